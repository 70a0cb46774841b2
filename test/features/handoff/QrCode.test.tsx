import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { QrCode } from '../../../src/features/handoff/QrCode';
import { WordsProvider } from '../../../src/platform/i18n/words-context';
import { strictWords } from '../../support/strict-words';

const ADDRESS = 'https://pay.example/#/case/';

describe.each(['zh-CN', 'en'])('F46 a link as a QR code, in %s', (language) => {
  const { t } = strictWords(language);
  const show = (letters: number) =>
    render(
      <WordsProvider value={strictWords(language)}>
        <QrCode link={ADDRESS + 'x'.repeat(letters - ADDRESS.length)} />
      </WordsProvider>,
    );

  test.each([ADDRESS.length + 1, 200, 412])('%i letters: a code of 15-M at most', (letters) => {
    show(letters);
    const code = screen.getByRole('img', { name: t('handoff:give.qrAlt') });
    const size = Number(code.getAttribute('viewBox')?.split(' ').at(-1));
    const version = (size - 2 * 4 - 17) / 4;
    expect(version).toBeLessThanOrEqual(15);
    if (letters === 412) expect(version).toBe(15);
    expect(screen.getByText(t('handoff:give.qrHelp'))).toBeTruthy();
  });

  test.each([413, 600, 2_400, 4_000])('%i letters: no code, and a sentence that says what to use', (letters) => {
    show(letters);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText(t('handoff:give.qrTooBig'))).toBeTruthy();
  });
});
