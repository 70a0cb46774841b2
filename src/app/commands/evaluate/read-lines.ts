import * as v from 'valibot';

export interface ReadLines<Line> {
  readonly lines: readonly Line[];
  /** A sentence for each line that could not be read, with its number. */
  readonly problems: readonly string[];
}

/** The lines of a JSON Lines text that a schema accepts. Empty lines, a byte order mark and CRLF do not matter. */
export function readLines<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): ReadLines<v.InferOutput<Schema>> {
  const line = v.pipe(v.string(), v.parseJson(), schema);
  const lines: v.InferOutput<Schema>[] = [];
  const problems: string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const parsed = v.safeParse(line, raw);
    if (parsed.success) lines.push(parsed.output);
    else problems.push(`line ${index + 1}: ${sentence(parsed.issues[0])}`);
  }
  return { lines, problems };
}

function sentence(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'parse_json') return 'this is not JSON';
  const field = v.getDotPath(issue);
  return field ? `${field}: ${issue.message}` : issue.message;
}
