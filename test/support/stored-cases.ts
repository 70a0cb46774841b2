import type { BrowserContextOptions } from 'playwright-core';
import type { CaseRecord } from '../../src/core/model/case-record';
import { startCase } from '../../src/platform/session/create-session';
import { answerPage, newConversation, send } from './conversation';
import type { Facts } from './merchant';

export interface StoredCase {
  readonly facts: Facts;
  /** When it was answered, with its offset. */
  readonly at: string;
  readonly id?: string;
  readonly language?: string;
  /** How many pages are answered; all of them where it is not said. */
  readonly pages?: number;
}

/** The case of a merchant who answered as `Merchant` does, as the page would have kept it. */
export function storedCase({ facts, at, id = 'stored-1', language = 'zh-CN', pages = 99 }: StoredCase): CaseRecord {
  const now = Date.parse(at);
  let state = send(newConversation(now), { type: 'open', record: startCase(id, now, language), at: now });
  for (let page = 0; page < pages && state.asking; page += 1) state = answerPage(state, facts, now);
  return state.record;
}

/** Options that open the page on a device where these cases were answered before; the last of them is in hand. */
export function deviceWith(site: { readonly url: string }, ...cases: readonly CaseRecord[]): BrowserContextOptions {
  const localStorage = cases.map((record) => ({
    // Where the page keeps what the database does not have yet: the next visit takes it up.
    name: `daonale.unsaved.earlier.${record.id}`,
    value: JSON.stringify(record),
  }));
  return { storageState: { cookies: [], origins: [{ origin: new URL(site.url).origin, localStorage }] } };
}
