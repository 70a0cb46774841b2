import type { BrowserContextOptions } from 'playwright-core';
import { UNSURE } from '../../src/core/model/answer';
import type { CaseRecord } from '../../src/core/model/case-record';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { questionOf } from '../../src/platform/session/question-of';
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
  const session = createSession(startCase(id, now, language));
  for (let page = 0; page < pages; page += 1) {
    const { asking } = session.getSnapshot().context;
    if (!asking) break;
    const answers = asking.facts.map((fact) => {
      const value = facts[fact] ?? questionOf(fact)?.question.normal ?? UNSURE;
      return { fact, value, provenance: 'asked' as const };
    });
    session.send({ type: 'answer', answers, at: now });
  }
  return session.getSnapshot().context.record;
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
