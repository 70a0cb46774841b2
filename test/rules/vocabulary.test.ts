import { expect, test } from 'vitest';
import type { Graph } from '../../src/core/model/graph';
import { placeIds, stepActions } from '../../src/core/model/graph';
import { graph as shipped } from '../../src/rules/index';

const graph: Graph = shipped;
const questions = graph.topics.flatMap((topic) => topic.questions);
const checks = graph.topics.flatMap((topic) => topic.checks);

/** The facts of the vocabulary with their values; ids are stored in cases and links, so none may change. */
const facts: Readonly<Record<string, string>> = {
  outcome: 'approved declined timeout pending reversed pre-authorised stored-offline',
  customerDebited: 'yes no',
  responseCode: '',
  method: 'card qr unionpay-qr',
  paidAt: '',
  settlementTerm: 'instant same-working-day next-day next-working-day',
  payoutStatus: 'none pending processing paid failed returned held',
  missing: 'one several all partial',
  network: 'good weak offline',
  device: 'ok software-fault hardware-fault',
  account: 'ok changed wrong-details abnormal over-limit',
  entry: 'ok wrong-amount not-confirmed',
  riskNotice: 'yes no',
  maintenance: 'platform bank none',
  terminalSource: 'official unofficial',
  external: 'none disaster event policy',
};

const causes = `transaction-failed clearing-delay account-problem platform-maintenance bank-maintenance risk-intercepted
  risk-hold poor-network software-fault hardware-fault input-error operation-error authorisation-failure
  payout-funding-short disaster social-event policy-change unofficial-channel unconfirmed-payment sale-reversed
  pre-authorisation-not-completed offline-sale-not-uploaded not-due-yet payout-in-progress instant-payout-fell-back
  amount-differs paid-not-recognised unexplained`.split(/\s+/);

test('each fact of the vocabulary has one question, with the values of the vocabulary', () => {
  const asked = Object.fromEntries(questions.map(({ fact, values }) => [fact, [...values].sort().join(' ')]));
  const wanted = Object.fromEntries(
    Object.entries(facts).map(([fact, values]) => [fact, values.split(' ').sort().join(' ')]),
  );
  expect(asked).toEqual(wanted);
});

test('the due status is computed, never asked', () => {
  const dueStatus = checks.find(({ fact }) => fact === 'dueStatus');
  expect(dueStatus?.values).toEqual(['not-due', 'due-today', 'late', 'long-late', 'unknown']);
});

test('the 28 causes of the vocabulary, and no other', () => {
  expect(causes).toHaveLength(28);
  expect(graph.topics.flatMap((topic) => topic.causes.map(({ id }) => id)).sort()).toEqual([...causes].sort());
});

test('the 11 places and the 16 actions of the vocabulary', () => {
  expect(placeIds).toHaveLength(11);
  expect(stepActions).toHaveLength(16);
});

test('facts are named in camel case, everything else in kebab case', () => {
  const camel = /^[a-z]+(?:[A-Z][a-z]+)*$/;
  const kebab = /^[a-z]+(?:-[a-z]+)*$/;
  const ids = graph.topics.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
  const values = [...questions, ...checks].flatMap((owner) => owner.values);
  expect([...questions, ...checks].map(({ fact }) => fact).filter((fact) => !camel.test(fact))).toEqual([]);
  expect([...causes, ...ids, ...values, ...graph.screens.map(({ id }) => id)].filter((id) => !kebab.test(id))).toEqual(
    [],
  );
});

test('every figure of a cause, and every cause, names its source', () => {
  for (const { id, source, due } of graph.topics.flatMap((topic) => topic.causes)) {
    expect(source, id).toMatch(/domain\.md|vocabulary\.md/);
    if (due.kind === 'within') expect(due.source, id).not.toBe('');
  }
});
