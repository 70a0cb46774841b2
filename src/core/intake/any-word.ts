/** A pattern for any word of a table, the longest first. */
export function anyWord(table: object): string {
  return Object.keys(table)
    .sort((a, b) => b.length - a.length)
    .join('|');
}
