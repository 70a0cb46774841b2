import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';

/** How a browser may fail at any one thing it is asked to do with a database. */
export const FAULTS = [
  /** No room: the transaction is aborted, and only inside its error stands why. */
  'QuotaExceededError',
  /** The transaction is aborted, nobody says why. */
  'AbortError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
  /** The connection is taken away under the transaction. */
  'DatabaseClosedError',
] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
  readonly fault: Fault;
  /** The how-manieth operation fails; `Infinity` only counts. */
  readonly at: number;
  /** Whether every later one fails too. */
  readonly lasts: boolean;
}

export interface Injected {
  /** Operations asked for so far. */
  readonly operations: number;
  heal(): void;
}

const READS = ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];
const WRITES = ['put', 'add', 'delete', 'clear'];

/** Makes the fake database fail by plan, until healed or the test ends. */
export function injectFault({ fault, at, lasts }: FaultPlan): Injected {
  let operations = 0;
  const isDue = () => {
    operations += 1;
    return lasts ? operations >= at : operations === at;
  };
  const undo: (() => void)[] = [];
  const patch = (prototype: object, names: readonly string[], fail: Failure) => {
    for (const name of names) undo.push(replace(prototype, name, { isDue, fail: (call) => fail(fault, call) }));
  };
  patch(IDBObjectStore.prototype, [...READS, ...WRITES], failRequest);
  patch(IDBIndex.prototype, READS, failRequest);
  patch(IDBDatabase.prototype, ['transaction'], failTransaction);
  patch(IDBFactory.prototype, ['open'], (name) => {
    throw new DOMException('Injected', name === 'DatabaseClosedError' ? 'UnknownError' : name);
  });
  const heal = () => {
    for (const step of undo.splice(0)) step();
  };
  onTestFinished(heal);
  return {
    get operations() {
      return operations;
    },
    heal,
  };
}

/** The browser takes a connection away, as iOS does in the background. */
export function takeAway(database: unknown): void {
  Reflect.apply(forceCloseDatabase, undefined, [database]);
}

interface Call {
  readonly target: object;
  go(): unknown;
}
type Failure = (fault: Fault, call: Call) => unknown;

function failRequest(fault: Fault, { target, go }: Call): unknown {
  const transaction: unknown = Reflect.get(target instanceof IDBIndex ? target.objectStore : target, 'transaction');
  return failIn(fault, transaction, go);
}

function failTransaction(fault: Fault, { go }: Call): unknown {
  if (fault === 'InvalidStateError' || fault === 'UnknownError') throw new DOMException('Injected', fault);
  const transaction = go();
  failIn(fault, transaction, () => undefined);
  return transaction;
}

function failIn(fault: Fault, transaction: unknown, go: () => unknown): unknown {
  if (fault === 'TransactionInactiveError' || fault === 'InvalidStateError' || fault === 'UnknownError') {
    throw new DOMException('Injected', fault);
  }
  if (typeof transaction !== 'object' || transaction === null) throw new Error('No transaction to fail in.');
  // As the browser does it, with its reason in the transaction's error; the public abort() gives none.
  const abort = (reason: string | null) => Reflect.apply(Reflect.get(transaction, '_abort'), transaction, [reason]);
  const result = go();
  // Each request succeeds; that there is no room is found when the transaction is to be kept.
  if (fault === 'QuotaExceededError' && result instanceof IDBRequest) {
    result.addEventListener('success', () => abort(fault));
    return result;
  }
  abort(fault === 'QuotaExceededError' ? fault : null);
  // A task of its own, as every event of a browser.
  if (fault === 'DatabaseClosedError') setImmediate(() => takeAway(Reflect.get(transaction, 'db')));
  return result;
}

function replace(prototype: object, name: string, plan: { isDue(): boolean; fail(call: Call): unknown }): () => void {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') return () => undefined;
  Reflect.set(prototype, name, function (this: object, ...args: unknown[]): unknown {
    const go = (): unknown => Reflect.apply(original, this, args);
    // The fake database makes its own upgrade transaction this way; nobody asked for it.
    if (args.includes('versionchange')) return go();
    return plan.isDue() ? plan.fail({ target: this, go }) : go();
  });
  return () => Reflect.set(prototype, name, original);
}
