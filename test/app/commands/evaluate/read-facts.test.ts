import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../src/app/commands/evaluate/read-facts';
import { compileGraph } from '../../../../src/core/engine/compile-graph';
import { calculators } from '../../../../src/rules/calculators';
import { dating } from '../../../../src/rules/dating';
import { graph } from '../../../../src/rules/index';

const compiled = compileGraph(graph, { calculators, dating });
const read = (stated: Record<string, unknown>) => {
  const { facts, warnings } = readFacts(compiled, stated);
  return { facts: Object.fromEntries(facts), warnings };
};

describe('the facts of a scenario', () => {
  it('are kept as stated, and left out where the merchant is unsure', () => {
    const stated = { outcome: 'approved', network: 'unsure', device: null, account: '', dueStatus: 'late' };
    expect(read(stated)).toEqual({ facts: { outcome: 'approved', dueStatus: 'late' }, warnings: [] });
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T22', '2026-11-20T22'],
    ['2026-11-20T22:50', '2026-11-20T22:50'],
    ['2026-11-20 22:50', '2026-11-20T22:50'],
    ['2026-11-20T22:50:41', '2026-11-20T22:50'],
    ['2026-11-20T22:50+08:00', '2026-11-20T22:50'],
    ['2026-11-20T14:50:00Z', '2026-11-20T22:50'],
    ['2026-11-20T23:30:00-05:00', '2026-11-21T12:30'],
  ])('take paidAt %s as %s in Beijing', (paidAt, moment) => {
    expect(read({ paidAt })).toEqual({ facts: { paidAt: moment }, warnings: [] });
  });

  it.each(['2026-02-30', 'yesterday', '2026-11-20T25:00', '20261120'])(
    'do not guess what paidAt %s means',
    (paidAt) => {
      expect(read({ paidAt })).toEqual({ facts: {}, warnings: [`paidAt cannot be "${paidAt}", taken as unsure`] });
    },
  );

  it('take a response code as text or number', () => {
    expect(read({ responseCode: 51 }).facts).toEqual({ responseCode: '51' });
    expect(read({ responseCode: 5 }).facts).toEqual({ responseCode: '05' });
    expect(read({ responseCode: ' a0 ' }).facts).toEqual({ responseCode: 'a0' });
  });

  it('are ignored aloud where the vocabulary does not have them', () => {
    expect(read({ isHeld: 'yes', mood: 'bad', riskNotice: true, dueStatus: 'soon' })).toEqual({
      facts: {},
      warnings: [
        'there is no fact "isHeld", ignored',
        'there is no fact "mood", ignored',
        'riskNotice cannot be "true", taken as unsure',
        'dueStatus cannot be "soon", taken as unsure',
      ],
    });
  });
});
