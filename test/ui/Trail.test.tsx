import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Stop, type StopState, Trail } from '../../src/ui/Trail';

function stops(here: StopState): Stop[] {
  return [
    { id: 'bank', name: 'Customer’s bank', state: 'passed', stateText: 'Passed' },
    { id: 'acquirer', name: 'Acquirer', state: here, stateText: `It is ${here}`, note: 'Counted on Monday' },
    { id: 'account', name: 'Your account', state: 'ahead', stateText: 'Still to come', note: undefined },
  ];
}

test('is a named list of the stops in their order, each with its state in words', () => {
  render(<Trail label="The money’s trail" stops={stops('here')} />);
  const list = screen.getByRole('list', { name: 'The money’s trail' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Customer’s bankPassed', 'AcquirerIt is hereCounted on Monday', 'Your accountStill to come']);
});

test.each(['here', 'stopped', 'unclear', 'danger'] satisfies StopState[])(
  'the stop where it is %s is the present one',
  (state) => {
    render(<Trail label="Trail" stops={stops(state)} />);
    const present = screen.getAllByRole('listitem').filter((item) => item.getAttribute('aria-current') === 'step');
    expect(present.map((item) => within(item).getByText('Acquirer').textContent)).toEqual(['Acquirer']);
    expect(present[0]?.querySelectorAll('svg')).toHaveLength(1);
  },
);

test('the parcel is a picture for those who see it, and not read out', () => {
  render(<Trail label="Trail" stops={stops('here')} />);
  for (const mark of document.querySelectorAll('svg')) expect(mark.closest('[aria-hidden=true]')).not.toBeNull();
  expect(document.querySelectorAll('svg')).toHaveLength(1);
});
