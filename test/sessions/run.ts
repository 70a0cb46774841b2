import { parseArgs } from 'node:util';
import { buildDist } from '../support/build-dist';
import { randomSession } from '../support/random-session';
import { serve } from '../support/serve';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: String(Date.now() % 1_000_000) },
    acts: { type: 'string', default: '30' },
  },
});
const [seeds, from, acts] = [Number(values.seeds), Number(values.from), Number(values.acts)];

/** `npm run sessions`: random sessions one after the other, each named by its seed; those that went wrong say what was done. */
async function run(): Promise<number> {
  const site = await serve(process.env.DAONALE_DIST ?? buildDist());
  let wrong = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    try {
      const { given, done } = await randomSession(site.url, seed, acts);
      console.log(`seed ${seed}: ${done.length} acts, ${given.size} answers, none lost`);
    } catch (error) {
      wrong += 1;
      console.error(error);
    }
  }
  await site.close();
  console.log(`${seeds} sessions of ${acts} acts, ${wrong} went wrong`);
  return wrong;
}

process.exitCode = (await run()) > 0 ? 1 : 0;
