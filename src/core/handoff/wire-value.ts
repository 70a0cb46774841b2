import { UNSURE } from '../model/answer';
import { isSaleMoment } from '../model/beijing-time';
import { type WireFact, wireFacts } from './wire-ids';
import type { WireReader } from './wire-reader';
import type { WireWriter } from './wire-writer';

/** Field 39 of ISO 8583: two characters, so nothing else fits in. */
const CODE = /^[0-9A-Z]{2}$/;
const MOST_CODES = 36 * 36;

export function wireFact(fact: string): WireFact | undefined {
  return wireFacts.find((entry) => entry.fact === fact);
}

/** True for a value that may travel: an id, a moment or a code, never words. */
export function mayTravel({ values }: WireFact, value: string): boolean {
  if (value === UNSURE) return true;
  if (values === 'code') return CODE.test(value);
  return values === 'moment' ? isSaleMoment(value) : values.includes(value);
}

/** 0 is "not sure", then the values in their order, or 1 and the moment or code itself. */
export function writeValue(writer: WireWriter, { values }: WireFact, value: string): void {
  if (value === UNSURE) {
    writer.count(0);
  } else if (values === 'moment') {
    writer.count(1);
    writer.moment(value);
  } else {
    writer.count(1 + (values === 'code' ? Number.parseInt(value, 36) : values.indexOf(value)));
  }
}

export function readValue(reader: WireReader, { values }: WireFact): string | undefined {
  if (values === 'code') {
    const code = reader.count(MOST_CODES);
    return code === 0 ? UNSURE : (code - 1).toString(36).toUpperCase().padStart(2, '0');
  }
  if (values !== 'moment') return reader.place([UNSURE, ...values]);
  return reader.count(1) === 0 ? UNSURE : reader.moment();
}
