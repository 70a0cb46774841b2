import { changeCase } from '../../src/core/cases/change-case';
import { newCase } from '../../src/core/cases/new-case';
import type { CaseRecord } from '../../src/core/model/case-record';
import { browserEnvironment } from '../../src/platform/storage/environment';
import { newCaseId } from '../../src/platform/storage/new-case-id';
import { openStore } from '../../src/platform/storage/open-store';
import type { CaseStore, StoreEvent } from '../../src/platform/storage/store';

// The storage room alone in a page, for the tests that drive it in a real browser.

const heard: StoreEvent[] = [];

function emptyCase(id: string): CaseRecord {
  return newCase({ id, language: 'zh-CN', graphVersion: '1', now: Date.now() });
}

function answer(record: CaseRecord, fact: string, value: string): CaseRecord {
  const active = [...record.answers.filter((one) => one.fact !== fact), { fact, value, provenance: 'asked' as const }];
  return changeCase(record, { answers: { active, setAside: record.setAside } }, Date.now());
}

async function open(): Promise<CaseStore> {
  const store = await openStore(browserEnvironment);
  store.subscribe((event) => heard.push(event));
  return store;
}

const storageRoom = {
  opened: open(),
  heard,
  emptyCase,
  answer,
  changeCase,
  newId: () => newCaseId(browserEnvironment),
};

declare global {
  var room: typeof storageRoom;
}

globalThis.room = storageRoom;
