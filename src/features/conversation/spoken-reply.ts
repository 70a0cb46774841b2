import { dayOf } from '../../core/model/beijing-time';
import type { Words } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';
import type { SaidTurn } from '../../platform/session/said-turn';
import type { SessionState } from '../../platform/session/session-state';
import { maskedText } from './masked-text';
import { refusals } from './refusals';
import { talkReplies } from './talk-replies';
import { warningOf } from './warning-of';

/** A turn's reply in one short piece for a screen reader, said once when it comes: what was covered up, and what came of the rest. */
export function spokenReply(words: Words, turn: SaidTurn, state: SessionState): string {
  return [maskedText(words, turn), replyTo(words, turn, state)].filter(Boolean).join(' ');
}

function replyTo(words: Words, turn: SaidTurn, state: SessionState): string {
  const warning = warningOf(turn);
  if (warning) return `${words.t(`talk:${warning}.title`)} ${words.t(`talk:${warning}.text`)}`;
  if (turn.voice === 'payer') return words.t('talk:payer');
  const back = talkReplies(words, turn, state).join(' ');
  if (turn.signals.includes('off-topic')) return back || words.t('talk:offTopic');
  if (turn.signals.includes('human')) return words.t('talk:human');
  const today = dayOf(state.world.now);
  const facts = turn.facts.map((fact) => `${questionName(words, fact.fact)} ${answerText(words, fact, today)}`);
  const refused = refusals(words, turn).join(' ');
  if (facts.length === 0 && refused) return refused;
  if (facts.length === 0) {
    if (back) return back;
    if (turn.questions.length > 0) return words.t('talk:answered');
    return words.t(turn.notArrived ? 'talk:notArrived' : 'talk:nothing');
  }
  const then = words.t(state.life === 'judged' ? 'talk:thenVerdict' : 'talk:thenQuestion');
  return [`${words.t('talk:heard')} ${facts.join(words.t('verdict:why.and'))}`, back, refused, then]
    .filter(Boolean)
    .join(' ');
}
