export type ProblemCode =
  | 'unknown-fact'
  | 'unknown-value'
  | 'unknown-step'
  | 'unknown-screen'
  | 'unknown-bring'
  | 'unknown-calculator'
  | 'unknown-cause'
  | 'two-owners'
  | 'repeated-id'
  | 'cyclic-checks'
  | 'no-place'
  | 'no-steps'
  | 'no-date'
  | 'no-safety-net'
  | 'no-normal'
  | 'empty-page'
  | 'crowded-page'
  | 'unused-step'
  | 'shadowed-cause'
  | 'unreachable-cause'
  | 'idle-question'
  | 'endless-walk'
  | 'missing-text'
  | 'orphaned-text'
  | 'uneven-variable'
  | 'calendar-ends-soon';

/** Something wrong with the rules, for whoever writes them. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where to look: `cause risk-hold`, `question outcome`, `locales/en/risk.json causes.risk-hold.name`. */
  readonly place: string;
  readonly sentence: string;
}
