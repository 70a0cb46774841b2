import type { Answer } from '../../src/core/model/answer';
import { countPagesLeft } from '../../src/platform/session/count-pages-left';
import type { SessionState } from '../../src/platform/session/session-state';

/** What a person sees, without how the case came to it. */
export function shown(state: SessionState) {
  const { asking, verdict, replay } = state;
  const bare = (answers: readonly Answer[]) =>
    answers.map(({ fact, value, provenance }) => ({ fact, value, provenance }));
  const turns = replay.turns.map((turn) => ({ ...turn, answers: bare(turn.answers) }));
  return {
    asking: asking && { ...asking, earlier: bare(asking.earlier) },
    verdict,
    turns,
    pagesLeft: countPagesLeft(state),
  };
}
