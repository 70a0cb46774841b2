import * as v from 'valibot';
import type { Announcement } from './announcement';

/** The items of a document's list that can be read. Nothing where there is no such list, or not one of its items is any good. */
export function readItems(
  raw: unknown,
  list: string,
  read: (item: unknown) => Announcement | undefined,
): readonly Announcement[] | undefined {
  const document = v.safeParse(v.object({ [list]: v.array(v.unknown()) }), raw);
  if (!document.success) return undefined;
  const found: readonly unknown[] = document.output[list] ?? [];
  const items = found.flatMap((item) => read(item) ?? []);
  return found.length > 0 && items.length === 0 ? undefined : items;
}
