// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../support/build-dist';

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['node_modules/tsx/dist/cli.mjs', 'src/app/commands/evaluate.ts', ...args];
  return spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
}

const relativeTo = '2026-11-22T10:00:00+08:00';
const paid = { outcome: 'approved', payoutStatus: 'pending', settlementTerm: 'next-working-day', method: 'card' };
const waiting = {
  id: 'waiting',
  lang: 'en',
  story: 'Friday night',
  relativeTo,
  facts: { ...paid, paidAt: '2026-11-20T22:50', colour: 'red', network: 'so-so' },
  truth: 'not-due-yet',
  mustRecommend: ['wait'],
  mustNotRecommend: ['contact-bank'],
};
const declined = {
  id: 'declined',
  lang: 'zh-CN',
  story: '余额不足',
  relativeTo,
  facts: { outcome: 'declined', responseCode: 51 },
  truth: 'risk-hold',
  acceptable: ['risk-intercepted'],
};

// Each run starts a Node of its own.
describe('evaluate', { timeout: 60_000 }, () => {
  it('prints figures and details, names a broken line, and reads the others', () => {
    const file = join(folder, 'mixed.jsonl');
    const details = join(folder, 'details.jsonl');
    const lines = [
      JSON.stringify(waiting),
      '',
      '{"id": "torn"',
      '{"id": "empty", "facts": {}}',
      JSON.stringify(declined),
    ];
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`);
    const { status, stdout, stderr } = evaluate(file, '--details', details);

    expect(status).toBe(1);
    expect(stderr.split('\n')).toEqual([
      `${file}, line 3: this is not JSON`,
      expect.stringContaining(`${file}, line 4: relativeTo: `),
      `${file}, waiting: there is no fact "colour", ignored`,
      `${file}, waiting: network cannot be "so-so", taken as unsure`,
      '',
    ]);
    expect(stdout).toMatch(/^scenarios +2$/m);
    for (const figure of ['accuracy', 'precision', 'recall']) {
      expect(stdout).toMatch(new RegExp(`^${figure} +0\\.500 `, 'm'));
    }
    expect(stdout).toMatch(/^mean questions +3\.500 pages \(/m);
    expect(stdout).toContain('  miss declined: transaction-failed for risk-hold');

    const written = readFileSync(details, 'utf8').trimEnd().split('\n');
    expect(written.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'waiting',
        cause: 'not-due-yet',
        alternatives: expect.any(Array),
        place: 'cleared-waiting',
        steps: expect.arrayContaining([{ id: 'wait-for-due-day', action: 'wait' }]),
        asked: expect.arrayContaining(['outcome', 'payoutStatus', 'paidAt', 'settlementTerm']),
        dueOn: '2026-11-23',
        dueLatest: '2026-11-23',
        provisional: false,
      },
      expect.objectContaining({ id: 'declined', asked: ['outcome', 'responseCode'], dueOn: null, dueLatest: null }),
    ]);
  });

  it('reads a whole file without a word on the side', () => {
    const file = join(projectRoot, 'test/cases/scenarios-outside.jsonl');
    expect(evaluate(file)).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses a missing file, an unwritable one, an unknown option and nothing at all, each in a sentence', () => {
    const usage = 'Usage: npm run evaluate -- FILE.jsonl [--details OUT.jsonl]\n';
    const missing = join(folder, 'missing.jsonl');
    const nowhere = join(folder, 'nowhere', 'details.jsonl');
    const good = join(folder, 'good.jsonl');
    writeFileSync(good, JSON.stringify(waiting));
    const told = (path: string) => `There is no such file or folder: ${path}\n${usage}`;
    expect(evaluate(missing)).toMatchObject({ status: 2, stdout: '', stderr: told(missing) });
    expect(evaluate(good, '--details', nowhere)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(told(nowhere)),
    });
    expect(evaluate(good, '--detail')).toMatchObject({ status: 2, stderr: expect.stringContaining("'--detail'") });
    expect(evaluate()).toMatchObject({ status: 2, stderr: usage });

    const empty = join(folder, 'empty.jsonl');
    writeFileSync(empty, '\n');
    expect(evaluate(empty)).toMatchObject({ status: 1, stdout: '', stderr: `${empty} holds no scenario.\n` });
  });
});
