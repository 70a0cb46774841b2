import { act, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../src/core/model/case-record';
import { NOW } from '../support/cases';
import { tellUntil } from '../support/conversation';
import { openPage } from '../support/open-page';
import { toldCauses } from '../support/told-causes';

const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789/?.,-';
const atCode = { ...tellUntil('responseCode', { outcome: 'declined' }).record, id: 'case-a' };
const atDate = { ...tellUntil('paidAt', toldCauses['clearing-delay']).record, id: 'case-b' };

describe.each(['zh-CN', 'en'])('F103 in %s', (language) => {
  test('no key alone does anything, and in a field it is a letter of it', async () => {
    const page = await openPage({ language, record: atCode });
    const field = await screen.findByLabelText<HTMLInputElement>(page.words.t('page:code.label'));
    const before = page.state().record;
    field.blur();
    await page.user.keyboard(KEYS);
    expect(page.state().record).toBe(before);
    expect(field.value).toBe('');
    await page.user.type(field, KEYS.slice(0, 40));
    expect(field.value).toBe(KEYS.slice(0, 40));
    expect(page.state().asking?.facts).toEqual(['responseCode']);
    expect(page.state().record.answers).toEqual(before.answers);
  });

  test('what is half filled in stays with its case', async () => {
    const page = await openPage({ language, record: atCode });
    const open = (record: CaseRecord) => act(async () => page.session.send({ type: 'open', record, at: NOW }));
    const code = () => screen.findByLabelText<HTMLInputElement>(page.words.t('page:code.label'));
    await page.user.type(await code(), '5');
    const half = page.state().record;
    await open(atDate);
    expect(page.state().record.draft).toBeNull();
    await page.point(page.words.t('page:moment.pick'));
    const other = page.state().record;
    await open(half);
    expect((await code()).value).toBe('5');
    await open(other);
    expect(page.option(page.words.t('page:moment.pick')).checked).toBe(true);
  });
});
