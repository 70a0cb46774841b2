/** A calendar day in Beijing time, `2026-11-20`. Compared and stored as text, so no machine's time zone can move it. */
export type BusinessDate = `${number}-${number}-${number}`;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists; `2026-02-30` is refused rather than rolled over. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (!SHAPE.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
