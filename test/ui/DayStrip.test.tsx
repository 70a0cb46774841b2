import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DayCell, DayStrip } from '../../src/ui/DayStrip';

const cells: DayCell[] = [
  {
    date: '2026-11-20',
    day: '20 Nov',
    weekday: 'Fri',
    kind: 'working',
    kindText: 'Working day',
    marks: [{ id: 'paid', text: 'Sale' }],
  },
  { date: '2026-11-21', day: '21 Nov', weekday: 'Sat', kind: 'weekend', kindText: 'Weekend', marks: [] },
  {
    date: '2026-11-23',
    day: '23 Nov',
    weekday: 'Mon',
    kind: 'working',
    kindText: 'Working day',
    marks: [
      { id: 'due', text: 'Due' },
      { id: 'now', text: 'Today' },
    ],
  },
];

test('is a named list with a cell for each day: weekday, date, what kind of day, what happens on it', () => {
  render(<DayStrip label="Day by day" cells={cells} />);
  const items = within(screen.getByRole('list', { name: 'Day by day' })).getAllByRole('listitem');
  const texts = items.map((item) =>
    [...item.querySelectorAll('span')]
      .filter(({ children }) => children.length === 0)
      .map(({ textContent }) => textContent)
      .filter(Boolean),
  );
  expect(texts).toEqual([
    ['Fri', '20 Nov', 'Working day', 'Sale'],
    ['Sat', '21 Nov', 'Weekend'],
    ['Mon', '23 Nov', 'Working day', 'Due', 'Today'],
  ]);
});

test('no state rests on colour alone: every class of a day has its word in the cell', () => {
  render(<DayStrip label="Day by day" cells={cells} />);
  for (const [index, item] of screen.getAllByRole('listitem').entries()) {
    const cell = cells[index];
    expect(item.className).toContain(`day-${cell?.kind}`);
    expect(item.textContent).toContain(cell?.kindText);
    for (const mark of cell?.marks ?? []) {
      expect(item.className).toContain(`is-${mark.id}`);
      expect(item.textContent).toContain(mark.text);
    }
  }
});
