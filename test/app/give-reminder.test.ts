import { expect, test, vi } from 'vitest';
import { giveReminder } from '../../src/app/give-reminder';
import { tell, verdictOf } from '../support/conversation';
import { strictWords } from '../support/strict-words';
import { toldCauses } from '../support/told-causes';

test.each([
  ['zh-CN', '到哪了提醒-2026-11-20.ics'],
  ['en', 'daonale-reminder-2026-11-20.ics'],
])('the reminders of a verdict are handed over as a file, in %s', async (language, name) => {
  const made: Blob[] = [];
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob) => `blob:${made.push(blob)}`;
      static override revokeObjectURL = () => undefined;
    },
  );
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const state = tell(toldCauses['not-due-yet']);
  await giveReminder(strictWords(language), verdictOf(state), state.record);
  expect(names).toEqual([name]);
  expect(made.map(({ type }) => type)).toEqual(['text/calendar;charset=utf-8']);
  expect(await textOf(made[0])).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
});

/** jsdom's blobs have no `text()`. */
function textOf(blob: Blob | undefined): Promise<unknown> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob ?? new Blob());
  });
}
