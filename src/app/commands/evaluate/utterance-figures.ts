import type { EvaluatedUtterance } from './run-utterance';

interface Count {
  right: number;
  /** Said, but not in the label. */
  wrong: number;
  missed: number;
}

/** The figures of an utterance run as lines of text: per language, per fact, signals both ways, and what went wrong. */
export function utteranceFigures(evaluated: readonly EvaluatedUtterance[]): string {
  const languages = [...new Set(evaluated.map(({ language }) => language))];
  return [`utterances       ${evaluated.length}`, ...languages.flatMap((one) => figuresOf(one, evaluated))].join('\n');
}

function figuresOf(language: string, all: readonly EvaluatedUtterance[]): string[] {
  const evaluated = all.filter((one) => one.language === language);
  const offTopic = evaluated.filter(({ utterance }) => utterance.signal === 'off-topic');
  const given = offTopic.filter(({ result }) => Object.keys(result.facts).length > 0).length;
  const facts = countBy(evaluated, factsCounted);
  const signals = countBy(evaluated, signalsCounted);
  const whole = evaluated.filter((one) => problemsOf(one).length === 0).length;
  return [
    '',
    `${language}: ${evaluated.length} utterances, accuracy ${percent(whole, evaluated.length)} (all facts and the signal right)`,
    row('all facts', sum([...facts.values()])),
    ...[...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fact, count]) => row(`  ${fact}`, count)),
    ...[...signals].map(([signal, count]) => row(`signal ${signal}`, count)),
    `off-topic        ${offTopic.length} sentences, ${given} with a fact`,
    ...evaluated.flatMap((one) => {
      const problems = problemsOf(one);
      return problems.length > 0 ? [`  ${one.utterance.id}: ${problems.join(', ')}`] : [];
    }),
  ];
}

type Counted = readonly (readonly [string, keyof Count])[];

/** A fact that the label allows counts neither way, whatever its value. */
function factsCounted({ utterance, result }: EvaluatedUtterance): Counted {
  const labelled = Object.entries(utterance.facts).map(([fact, value]) => [fact, String(value)] as const);
  const isRight = (fact: string) => String(utterance.facts[fact]) === result.facts[fact];
  const said = Object.keys(result.facts).filter((fact) => !isRight(fact) && !isAllowed(utterance, fact));
  return [
    ...labelled.map(([fact]) => [fact, isRight(fact) ? 'right' : 'missed'] as const),
    ...said.map((fact) => [fact, 'wrong'] as const),
  ];
}

function isAllowed({ allow, facts }: EvaluatedUtterance['utterance'], fact: string): boolean {
  return allow.includes(fact) && !(fact in facts);
}

function signalsCounted({ utterance, result }: EvaluatedUtterance): Counted {
  const { signal } = utterance;
  if (signal === result.signal && signal) return [[signal, 'right']];
  return [
    ...(signal ? [[signal, 'missed'] as const] : []),
    ...(result.signal ? [[result.signal, 'wrong'] as const] : []),
  ];
}

function problemsOf(one: EvaluatedUtterance): string[] {
  const counted = [...factsCounted(one), ...signalsCounted(one)];
  return counted.flatMap(([name, how]) => {
    if (how === 'right') return [];
    return `${how} ${name}${how === 'wrong' && one.result.facts[name] ? `=${one.result.facts[name]}` : ''}`;
  });
}

function countBy(evaluated: readonly EvaluatedUtterance[], counted: (one: EvaluatedUtterance) => Counted) {
  const counts = new Map<string, Count>();
  for (const [name, how] of evaluated.flatMap(counted)) {
    const count = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    count[how] += 1;
    counts.set(name, count);
  }
  return counts;
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, count) => ({
      right: total.right + count.right,
      wrong: total.wrong + count.wrong,
      missed: total.missed + count.missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

function row(name: string, { right, wrong, missed }: Count): string {
  const precision = percent(right, right + wrong);
  const recall = percent(right, right + missed);
  return `${name.padEnd(20)} precision ${precision.padStart(7)}  recall ${recall.padStart(7)}  (${right} right, ${wrong} wrong, ${missed} missed)`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
