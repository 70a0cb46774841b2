/** What a merchant may say or ask beside the facts, in order of precedence. */
export const talkTopics = [
  /** Whether to charge the customer again. */
  'again',
  /** When the customer gets the money back. */
  'refund',
  /** When the own money comes. */
  'when',
  /** Where on the device something can be seen. */
  'where',
  /** What to do. */
  'next',
  /** Until when a sale counts for its day. */
  'cut-off',
  /** Why less came than was taken. */
  'less',
  /** Another sale than the one of the case. */
  'another',
  /** The money has come. */
  'arrived',
  /** Money, a code or a machine was already given away; said where there were signs of fraud. */
  'gave',
  'thanks',
  'hello',
  'upset',
] as const;
export type TalkTopic = (typeof talkTopics)[number];

/** What is asked about the case, in words that anybody may use of anything. */
export const QUESTIONS: readonly TalkTopic[] = ['again', 'refund', 'when', 'where', 'next', 'cut-off', 'less'];
