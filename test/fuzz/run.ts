import { fuzzHandoff } from '../support/fuzz-handoff';

const [cases = '1000000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);

console.log(`hand-offs: ${Number(cases).toLocaleString('en')} links, whole, changed or noise; seed ${seed}`);
const started = performance.now();
const { roundTrips, refused, unharmed, wrong } = fuzzHandoff(Number(cases), Number(seed));
console.table({ 'read again whole': roundTrips, 'changed, still whole': unharmed, ...refused, wrong: wrong.length });
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
for (const text of wrong.slice(0, 20)) console.error(text);
process.exitCode = wrong.length > 0 ? 1 : 0;
