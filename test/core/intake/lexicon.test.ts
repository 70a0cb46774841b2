import { describe, expect, it } from 'vitest';
import { compilePattern, isClassName, namesIn } from '../../../src/core/intake/compile-pattern';
import { graph } from '../../../src/rules/index';
import { type Language, sources } from './lexicons';

const values = new Map<string, readonly string[]>(
  graph.topics.flatMap((topic) => topic.questions.map((question) => [question.fact, question.values] as const)),
);
/** Made by the reader itself, not listed. */
const BUILT_IN = ['TIME', 'NUM', 'GLOSSARY'];

describe.each<Language>(['zh', 'en'])('lexicon of %s', (language) => {
  const { classes, derived, rules, signals, talk, gap, transparent, open, topic, respell, times } = sources[language];
  const known = new Set([...Object.keys(classes), ...Object.keys(derived), ...BUILT_IN]);
  const patterns = [derived, signals, talk, ...Object.values(rules)].flatMap((table) => Object.values(table).flat());

  it('names only classes that exist', () => {
    const named = patterns.flatMap((source) => namesIn(compilePattern(source, gap))).filter(isClassName);
    const listed = [transparent, open, topic.strong, topic.weak, topic.vague].flatMap((list) => list.split(' '));
    expect([...named, ...listed].filter((name) => !known.has(name))).toEqual([]);
  });

  it('speaks of facts and values of the rules only', () => {
    const said = Object.entries(rules).flatMap(([fact, table]) =>
      Object.keys(table).map((value) => [fact, value] as const),
    );
    expect(said.filter(([fact, value]) => value !== 'unsure' && !values.get(fact)?.includes(value))).toEqual([]);
  });

  it('can hear every value of every question', () => {
    const heard = new Map(Object.entries(rules).map(([fact, table]) => [fact, Object.keys(table)]));
    const deaf = [...values].flatMap(([fact, all]) =>
      all.filter((value) => !heard.get(fact)?.includes(value)).map((value) => `${fact}=${value}`),
    );
    expect(deaf).toEqual([]);
  });

  it('respells without moving anything', () => {
    expect(Object.entries(respell).filter(([from, to]) => from.length !== to.length)).toEqual([]);
  });

  it('has patterns of time that compile', () => {
    expect(times.patterns.length).toBeGreaterThan(5);
    for (const source of times.patterns)
      expect(() => new RegExp(source.replaceAll(/\{\w+\}/g, 'x'), 'u')).not.toThrow();
  });
});
