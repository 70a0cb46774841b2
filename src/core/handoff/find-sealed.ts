/** What people and messengers put in without anybody seeing it. */
const INVISIBLE = /\ufe0e|\ufe0f|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2013\u2212]/g;
const ESCAPE = /%([2-7][0-9a-f]|0[9ad])/gi;
/** What an editor of Markdown writes before a letter that it would else take for its own. */
const ESCAPED = /\\(?=[_-])/g;
/** How a mail breaks a line, or quotes it. */
const MAIL_BREAK = /=\r?\n|\r?\n[ \t]*>+[ \t]?/g;
const MARK = /case[\\/]+\s*/gi;
const RUN = /^[A-Za-z0-9_-]*/;
const MOST_PLACES = 16;
const SHORTEST = 24;

/**
 * Where in a pasted text a sealed hand-off may begin: behind every `/case/`, as far as its letters go; first as the text
 * stands, then with its breaks taken out. A text that is nothing but such letters is one as well.
 */
export function findSealed(text: string): readonly string[] {
  const plain = unmangle(text);
  const unbroken = plain.replace(/\s+/g, '');
  const found = [plain, unbroken].flatMap((version) =>
    Array.from(version.matchAll(MARK), (mark) => runOf(version.slice(mark.index + mark[0].length))).slice(-MOST_PLACES),
  );
  if (found.length === 0 && unbroken.length >= SHORTEST && runOf(unbroken) === unbroken) found.push(unbroken);
  return [...new Set(found)];
}

function unmangle(text: string): string {
  const narrow = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(ESCAPED, '');
  // Twice, since a link that went through two forms is escaped twice.
  return unescaped(unescaped(narrow)).replace(MAIL_BREAK, '');
}

function unescaped(text: string): string {
  return text.replace(ESCAPE, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function runOf(text: string): string {
  return RUN.exec(text)?.[0] ?? '';
}
