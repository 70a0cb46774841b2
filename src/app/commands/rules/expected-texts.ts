import { bringIds, type Graph, placeIds, type Question, type Step, type Topic } from '../../../core/model/graph';

/** The texts that the ids of a graph and of the response codes ask for. */
export interface ExpectedTexts {
  readonly required: ReadonlySet<string>;
  /** Hints: a second line under an answer, where it helps. */
  readonly optional: ReadonlySet<string>;
  /** The beginnings of all keys that stand for ids, so that any other key under them is an orphan. */
  readonly closed: readonly string[];
}

export function expectedTexts(graph: Graph, codes: readonly string[]): ExpectedTexts {
  const topics = graph.topics.map(({ id }) => `${id}:`);
  return {
    required: new Set([
      ...graph.topics.flatMap(topicTexts),
      ...placeIds.flatMap((place) => [`trade:places.${place}.name`, `trade:places.${place}.sentence`]),
      ...bringIds.map((thing) => `trade:bring.${thing}`),
      ...codes.flatMap((code) => [`response-codes:${code}.meaning`, `response-codes:${code}.next`]),
    ]),
    optional: new Set(
      graph.topics.flatMap((topic) => topic.questions.flatMap((question) => hintTexts(topic.id, question))),
    ),
    closed: [...topics, 'trade:places.', 'trade:bring.', 'response-codes:'],
  };
}

function topicTexts({ id, questions, causes, steps }: Topic): readonly string[] {
  return [
    ...questions.flatMap((question) => questionTexts(id, question)),
    ...causes.flatMap((cause) => ['name', 'headline', 'explain'].map((part) => `${id}:causes.${cause.id}.${part}`)),
    ...steps.flatMap((step) => stepTexts(id, step)),
  ];
}

function questionTexts(topic: string, { fact, values }: Question): readonly string[] {
  const parts = ['short', 'title', 'help', 'why', ...values.map((value) => `values.${value}`)];
  return parts.map((part) => `${topic}:questions.${fact}.${part}`);
}

function hintTexts(topic: string, { fact, values }: Question): readonly string[] {
  return values.map((value) => `${topic}:questions.${fact}.hints.${value}`);
}

function stepTexts(topic: string, { id, say }: Step): readonly string[] {
  const parts = ['title', 'detail', ...(say ? ['say'] : [])];
  return parts.map((part) => `${topic}:steps.${id}.${part}`);
}
