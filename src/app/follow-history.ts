import type { Session } from '../platform/session/create-session';
import type { SessionState } from '../platform/session/session-state';

/** What an entry of the browser's history shows: how many pages of which case are answered. */
interface Mark {
  readonly case: string;
  readonly depth: number;
}

/**
 * Keeps the browser's back and forward in step with the conversation: every answered page is an entry, and going to an
 * entry takes back, or gives again, as many answers. Returns what the page's own back link does, and how to stop.
 */
export function followHistory(session: Session, view: Window, now: () => number): { back(): void; stop(): void } {
  const { history } = view;
  const state = (): SessionState => session.getSnapshot().context;
  const isTalk = (): boolean => ['', '#', '#/'].includes(view.location.hash);
  const put = (depth: number, how: 'pushState' | 'replaceState'): void =>
    history[how]({ case: state().record.id, depth } satisfies Mark, '');
  let travelling = false;
  /** The page itself asked the browser to go back, since a change took away more than one page. */
  let returning = false;

  const mark = (): void => {
    if (!isTalk() || returning) return;
    const { record } = state();
    const shown = markIn(history.state);
    // After a reload the entries of the visit before stand until the stored case is back, or a new one begins.
    if (shown && record.sequence === 0) return;
    const isOwn = shown?.case === record.id;
    const depth = depthOf(state());
    if (!isOwn) put(0, 'replaceState');
    const from = isOwn ? shown.depth : 0;
    if (depth < from) {
      returning = true;
      history.go(depth - from);
    }
    for (let at = from + 1; at <= depth; at += 1) put(at, 'pushState');
  };
  const onPop = (): void => {
    if (returning) {
      returning = false;
      mark();
      return;
    }
    const wanted = markIn(history.state);
    if (wanted?.case !== state().record.id || !isTalk()) return;
    travelling = true;
    while (depthOf(state()) > wanted.depth) {
      const before = depthOf(state());
      session.send({ type: 'back', at: now() });
      if (depthOf(state()) >= before) break;
    }
    while (depthOf(state()) < wanted.depth && (state().asking?.earlier.length ?? 0) > 0) {
      session.send({ type: 'forward', at: now() });
    }
    travelling = false;
    mark();
  };
  mark();
  const subscription = session.subscribe(() => {
    // While the browser travels, its own entry leads; a new answer makes an entry.
    if (!travelling) mark();
  });
  view.addEventListener('popstate', onPop);
  return {
    back: () => {
      const shown = markIn(history.state);
      if (shown?.case === state().record.id && shown.depth > 0 && isTalk()) history.back();
      else session.send({ type: 'back', at: now() });
    },
    stop: () => {
      subscription.unsubscribe();
      view.removeEventListener('popstate', onPop);
    },
  };
}

function depthOf(state: SessionState): number {
  return state.replay.turns.length + (state.asking?.changing ? 1 : 0);
}

function markIn(value: unknown): Mark | undefined {
  const field = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const [id, depth] = [field('case'), field('depth')];
  return typeof id === 'string' && typeof depth === 'number' ? { case: id, depth } : undefined;
}
