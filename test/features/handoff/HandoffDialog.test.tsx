import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { decodeHandoff } from '../../../src/core/handoff/decode-handoff';
import { decodeShortCode } from '../../../src/core/handoff/decode-short-code';
import { openHandoff } from '../../../src/platform/session/open-handoff';
import { newConversation, send, tell, tellUntil } from '../../support/conversation';
import { ADDRESS, showDialog } from '../../support/show-handoff';
import { expectOnlyWords } from '../../support/show-verdict';
import { toldCauses } from '../../support/told-causes';

const judged = tell(toldCauses['not-due-yet']);

describe.each(['zh-CN', 'en'])('%s', (language) => {
  test('shows what is shared before it is shared, in words', async () => {
    const { dialog, t } = await showDialog(judged, language);
    const shown = within(dialog).getByText(t('handoff:give.shared')).closest('details');
    expect(shown?.open).toBe(true);
    expect(shown?.textContent).toContain(t('trade:places.cleared-waiting.name'));
    expect(shown?.textContent).toContain(t('sale:questions.outcome.values.approved'));
    expect(shown?.textContent).toContain(judged.record.id);
    expect(dialog.textContent).toContain(t('handoff:give.notSharedText'));
    expectOnlyWords(dialog);
  });

  test('the link, the message and the short code say the same case', async () => {
    const { dialog, link, t } = await showDialog(judged, language);
    expect(link.startsWith(`${ADDRESS}#/case/`)).toBe(true);
    expect(link.length).toBeLessThanOrEqual(600);
    const decoded = decodeHandoff(link);
    expect(decoded.ok && decoded.record.answers).toEqual(judged.record.answers);
    const message = within(dialog).getByLabelText<HTMLTextAreaElement>(t('handoff:give.text')).value;
    expect(openHandoff(message)).toEqual({ kind: 'case', record: decoded.ok && decoded.record });
    expect(message).toContain(t('trade:places.cleared-waiting.name'));
    expect(message).toContain(t('late-settlement:causes.not-due-yet.name'));
    expect(message).toContain(t('late-settlement:steps.wait-for-due-day.title'));
    const code = within(dialog).getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent ?? '';
    expect(decodeShortCode(code)).toMatchObject({ ok: true, code: { cause: 'not-due-yet' } });
  });

  test('from a question: the answers so far, and no code, since there is no outcome', async () => {
    const { dialog, link, t } = await showDialog(tellUntil('missing', toldCauses['input-error']), language);
    expect(within(dialog).queryByText(t('handoff:give.code'))).toBeNull();
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>(t('handoff:give.text')).value).toContain(
      t('handoff:case.unfinished'),
    );
    expect(decodeHandoff(link)).toMatchObject({ ok: true, record: { verdict: null } });
    expectOnlyWords(dialog);
  });

  test('F52 where copying is refused the text is selected and it says what to do', async () => {
    const { user, onGiven, t } = await showDialog(judged, language);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: t('handoff:give.copyLink') }));
    expect(await screen.findByText(t('handoff:give.copyFailed'))).toBeTruthy();
    const field = screen.getByLabelText<HTMLTextAreaElement>(t('handoff:give.link'));
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(onGiven.mock.calls).toEqual([]);
    await user.copy();
    expect(onGiven.mock.calls).toEqual([['link']]);
  });
});

test('F52 a device that shares is offered to; a change of mind is no failure', async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>();
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  try {
    const { user, onGiven, link } = await showDialog(judged, 'en');
    share.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    await user.click(screen.getByRole('button', { name: 'Share…' }));
    expect(share.mock.calls[0]?.[0].url).toBe(link);
    expect(screen.queryByText(/Sharing did not open/)).toBeNull();
    share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Share…' }));
    expect(await screen.findByText(/Sharing did not open/)).toBeTruthy();
    expect(onGiven.mock.calls).toEqual([]);
    share.mockResolvedValueOnce(undefined);
    await user.click(screen.getByRole('button', { name: 'Share…' }));
    expect(onGiven.mock.calls).toEqual([['share']]);
  } finally {
    Reflect.deleteProperty(navigator, 'share');
  }
});

test('each way a case is handed over by is told, by its name alone', async () => {
  const { user, onGiven } = await showDialog(judged, 'en');
  for (const name of ['Copy link', 'Copy text', 'Save as a file'])
    await user.click(screen.getByRole('button', { name }));
  await user.click(screen.getByText('QR code'));
  await screen.findByRole('img');
  expect(onGiven.mock.calls).toEqual([['link'], ['message'], ['file'], ['qr']]);
});

test('F49 typed words travel in a file only where that is ticked', async () => {
  const answers = [{ fact: 'outcome', value: 'approved', provenance: 'heard' as const, reason: '王老板刷卡成功' }];
  const state = send(newConversation(), { type: 'answer', answers, at: judged.record.changedAt });
  const { user, onFile, dialog, link } = await showDialog(state, 'en');
  expect(dialog.textContent).not.toContain('王老板');
  const save = screen.getByRole('button', { name: 'Save as a file' });
  await user.click(save);
  await user.click(screen.getByRole('checkbox', { name: /Include what I typed/ }));
  await user.click(save);
  const [first, second] = onFile.mock.calls.map((call) => String(call[2]));
  expect(first).not.toContain('王老板');
  expect(second).toContain('王老板');
  for (const text of [first, second]) expect(openHandoff(text ?? '').kind).toBe('case');
  expect(JSON.stringify(decodeHandoff(link))).not.toContain('王老板');
});

test('the tick for typed words is only there where something was typed', async () => {
  await showDialog(judged, 'en');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
