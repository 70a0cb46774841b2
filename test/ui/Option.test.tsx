import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Option } from '../../src/ui/Option';

/** Two radio buttons that tell what was done to them. */
function Pair({ onPoint }: { onPoint(value: string): void }) {
  const [chosen, setChosen] = useState('');
  return (
    <fieldset>
      <legend>Sale result</legend>
      {['approved', 'declined'].map((value) => (
        <Option
          key={value}
          kind="radio"
          name="outcome"
          value={value}
          label={`The sale was ${value}`}
          hint={value === 'approved' ? 'A slip was printed' : undefined}
          checked={chosen === value}
          onChange={() => setChosen(value)}
          onPoint={() => onPoint(value)}
        />
      ))}
    </fieldset>
  );
}

function show() {
  const onPoint = vi.fn();
  render(<Pair onPoint={onPoint} />);
  const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  return {
    onPoint,
    user: userEvent.setup(),
    approved: radio('The sale was approved'),
    declined: radio('The sale was declined'),
  };
}

test('is a native control, named by its label and described by its hint', () => {
  const { approved, declined } = show();
  expect(approved.type).toBe('radio');
  expect(approved).toHaveProperty('name', 'outcome');
  expect(document.getElementById(approved.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'A slip was printed',
  );
  expect(declined.hasAttribute('aria-describedby')).toBe(false);
});

describe('a choice made by pointing', () => {
  test('on the control is told once', async () => {
    const { user, approved, onPoint } = show();
    await user.click(approved);
    expect(approved.checked).toBe(true);
    expect(onPoint.mock.calls).toEqual([['approved']]);
  });

  test('on the words beside it as well', async () => {
    const { user, approved, onPoint } = show();
    await user.click(screen.getByText('A slip was printed'));
    expect(approved.checked).toBe(true);
    expect(onPoint.mock.calls).toEqual([['approved']]);
  });

  test('on what is chosen already too: that is how one says yes, this', async () => {
    const { user, approved, onPoint } = show();
    await user.click(approved);
    await user.click(approved);
    expect(onPoint.mock.calls).toEqual([['approved'], ['approved']]);
  });
});

describe('with the keyboard', () => {
  test('arrows and space look around and choose, without going on', async () => {
    const { user, approved, declined, onPoint } = show();
    await user.tab();
    expect(document.activeElement).toBe(approved);
    await user.keyboard(' ');
    expect(approved.checked).toBe(true);
    await user.keyboard('{ArrowDown}');
    expect([approved.checked, declined.checked]).toEqual([false, true]);
    expect(onPoint).not.toHaveBeenCalled();
  });

  test('still so after a pointed choice', async () => {
    const { user, approved, declined, onPoint } = show();
    await user.click(approved);
    await user.keyboard('{ArrowDown}');
    expect(declined.checked).toBe(true);
    expect(onPoint).toHaveBeenCalledTimes(1);
  });
});

test('a tap by assistive technology, which points at nothing, chooses without going on', () => {
  const { declined, onPoint } = show();
  fireEvent.click(declined);
  expect(declined.checked).toBe(true);
  expect(onPoint).not.toHaveBeenCalled();
});

test('a tick box tells whether it is ticked', async () => {
  const onChange = vi.fn();
  render(
    <Option kind="checkbox" name="network" value="weak" label="Weak signal" checked={false} onChange={onChange} />,
  );
  await userEvent.setup().click(screen.getByRole('checkbox', { name: 'Weak signal' }));
  expect(onChange.mock.calls).toEqual([[true]]);
});
