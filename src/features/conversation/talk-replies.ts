import { dayOf } from '../../core/model/beijing-time';
import type { Words } from '../../platform/i18n/words-context';
import { afterCutOffText } from '../../platform/session/after-cut-off-text';
import { dueText } from '../../platform/session/due-text';
import { isTickList, questionOf } from '../../platform/session/question-of';
import type { AskedQuestion, SaidTurn } from '../../platform/session/said-turn';
import type { SessionState } from '../../platform/session/session-state';
import { stepDate } from '../../platform/session/step-dates';
import { stepTitle } from '../../platform/session/step-title';

/** What is said back to talk beside the facts: what the case itself knows, whether to charge again, or only a kind word. */
export function talkReplies(words: Words, turn: SaidTurn, state: SessionState): string[] {
  const { talk, signals, facts } = turn;
  if (signals.includes('fraud')) return [];
  const isAbout = (about: SaidTurn['talk'][number]): boolean => talk.includes(about);
  const asksWhen =
    isAbout('when') || (state.verdict !== undefined && (turn.questions.some(isOfOwn) || isSaidAgain(turn)));
  const replies = [
    isAbout('another') ? words.t('talk:another') : '',
    turn.isSeveral ? words.t('talk:several') : '',
    isAbout('again') ? words.t('talk:again') : '',
    isAbout('refund') ? words.t('talk:refund') : '',
    ...(asksWhen ? whenTexts(words, state) : []),
    isAbout('cut-off') ? cutOffText(words, state) : '',
    isAbout('less') ? words.t('talk:less') : '',
    isAbout('next') ? nextText(words, state) : '',
    isAbout('where') ? whereText(words, state) : '',
    isAbout('arrived') && facts.length === 0 ? arrivedText(words, state) : '',
  ].filter((text) => text !== '');
  if (replies.length > 0 || facts.length > 0) return replies;
  const kind = (['thanks', 'hello', 'upset'] as const).find(isAbout);
  return kind ? [words.t(`talk:${kind}`)] : [];
}

/** "When will it come": asked of no other sale than the merchant's own. */
export function isOfOwn(question: AskedQuestion): boolean {
  return question.kind === 'date' && question.weekday === undefined && Object.keys(question.supposed).length === 0;
}

/** Beside a verdict, "it has still not come" asks when it will. */
function isSaidAgain({ notArrived, facts, talk }: SaidTurn): boolean {
  return notArrived && facts.length === 0 && !talk.includes('another');
}

/** The date, and of a sale whose hour nobody told also the later one. */
function whenTexts(words: Words, { verdict, world }: SessionState): string[] {
  if (!verdict) return [words.t('talk:whenLater')];
  const today = dayOf(world.now);
  const dues = [dueText(words, verdict, today).main, afterCutOffText(words, verdict.due, today) ?? ''];
  return dues.filter((due) => due !== '').map((due) => words.t('talk:when', { due }));
}

function cutOffText(words: Words, { world }: SessionState): string {
  const { card, qr, 'unionpay-qr': unionPay } = world.profile.cutOff;
  return words.t('talk:cutOff', { card: card.value, qr: qr.value, unionPay: unionPay.value });
}

/** The first step that is not ticked. */
function nextText(words: Words, { verdict, world, record }: SessionState): string {
  if (!verdict) return words.t('talk:nextLater');
  const step = verdict.steps.find(({ id }) => !record.stepsDone.includes(id)) ?? verdict.safetyNet;
  const title = stepTitle(words, step.id);
  return title ? words.t('talk:next', { step: title, by: stepDate(words, step, dayOf(world.now)) }) : '';
}

function whereText(words: Words, { asking }: SessionState): string {
  if (asking && isTickList(asking.screen)) return words.t('page:question.tickHelp');
  const fact = asking?.facts[0];
  const topic = fact ? questionOf(fact)?.topic : undefined;
  const help = topic ? words.optional(`${topic}:questions.${fact}.help`) : undefined;
  return help ? words.t('talk:where', { help, unsure: words.t('page:question.unsure') }) : '';
}

function arrivedText(words: Words, { verdict }: SessionState): string {
  return verdict ? words.t('talk:arrived', { close: words.t('verdict:actions.close') }) : words.t('talk:arrivedEarly');
}
