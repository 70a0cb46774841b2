import * as v from 'valibot';
import type { UndrivenChromium } from '../support/chromium';

// Knows: the protocol by which a browser is asked to do things, over its pipes.
// Must not know: what it is asked.
// Called by: page.ts.

const END = '\0';
const answerSchema = v.object({
  id: v.optional(v.number()),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});

type Answered = (answer: v.InferOutput<typeof answerSchema>) => void;

/** Asks for a method of the protocol, of the browser or, with its `sessionId`, of one page; throws what the browser refuses. */
export type Ask = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** Speaks with a browser. Events are not listened to: a browser that has to tell of them works more than one that has not. */
export function devtools({ requests, answers }: Pick<UndrivenChromium, 'requests' | 'answers'>): Ask {
  const waiting = new Map<number, Answered>();
  let unread = '';
  let asked = 0;
  answers.once('close', () => {
    for (const answered of waiting.values()) answered({ error: { message: 'the browser is gone' } });
  });
  answers.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (unread + chunk).split(END);
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const answer = v.parse(v.pipe(v.string(), v.parseJson(), answerSchema), message);
      if (answer.id === undefined) continue;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    }
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      );
      requests.write(JSON.stringify({ id: asked, method, params, ...(sessionId && { sessionId }) }) + END);
    });
}
