import type { Graph, Question } from '../model/graph';
import type { Problem } from './problem';

/** Pages that ask nothing or too much, and tick-lists on which no tick means nothing. */
export function checkPages({ screens, topics }: Graph): Problem[] {
  const questions = new Map<string, Question[]>();
  for (const question of topics.flatMap((topic) => topic.questions)) {
    const page = questions.get(question.screen);
    if (page) page.push(question);
    else questions.set(question.screen, [question]);
  }
  return screens.flatMap(({ id, kind }): Problem[] => {
    const asked = questions.get(id) ?? [];
    const place = `page ${id}`;
    if (asked.length === 0) return [{ code: 'empty-page', place, sentence: 'No question stands on it.' }];
    if (kind === 'one') {
      const facts = asked.map(({ fact }) => fact).join(', ');
      return asked.length === 1
        ? []
        : [{ code: 'crowded-page', place, sentence: `It asks for one fact, not for ${facts}.` }];
    }
    return asked.flatMap(({ fact, normal }): Problem[] =>
      normal === undefined
        ? [
            {
              code: 'no-normal',
              place: `question ${fact}`,
              sentence: 'It does not say what no tick on its page means.',
            },
          ]
        : [],
    );
  });
}
