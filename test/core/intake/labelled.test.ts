import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/app/commands/evaluate/read-lines';
import { type EvaluatedUtterance, evaluateUtterances } from '../../../src/app/commands/evaluate/run-utterance';
import { utteranceSchema } from '../../../src/app/commands/evaluate/utterance-schema';

function evaluate(part: string): readonly EvaluatedUtterance[] {
  const text = readFileSync(new URL(`../../cases/utterances-${part}.jsonl`, import.meta.url), 'utf8');
  const { lines, problems } = readLines(text, utteranceSchema);
  expect(problems).toEqual([]);
  return evaluateUtterances(lines);
}

function figures(evaluated: readonly EvaluatedUtterance[]) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { utterance, result } of evaluated) {
    const labelled = Object.entries(utterance.facts);
    const hits = labelled.filter(([fact, value]) => result.facts[fact] === value).length;
    right += hits;
    missed += labelled.length - hits;
    wrong += Object.entries(result.facts).filter(
      ([fact, value]) =>
        utterance.facts[fact] !== value && (fact in utterance.facts || !utterance.allow.includes(fact)),
    ).length;
  }
  return { precision: right / (right + wrong), recall: right / (right + missed) };
}

const tune = evaluate('tune');

describe.each(['zh-CN', 'en'])('labelled sentences in %s', (language) => {
  const ours = tune.filter((one) => one.language === language);

  it('are read as well as they were when last looked at', () => {
    const { precision, recall } = figures(ours);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('F64 give no fact where they are off the topic', () => {
    const offTopic = ours.filter(({ utterance }) => utterance.signal === 'off-topic');
    expect(offTopic.length).toBeGreaterThan(10);
    expect(offTopic.filter(({ result }) => Object.keys(result.facts).length > 0)).toEqual([]);
  });
});

it('F64 no fact is drawn from more than 200 lines that are off the topic', () => {
  const all = [tune, ...['blind', 'blind-2', 'blind-3'].map(evaluate)].flat();
  const offTopic = all.filter(({ utterance }) => utterance.signal === 'off-topic');
  expect(offTopic.length).toBeGreaterThanOrEqual(200);
  expect(offTopic.filter(({ result }) => Object.keys(result.facts).length > 0)).toEqual([]);
});
