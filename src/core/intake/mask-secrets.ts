import { isCardNumber } from './card-number';
import type { Span } from './heard';
import { isIdentityNumber } from './identity-number';
import { normaliseText, originalSpan } from './normalise-text';

// Knows: what must never be kept or shown: card numbers, card and one-time codes, PINs, identity numbers.
// Must not know: where words come from or go to.
// Called by: the session, for every typed turn, before anything else sees it.

export type SecretKind = 'card' | 'identity' | 'security-code' | 'pin' | 'one-time-code';

/** One thing that was masked. */
export interface Masked extends Span {
  readonly kind: SecretKind;
  /** What stood there, for undoing. Never to be stored. `start` and `end` are positions in the masked text. */
  readonly original: string;
}

export interface MaskedText {
  readonly text: string;
  readonly masked: readonly Masked[];
}

interface Secret extends Span {
  readonly kind: SecretKind;
  readonly shown: string;
}

/**
 * The text with every secret masked: of a card number the first six and last four digits remain, of all else nothing.
 * Order, merchant and reference numbers, times and amounts stay. Linear in the length of the text.
 */
export function maskSecrets(original: string): MaskedText {
  const normal = normaliseText(original);
  const secrets = [...cardsAndIdentities(normal.text), ...labelledSecrets(normal.text)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const masked: Masked[] = [];
  let text = '';
  let kept = 0;
  for (const secret of secrets) {
    const { start, end } = originalSpan(normal, secret.start, secret.end);
    if (start < kept) continue;
    text += original.slice(kept, start);
    const from = text.length;
    text += secret.shown;
    masked.push({ kind: secret.kind, start: from, end: text.length, original: original.slice(start, end) });
    kept = end;
  }
  return { text: text + original.slice(kept), masked };
}

/** The text with one mask taken off again, for a number that was no secret. */
export function unmask({ text, masked }: MaskedText, index: number): MaskedText {
  const wrong = masked[index];
  if (!wrong) return { text, masked };
  const moved = wrong.original.length - (wrong.end - wrong.start);
  return {
    text: text.slice(0, wrong.start) + wrong.original + text.slice(wrong.end),
    masked: masked
      .filter((other) => other !== wrong)
      .map((other) =>
        other.start < wrong.start ? other : { ...other, start: other.start + moved, end: other.end + moved },
      ),
  };
}

/** Digits with what people put between them: up to three spaces, dashes, dots and the like. */
const RUNS = /\d(?:[ \t\-\u2010-\u2015_.·•*'|]{0,3}\d)*(?:[ -]?x(?![a-z]))?/g;
const GROUPS = /\d+x?|x/g;
/** A number that says what it is is not a card's. */
const LABELLED =
  /(?:订单|单号|商户|商编|参考|检索|流水|凭证|批次|授权|终端|交易号|序列|票号|快递|运单|合同|order|merchant|\bmid|\btid|\bref|reference|trace|voucher|batch|serial|\bsn|invoice|tracking|transaction (?:id|no|number))[^\d\n。!?;]{0,12}$/;
const LOOK_BACK = 32;
const TRACK_DATA = /^[=^d][\d=?^]{4,40}/;

function cardsAndIdentities(text: string): Secret[] {
  return Array.from(text.matchAll(RUNS)).flatMap((run) => {
    const groups = Array.from(run[0].matchAll(GROUPS), (group) => ({
      text: group[0],
      start: run.index + group.index,
      end: run.index + group.index + group[0].length,
    }));
    const isLabelled = LABELLED.test(text.slice(Math.max(0, run.index - LOOK_BACK), run.index));
    return secretsIn(groups, isLabelled ? 1 : 0, text);
  });
}

interface Group extends Span {
  readonly text: string;
}

const LONGEST = 19;

/** Whole groups that make a card or identity number together, so never a stretch of a longer run of digits. */
function secretsIn(groups: readonly Group[], from: number, text: string): Secret[] {
  const found: Secret[] = [];
  for (let first = from; first < groups.length; first += 1) {
    const length = secretFrom(groups, first);
    if (length === undefined) continue;
    const [start, last] = [groups[first]?.start, groups[first + length - 1]];
    if (start === undefined || !last) continue;
    const digits = joined(groups, first, length);
    const tail = TRACK_DATA.exec(text.slice(last.end, last.end + 42));
    const end = tail ? last.end + tail[0].length : last.end;
    found.push({ start, end, ...(isIdentityNumber(digits) ? IDENTITY : cardShown(digits)) });
    first += length - 1;
  }
  return found;
}

/** How many groups from `first` make a secret: the most, so that nothing of it is left standing. */
function secretFrom(groups: readonly Group[], first: number): number | undefined {
  let digits = '';
  let best: number | undefined;
  for (let next = first; next < groups.length; next += 1) {
    digits += groups[next]?.text ?? '';
    if (digits.length > LONGEST) break;
    if (isCardNumber(digits) || isIdentityNumber(digits)) best = next - first + 1;
  }
  return best;
}

function joined(groups: readonly Group[], first: number, length: number): string {
  return groups
    .slice(first, first + length)
    .map((group) => group.text)
    .join('');
}

const IDENTITY = { kind: 'identity', shown: '••••••' } as const;

function cardShown(digits: string): Pick<Secret, 'kind' | 'shown'> {
  const hidden = '•'.repeat(digits.length - 10);
  return { kind: 'card', shown: `${digits.slice(0, 6)}${hidden}${digits.slice(-4)}` };
}

/** What may stand between a label and its secret. */
const LINK =
  '[ \\t:=,，。"\'“”「」()\\-]{0,4}(?:是|为|就是|is|was|码|code|number|no\\.?|numbers)?[ \\t:=,"\'“”「」()\\-]{0,4}';
const AFTER = '[ \\t]{0,2}(?:是我的|是|为|is my|is the|is|,)?[ \\t]{0,2}(?:我的|the |my )?';
const LABELS: readonly { readonly kind: SecretKind; readonly label: string; readonly digits: string }[] = [
  {
    kind: 'security-code',
    label:
      'cvv2?|cvc2?|cvn2?|安全码|(?:卡)?(?:背面|后面)的?(?:末|后)?(?:三|3)位(?:数字|数|码)?|security code(?: on the back)?',
    digits: '(?:[零一二三四五六七八九]{3,4} ?(?:\\d{3,4})?|\\d{3,4})',
  },
  {
    kind: 'one-time-code',
    label:
      '(?:短信|手机|动态)?(?:验证码|校验码|动态码|动态密码|确认码|短信码)|otp|verification code|one[- ]time (?:code|password|passcode)|sms code|auth(?:entication)? code sent|code (?:they|he|she|i|you) (?:sent|got|received|gave)(?: me)?|passcode',
    digits: '\\d{4,8}',
  },
  { kind: 'one-time-code', label: '付款码|payment code', digits: '\\d{18,19}' },
  {
    kind: 'pin',
    label: '(?:支付|取款|交易|银行卡?|登录|卡)?密码|\\bpin|password',
    digits: '(?:\\d{4,8}|[a-z]{1,20}\\d[a-z\\d]{1,20})',
  },
];
const LABELLED_SECRETS = LABELS.flatMap(({ kind, label, digits }) => [
  { kind, pattern: new RegExp(`(?:${label})${LINK}(?<secret>${digits})(?!\\d)`, 'g') },
  ...(kind === 'pin'
    ? []
    : [{ kind, pattern: new RegExp(`(?<![\\d.])(?<secret>${digits})${AFTER}(?:${label})`, 'g') }]),
]);

function labelledSecrets(text: string): Secret[] {
  return LABELLED_SECRETS.flatMap(({ kind, pattern }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const secret = match.groups?.secret;
      if (secret === undefined) return [];
      const start = match.index + match[0].indexOf(secret);
      return [{ kind, start, end: start + secret.length, shown: '•••' }];
    }),
  );
}
