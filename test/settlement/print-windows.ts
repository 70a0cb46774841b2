// Run in a process of its own under each time zone; prints all it reckons, so that the outputs can be compared.
import { beijingMoment, epochOf } from '../../src/core/model/beijing-time';
import { dueStatus } from '../../src/settlement/due-status';
import { dueWindow } from '../../src/settlement/due-window';
import { moment } from './beijing';
import examples from './data/settlement-examples.json' with { type: 'json' };
import { world } from './worlds';

const METHODS = ['card', 'qr', 'unionpay-qr', undefined] as const;
const TERMS = ['instant', 'same-working-day', 'next-day', 'next-working-day', undefined] as const;

const paid = [...examples.vectors.map((vector) => vector.paid.slice(0, 16)), '2026-12-31T15:00', '2027-02-04T23:30'];
const windows = paid.flatMap((text) => {
  const paidAt = moment(text);
  const now = beijingMoment(epochOf(paidAt) + 3 * 86_400_000);
  return METHODS.flatMap((method) =>
    TERMS.map((term) => {
      const within = { ...world(), now };
      const window = dueWindow({ paidAt, method, term }, within);
      return { paidAt, method, term, now, status: dueStatus(window, now, within.calendar), window };
    }),
  );
});

console.log(JSON.stringify({ localHourOfEpoch: new Date(0).getHours(), windows }));
