import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CopyButton } from '../../src/ui/CopyButton';

const sentence = '您好，我的商户号是 ____。';

function show(writeText: (text: string) => Promise<void>) {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
  render(<CopyButton text={sentence} label="Copy" done="Copied" failed="Please select the text above" />);
  return { user, button: screen.getByRole('button', { name: 'Copy' }), status: screen.getByRole('status') };
}

test('copies the text and says so', async () => {
  const written: string[] = [];
  const { user, button, status } = show(async (text) => void written.push(text));
  expect(status.textContent).toBe('');
  await user.click(button);
  expect(written).toEqual([sentence]);
  expect(status.textContent).toBe('Copied');
});

test('F52 where the browser refuses it says what to do instead, and does not claim to have copied', async () => {
  const { user, button, status } = show(async () => {
    throw new DOMException('denied', 'NotAllowedError');
  });
  await user.click(button);
  expect(status.textContent).toBe('Please select the text above');
});

test('F52 F19 where there is no clipboard at all, as on plain http, the same', async () => {
  const { user, button, status } = show(async () => undefined);
  vi.stubGlobal('navigator', {});
  await user.click(button);
  expect(status.textContent).toBe('Please select the text above');
});

test('a refusal that was put right is forgotten', async () => {
  let refuse = true;
  const { user, button, status } = show(async () => {
    if (refuse) throw new Error('denied');
  });
  await user.click(button);
  refuse = false;
  await user.click(button);
  expect(status.textContent).toBe('Copied');
});
