import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import examples from './data/settlement-examples.json' with { type: 'json' };

const script = fileURLToPath(new URL('./print-windows.ts', import.meta.url));
const Printed = v.object({
  localHourOfEpoch: v.number(),
  windows: v.array(
    v.looseObject({
      paidAt: v.string(),
      method: v.optional(v.string()),
      term: v.optional(v.string()),
      window: v.looseObject({ likely: v.string() }),
    }),
  ),
});

async function printedIn(zone: string) {
  const env = { ...process.env, TZ: zone };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return v.parse(Printed, JSON.parse(stdout));
}

it('F31 reckons the same dates on machines in UTC, Shanghai, New York and Auckland', async () => {
  const zones = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Auckland'];
  const printed = await Promise.all(zones.map(printedIn));
  const [utc, ...others] = printed.map(({ windows }) => windows);

  // The zones were really in force: at the epoch it was a different hour in each.
  expect(printed.map(({ localHourOfEpoch }) => localHourOfEpoch)).toEqual([0, 8, 19, 12]);
  for (const windows of others) expect(windows).toEqual(utc);

  const cardT1 = utc?.filter(({ method, term }) => method === 'card' && term === 'next-working-day');
  expect(cardT1?.slice(0, 25).map(({ window }) => window.likely)).toEqual(
    examples.vectors.map((vector) => vector.card_T1),
  );
}, 30_000);
