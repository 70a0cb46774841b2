import { rmSync } from 'node:fs';
import { buildDist } from '../support/build-dist';
import { startInstalledChromium, startUndrivenChromium } from '../support/chromium';
import { serve } from '../support/serve';
import { buildBarePages } from './bare-pages';
import { countsEarlyTap } from './counts-early-tap';
import { type Ask, devtools } from './devtools';
import { median } from './median';
import { slowPhone } from './slow-phone';
import { type PageTimes, timeControl, timePage } from './time-page';

// Knows: how our page fares on a slow phone beside an empty page and beside React alone, all in one run.
// Must not know: how any of them works.
// Called by: `npm run bench`.

const ROUNDS = 9;
/** Questions answered by one tap each, with the first choice of each. */
const QUESTIONS = 3;

interface Round {
  readonly empty: number;
  readonly react: PageTimes;
  readonly ours: PageTimes;
}

const built = process.env.DAONALE_DIST ?? buildDist();
const bare = await buildBarePages();
const sites = await Promise.all([serve(bare.empty, { policy: false }), serve(bare.react), serve(built)]);
const [empty, react, ours] = sites.map(({ url }) => url);
// With the machine's own fonts: a page whose characters are in none of them is laid out otherwise.
const undriven = await startUndrivenChromium();
try {
  const ask = devtools(undriven);
  const rounds: Round[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = await timeRound(ask);
    // The first round warms the machine's caches and the server's.
    if (round > 0) rounds.push(times);
  }
  console.log(report(rounds, await earlyTaps()));
} finally {
  await undriven.close();
  await Promise.all(sites.map((site) => site.close()));
  rmSync(bare.folder, { recursive: true });
}

/** The three pages one after the other, so that what the machine does besides falls on all of them. */
async function timeRound(ask: Ask): Promise<Round> {
  return {
    empty: await timeControl(ask, empty ?? ''),
    react: await timePage(ask, react ?? '', QUESTIONS),
    ours: await timePage(ask, ours ?? '', QUESTIONS),
  };
}

async function earlyTaps(): Promise<string> {
  const browser = await startInstalledChromium();
  const counted = [
    await countsEarlyTap(browser, empty ?? '', 'button[data-counted]'),
    await countsEarlyTap(browser, ours ?? '', '.answered-row'),
  ];
  await browser.close();
  return counted.every(Boolean)
    ? 'A tap before any script has come: counted on both pages.'
    : `A tap before any script has come did NOT count everywhere: empty page ${counted[0]}, our page ${counted[1]}.`;
}

function report(rounds: readonly Round[], tapped: string): string {
  const of = (figure: (round: Round) => number): number => median(rounds.map(figure));
  const times = {
    empty: of((round) => round.empty),
    answerable: of((round) => round.ours.answerable),
    live: of((round) => round.ours.live),
    blocking: of((round) => round.ours.blocking),
    react: of((round) => round.react.live),
    reactBlocking: of((round) => round.react.blocking),
  };
  const taps = Array.from({ length: QUESTIONS }, (_, tap) => ({
    react: of((round) => round.react.taps[tap] ?? Number.NaN),
    ours: of((round) => round.ours.taps[tap] ?? Number.NaN),
  }));
  const rows = [
    ['', 'empty page', 'React alone', 'our page', 'ratio', 'goal'],
    [
      'first question answerable',
      ms(times.empty),
      '',
      ms(times.answerable),
      ratio(times.answerable, times.empty),
      '≤ 1.25',
    ],
    ['first question live', '', ms(times.react), ms(times.live), ratio(times.live, times.react), '≤ 1.30'],
    ['blocking until live', '', ms(times.reactBlocking), ms(times.blocking), '', '≤ 50 ms'],
    ...taps.map(({ react, ours }, index) => [
      `tap ${index + 1} → next question`,
      '',
      ms(react),
      ms(ours),
      ratio(ours, react),
      '≤ 50 ms',
    ]),
  ];
  const { cpu, bitsPerSecond, latencyMs } = slowPhone;
  return [
    `Page: Chromium, CPU ÷ ${cpu}, ${bitsPerSecond / 1e6} Mbps, ${latencyMs} ms; medians of ${rounds.length} interleaved rounds.`,
    ...rows.map(([name = '', ...cells]) => name.padEnd(30) + cells.map((cell) => cell.padStart(13)).join('')),
    tapped,
  ].join('\n');
}

function ms(time: number): string {
  return `${Math.round(time)} ms`;
}

function ratio(time: number, of: number): string {
  return `${(time / of).toFixed(2)} ×`;
}
