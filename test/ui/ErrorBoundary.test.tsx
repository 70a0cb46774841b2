import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary';

// React reports what a boundary caught; here it is meant to be caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

function show(part: () => string) {
  const Part = (): string => part();
  return render(
    <>
      <p>beside it</p>
      <ErrorBoundary
        fallback={(retry) => (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
      >
        <Part />
      </ErrorBoundary>
    </>,
  );
}

test('what can be shown is shown', () => {
  expect(show(() => 'the part').container.textContent).toBe('beside itthe part');
});

test('F32 a part that throws is replaced, and what stands beside it stays', () => {
  const { container } = show(() => {
    throw new Error('broken');
  });
  expect(container.textContent).toBe('beside itTry again');
});

test('F32 tried again, it is shown once it can be', async () => {
  let broken = true;
  const { container } = show(() => {
    if (broken) throw new Error('broken');
    return 'the part';
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(container.textContent).toBe('beside itTry again');
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(container.textContent).toBe('beside itthe part');
});
