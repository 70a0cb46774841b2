import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { decodeHandoff } from '../../../src/core/handoff/decode-handoff';
import { encodeHandoff } from '../../../src/core/handoff/encode-handoff';

interface Golden {
  readonly name: string;
  readonly link: string;
  readonly record: unknown;
}

/** Links as version 1 wrote them, with the case each holds. Never write this file anew: what opens once opens for ever. */
const version1: readonly Golden[] = JSON.parse(
  readFileSync(new URL('../../golden/links-1.json', import.meta.url), 'utf8'),
);

describe('F45 F54 links of version 1', () => {
  test.each(version1)('$name', ({ link, record }) => {
    expect(decodeHandoff(link)).toEqual({ ok: true, record });
  });

  test.each(version1)('$name is written as it was', ({ link, record }) => {
    const read = readCase(record);
    expect(read.ok && encodeHandoff(read.record)).toBe(link.replace(/^.*\//, ''));
  });
});
