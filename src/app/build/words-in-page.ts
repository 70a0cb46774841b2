import { firstQuestion } from './first-question';

/** What the first page says stands in its HTML, in each language, and is in no other file: parts of texts by topic. */
export const wordsInPage: Readonly<Record<string, readonly string[]>> = {
  page: ['title', 'header', 'question', 'saved.idle', 'footer', 'look', 'private', 'skip', 'loading', 'tagline'],
  [firstQuestion.topic]: [`questions.${firstQuestion.fact}`],
};
