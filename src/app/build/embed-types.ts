import { handoffWays } from '../../core/model/handoff-way';
import type { OptionKind } from '../../features/widget/option-kinds';
import { options, type WidgetOption } from '../../features/widget/options';

const TYPES: Readonly<Record<OptionKind<unknown>['kind'], string>> = {
  text: 'string',
  colour: 'string',
  choice: 'string',
  number: 'number',
  switch: 'boolean',
  facts: 'Readonly<Record<string, string>>',
};

/** The types of `<daonale-help>` for those who write TypeScript, made from the option table. */
export function embedTypes(): string {
  const table: readonly (readonly [string, WidgetOption])[] = Object.entries(options);
  const properties = table.map(([name, option]) => `  /** ${option.says}. */\n  ${name}: ${typeOf(option)};`);
  const attributes = table.map(([name, option]) => `  ${option.attribute ?? name}?: ${attributeType(option)};`);
  return `${HEAD}
export interface DaonaleHelpAttributes {
${attributes.join('\n')}
}

export declare class DaonaleHelp extends HTMLElement {
${properties.join('\n')}
${METHODS}`;
}

function typeOf({ kind, values }: WidgetOption): string {
  return values ? oneOf(values) : TYPES[kind];
}

function oneOf(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(' | ');
}

function attributeType(option: WidgetOption): string {
  if (option.kind === 'facts') return 'string';
  if (option.kind === 'number') return 'number | string';
  return option.kind === 'switch' ? 'boolean | string' : typeOf(option);
}

const HEAD = `// Made by the build from src/features/widget/options.ts.

export interface DaonaleVerdict {
  readonly cause: string;
  readonly place: string;
  /** Days such as 2026-11-20, in Beijing. */
  readonly dueOn: string | null;
  readonly dueLatest: string | null;
  readonly dueStatus: 'not-due' | 'due-today' | 'late' | 'long-late' | 'unknown' | null;
  readonly steps: readonly string[];
}

export type DaonaleHandoffWay = ${oneOf(handoffWays)};

export interface DaonaleHelpEvents {
  'daonale-ready': CustomEvent<null>;
  'daonale-open': CustomEvent<null>;
  'daonale-close': CustomEvent<null>;
  'daonale-answer': CustomEvent<{ readonly fact: string; readonly value?: string }>;
  'daonale-verdict': CustomEvent<DaonaleVerdict>;
  'daonale-handoff': CustomEvent<{ readonly way: DaonaleHandoffWay }>;
  'daonale-size': CustomEvent<{ readonly height: number }>;
}

/** Those of every element, and our own. */
export interface DaonaleHelpEventMap extends HTMLElementEventMap, DaonaleHelpEvents {}
`;

const METHODS = `
  open(): void;
  close(): void;
  /** Begins a new case. */
  restart(): void;
  /** Opens the panel and says this for the merchant. */
  ask(text: string): void;
  /** Adds what the host knows of the case. */
  prefill(facts: Readonly<Record<string, string>>): void;

  addEventListener<Type extends keyof DaonaleHelpEventMap>(
    type: Type,
    listener: (this: DaonaleHelp, event: DaonaleHelpEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof DaonaleHelpEventMap>(
    type: Type,
    listener: (this: DaonaleHelp, event: DaonaleHelpEventMap[Type]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'daonale-help': DaonaleHelp;
  }
}
`;
