import type { SettlementTerm } from '../model/settlement-profile';
import type { CompiledLexicon } from './compile-lexicon';
import type { HeardQuestion, Span } from './heard';
import { matchPattern } from './match-pattern';
import type { NamedMoment } from './read-moments';
import type { NamedCode } from './response-code';
import type { Clause } from './split-clauses';
import { is, phrasesOf } from './tokens';

const TERMS: readonly SettlementTerm[] = ['instant', 'same-working-day', 'next-day', 'next-working-day'];

export interface AskedIn {
  readonly clause: Clause;
  readonly span: Span;
  readonly codes: readonly NamedCode[];
  /** What was said just before: "the screen says 91, what does it mean". */
  readonly before: Pick<AskedIn, 'clause' | 'codes'> | undefined;
  readonly moments: readonly NamedMoment[];
  readonly textOf: (start: number, end: number) => string;
}

/** The characters of a day. */
const DAY = 10;

/** What a clause asks: the meaning of a term, a code or a word of the trade, or when money comes. */
export function hearQuestion(asked: AskedIn, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { clause, span } = asked;
  if (clause.tokens.some((token) => is(token, 'MEANING'))) return meaning(asked, lexicon);
  if (!asksForDate(clause)) return undefined;
  const { weekday, value } = asked.moments.find((moment) => moment.weekday !== undefined) ?? {};
  const toCome = asked.moments.find((moment) => moment.toCome)?.toCome;
  return {
    kind: 'date',
    supposed: { ...supposedFacts(clause, lexicon), ...(toCome && { paidAt: toCome }) },
    ...(weekday === undefined ? {} : { weekday, time: value?.slice(DAY) ?? '' }),
    ...span,
  };
}

/** The meaning of what the question names, or, where it names nothing, of what is shown in the words before it. */
function meaning(asked: AskedIn, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { clause, before } = asked;
  const named = codeIn(asked, asked) ?? termIn(clause, asked, lexicon) ?? wordIn(clause, asked);
  if (named || !before) return named;
  const isShown = before.clause.tokens.some((token) => is(token, 'SHOW'));
  return (
    codeIn(before, asked) ??
    termIn(before.clause, asked, lexicon) ??
    (isShown ? wordIn(before.clause, asked) : undefined)
  );
}

function termIn(clause: Clause, { span }: AskedIn, lexicon: CompiledLexicon): HeardQuestion | undefined {
  const { settlementTerm } = supposedFacts(clause, lexicon);
  const term = TERMS.find((known) => known === settlementTerm);
  return term && { kind: 'term', term, ...span };
}

function codeIn({ codes }: Pick<AskedIn, 'codes'>, { span }: AskedIn): HeardQuestion | undefined {
  const [code] = codes;
  return code && { kind: 'code', code: code.code, ...span };
}

function wordIn({ tokens }: Clause, { span, textOf }: AskedIn): HeardQuestion | undefined {
  const word = tokens.find((token) => is(token, 'GLOSSARY'));
  return word && { kind: 'glossary', words: textOf(word.start, word.end), ...span };
}

function asksForDate(clause: Clause): boolean {
  const has = (...names: string[]) => clause.tokens.some((token) => is(token, ...names));
  if (has('WHEN')) return has('ARRIVE', 'COME', 'PAYOUT', 'MONEY', 'SALE', 'CARDPAY', 'QRPAY');
  return clause.isQuestion && has('CAN') && has('ARRIVE');
}

type Supposed = Readonly<Record<string, string>>;

function supposedFacts(clause: Clause, { rules }: CompiledLexicon): Supposed {
  const phrases = phrasesOf(clause.tokens);
  const found: Record<string, string> = {};
  for (const { name, value, pattern } of [...rules.method, ...rules.settlementTerm]) {
    if (found[name] !== 'unionpay-qr' && matchPattern(pattern, phrases, phrases)) found[name] = value;
  }
  return found;
}
