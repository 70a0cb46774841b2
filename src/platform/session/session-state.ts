import type { Replay } from '../../core/cases/replay';
import type { Answer } from '../../core/model/answer';
import type { CaseRecord, JudgedVerdict } from '../../core/model/case-record';
import type { Verdict } from '../../core/model/verdict';
import type { World } from '../../core/model/world';
import type { Announcements } from '../evidence/announcement';
import type { NotSaved } from '../storage/store';
import type { SaidTurn } from './said-turn';

export type Saving =
  | { readonly is: 'idle' }
  | { readonly is: 'saving' }
  /** `cleared`: the device's data was cleared under the page, and only this case was written again. */
  | { readonly is: 'saved'; readonly at: number; readonly cleared?: boolean }
  | { readonly is: 'not-saved'; readonly why: NotSaved };

/** The page in front of the merchant: one to answer, or one already answered that is being changed. */
export interface Asking {
  readonly screen: string;
  readonly facts: readonly string[];
  readonly changing: boolean;
  /** What was answered here before, to be offered again. */
  readonly earlier: readonly Answer[];
  /** What stood here typed or ticked, but not answered, when the page was left; in the words of the form that made it. */
  readonly draft: string | undefined;
}

/** What the page finds out by itself, or could. Not of the case: it is found anew on every visit. */
export interface Evidence {
  /** Absent until they have been asked for. */
  readonly announcements?: Announcements;
  /** Hosts that the network check tries to reach. */
  readonly probeHosts: readonly string[];
}

/** The life of one conversation. Everything but `record` is found from it again, so only `record` is ever stored. */
export interface SessionState {
  readonly life: 'asking' | 'judged';
  readonly saving: Saving;
  readonly world: World;
  readonly record: CaseRecord;
  readonly replay: Replay;
  readonly asking: Asking | undefined;
  readonly verdict: Verdict | undefined;
  /** Answers that the last change made pointless, and the case as it was, to undo it. */
  readonly dropped: readonly Answer[];
  readonly undo: CaseRecord | undefined;
  /** The verdict of an earlier visit, where today's differs. */
  readonly earlierVerdict: JudgedVerdict | undefined;
  /** What was typed on this visit, and what came of it. Kept nowhere: the case keeps the answers. */
  readonly said: readonly SaidTurn[];
  readonly evidence: Evidence;
}

export type SessionEvent =
  | { readonly type: 'answer'; readonly answers: readonly Answer[]; readonly at: number }
  | { readonly type: 'back'; readonly at: number }
  | { readonly type: 'forward'; readonly at: number }
  | { readonly type: 'change'; readonly screen: string }
  /** Asks one fact again that was heard, read or given. */
  | { readonly type: 'change-fact'; readonly fact: string }
  /** Takes one answer away, so that it is asked where it matters. */
  | { readonly type: 'forget'; readonly fact: string; readonly at: number }
  | { readonly type: 'say'; readonly turn: SaidTurn; readonly answers: readonly Answer[]; readonly at: number }
  /** Answers that nobody was asked for: the page found them out, or takes back what it had found. */
  | { readonly type: 'found'; readonly answers: readonly Answer[]; readonly at: number }
  | { readonly type: 'evidence'; readonly evidence: Partial<Evidence> }
  | { readonly type: 'undo'; readonly at: number }
  | { readonly type: 'draft'; readonly value: string; readonly at: number }
  | { readonly type: 'open'; readonly record: CaseRecord; readonly at: number }
  | { readonly type: 'tick-step'; readonly step: string; readonly done: boolean; readonly at: number }
  | { readonly type: 'close'; readonly at: number }
  | { readonly type: 'language'; readonly language: string; readonly at: number }
  | { readonly type: 'clock'; readonly at: number }
  | { readonly type: 'settings'; readonly world: Pick<World, 'calendar' | 'profile'> }
  | { readonly type: 'merged'; readonly record: CaseRecord }
  | { readonly type: 'saving' }
  | { readonly type: 'saved'; readonly at: number; readonly revision: number; readonly cleared?: boolean }
  | { readonly type: 'not-saved'; readonly why: NotSaved };
