import type { Session } from '../platform/session/create-session';
import type { SessionState } from '../platform/session/session-state';

interface Mark {
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
  let known = state().record.id;
  let travelling = false;

  const mark = (): void => {
    if (!isTalk()) return;
    const depth = depthOf(state());
    const shown = depthIn(history.state);
    if (state().record.id !== known || shown === undefined) {
      known = state().record.id;
      history.replaceState({ depth: 0 } satisfies Mark, '');
      for (let at = 1; at <= depth; at += 1) history.pushState({ depth: at } satisfies Mark, '');
      return;
    }
    if (depth > shown)
      for (let at = shown + 1; at <= depth; at += 1) history.pushState({ depth: at } satisfies Mark, '');
    if (depth < shown) history.replaceState({ depth } satisfies Mark, '');
  };
  const onPop = (): void => {
    const wanted = depthIn(history.state);
    if (wanted === undefined || !isTalk()) return;
    travelling = true;
    while (depthOf(state()) > wanted) {
      const before = depthOf(state());
      session.send({ type: 'back', at: now() });
      if (depthOf(state()) >= before) break;
    }
    while (depthOf(state()) < wanted && (state().asking?.earlier.length ?? 0) > 0) {
      session.send({ type: 'forward', at: now() });
    }
    travelling = false;
    mark();
  };
  mark();
  const subscription = session.subscribe(() => {
    // While the browser travels, its own entry leads; a new answer makes an entry.
    if (!travelling && depthOf(state()) !== depthIn(history.state)) mark();
  });
  view.addEventListener('popstate', onPop);
  return {
    back: () => {
      const canTravel = (depthIn(history.state) ?? 0) > 0 && isTalk();
      if (canTravel) history.back();
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

function depthIn(value: unknown): number | undefined {
  const depth: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'depth') : undefined;
  return typeof depth === 'number' ? depth : undefined;
}
