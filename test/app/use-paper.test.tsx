import { act, renderHook, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { usePaper } from '../../src/app/use-paper';
import { decodeShortCode } from '../../src/core/handoff/decode-short-code';
import { type Words, WordsProvider } from '../../src/platform/i18n/words-context';
import { tell } from '../support/conversation';
import { openPage } from '../support/open-page';
import { strictWords } from '../support/strict-words';
import { toldCauses } from '../support/told-causes';

const judged = tell(toldCauses['not-due-yet']);

describe.each(['zh-CN', 'en'])('F54 printing a verdict, in %s', (language) => {
  test('the sheet has the QR code and the short code when it is printed, and not before', async () => {
    const page = await openPage({ language, record: judged.record });
    await screen.findByRole('heading', { level: 1 });
    const name = page.words.t('handoff:give.qr');
    const sheet = () => screen.queryByRole('region', { name });
    const printed = new Promise<HTMLElement | null>((resolve) => vi.stubGlobal('print', () => resolve(sheet())));
    expect(sheet()).toBeNull();
    await page.user.click(page.button('verdict:actions.print'));
    const paper = within((await printed) ?? document.body);
    paper.getByRole('img', { name: page.words.t('handoff:give.qrAlt') });
    const code = paper.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent ?? '';
    expect(decodeShortCode(code)).toMatchObject({ ok: true, code: { cause: 'not-due-yet' } });
  });
});

describe('F54 where what belongs on the sheet cannot be had', () => {
  const paperWith = (loadTopic: Words['loadTopic']) => {
    const words = { ...strictWords('en'), loadTopic };
    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <WordsProvider value={words}>{children}</WordsProvider>
    );
    return renderHook(() => usePaper(judged), { wrapper }).result;
  };

  test('it is printed without', async () => {
    const paper = paperWith(() => Promise.reject(new TypeError('Failed to fetch')));
    await act(() => paper.current.getReady());
    expect(paper.current.content).toBeNull();
  });

  test('nobody waits for it for ever', async () => {
    vi.useFakeTimers();
    try {
      const paper = paperWith(() => new Promise(() => undefined));
      const ready = paper.current.getReady();
      await vi.advanceTimersByTimeAsync(5_000);
      await ready;
      expect(paper.current.content).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
