import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { encodeHandoff } from '../../../src/core/handoff/encode-handoff';
import { seal } from '../../../src/core/handoff/envelope';
import { sharedPart } from '../../../src/core/handoff/shared-part';
import { answer } from '../../support/cases';
import { tell } from '../../support/conversation';
import { showPage } from '../../support/show-handoff';
import { expectOnlyWords } from '../../support/show-verdict';
import { toldCauses } from '../../support/told-causes';

const theirs = tell(toldCauses['transaction-failed']).record;
const link = `https://pay.example/#/case/${encodeHandoff(theirs)}`;
const reasons = [
  'empty',
  'incomplete',
  'altered',
  'mistyped',
  'not-a-case',
  'too-long',
  'too-large',
  'archive',
  'picture',
  'unreadable',
  'newer',
];

describe.each(['zh-CN', 'en'])('%s', (language) => {
  test('F50 a link shows who sent it, the answers and the outcome in words, judged today', async () => {
    const { page, t } = await showPage(language, link);
    expect(screen.getByText(t('handoff:preview.unverified'))).toBeTruthy();
    const shown = screen.getByRole('region', { name: t('handoff:preview.title') });
    expect(shown.textContent).toContain(t('sale:questions.outcome.values.declined'));
    expect(shown.textContent).toContain('51');
    expect(shown.textContent).toContain(t('sale:causes.transaction-failed.name'));
    expectOnlyWords(page);
    expect(page.querySelectorAll('a')).toHaveLength(1);
  });

  test('F47 nothing is kept until it is asked for; then it is, as received', async () => {
    const { user, shelf, button, t } = await showPage(language, link);
    expect(shelf.keep).not.toHaveBeenCalled();
    await user.click(button('handoff:preview.keep'));
    expect(shelf.keep).toHaveBeenCalledWith(sharedPart(theirs));
    expect(shelf.open).not.toHaveBeenCalled();
    expect(within(screen.getByRole('status')).getByText(t('handoff:preview.kept'))).toBeTruthy();
  });

  test('F47 it can be opened at once, or thrown away', async () => {
    const { user, shelf, button, t } = await showPage(language, link);
    await user.click(button('handoff:preview.keepOpen'));
    expect(shelf.open).toHaveBeenCalledWith(sharedPart(theirs));
    await user.click(button('handoff:preview.discard'));
    expect(screen.getByText(t('handoff:preview.discarded'))).toBeTruthy();
    expect(shelf.keep).not.toHaveBeenCalled();
  });

  test('F48 the same case is known; a conflict stands side by side, with what counts', async () => {
    const first = await showPage(language, link, [theirs]);
    expect(screen.getByText(first.t('handoff:preview.known'))).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    first.page.remove();
    const mine = answer(theirs, 'responseCode', '05');
    const { t, user, shelf, button } = await showPage(language, link, [mine]);
    const row = within(screen.getByRole('table')).getByRole('rowheader').closest('tr');
    expect(
      within(row ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['05', '51', '05']);
    await user.click(button('handoff:preview.keep'));
    expect(shelf.keep.mock.calls[0]?.[0].received).toBeUndefined();
    expect(screen.getByText(t('handoff:preview.merged'))).toBeTruthy();
  });

  test('F44 F53 a paste that is none says why, and what to do; a right one opens', async () => {
    const { user, button, t } = await showPage(language);
    const box = screen.getByLabelText(t('handoff:open.label'));
    await user.click(box);
    await user.paste(link.slice(0, -9));
    await user.click(button('handoff:open.button'));
    expect(screen.getByText(t('handoff:why.incomplete'))).toBeTruthy();
    await user.clear(box);
    await user.paste(`看看 ${link}&appinstall=0`);
    await user.click(button('handoff:open.button'));
    expect(screen.getByText(t('handoff:preview.unverified'))).toBeTruthy();
  });

  test('a short code says its outcome', async () => {
    const { user, button, t } = await showPage(language);
    await user.type(screen.getByLabelText(t('handoff:open.label')), '00nh 918d');
    await user.click(button('handoff:open.button'));
    const shown = screen.getByRole('region', { name: t('handoff:code.title') });
    expect(shown.textContent).toContain(t('trade:places.cleared-waiting.name'));
    expect(shown.textContent).toContain(t('late-settlement:causes.not-due-yet.name'));
    expect(shown.textContent).toMatch(/11月20日|20 Nov/);
  });

  test('F45 what a newer version wrote can be kept as it is', async () => {
    const sealed = seal(9, [1, 2, 3]);
    const { user, button, onFile, t } = await showPage(language, `#/case/${sealed}`);
    expect(screen.getByText(t('handoff:why.newer'))).toBeTruthy();
    await user.click(button('handoff:why.saveRaw'));
    expect(onFile.mock.calls[0]?.[2]).toBe(sealed);
  });

  test('every reason has its sentence', async () => {
    const { t } = await showPage(language);
    expect(new Set(reasons.map((why) => t(`handoff:why.${why}`))).size).toBe(reasons.length);
  });
});

test('where nothing can be kept, that is said', async () => {
  const { user, shelf, button } = await showPage('en', link);
  shelf.keep.mockResolvedValueOnce(false);
  await user.click(button('handoff:preview.keep'));
  expect(screen.getByText(/It was not saved/)).toBeTruthy();
});
