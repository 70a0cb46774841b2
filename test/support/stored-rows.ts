import type { Page } from 'playwright-core';

/** Every row of every database of the page's origin, by store, read past the page's own code. */
export function storedRows(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(async () => {
    const rows: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        rows[store] = [...(rows[store] ?? []), ...reading.result];
      }
      database.close();
    }
    return rows;
  });
}

/** Writes rows into the page's database as any other program could, at its own risk. */
export async function putRows(page: Page, store: string, rows: readonly object[]): Promise<void> {
  await page.evaluate(
    async ({ into, values }) => {
      const opening = indexedDB.open('daonale');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const transaction = opening.result.transaction(into, 'readwrite');
      for (const value of values) transaction.objectStore(into).put(value);
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      opening.result.close();
    },
    { into: store, values: rows },
  );
}
