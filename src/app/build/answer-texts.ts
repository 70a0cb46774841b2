import type { Cause, Graph, Step } from '../../core/model/graph';

export type Texts = Readonly<Record<string, unknown>>;

/** What the verdict of a cause says, by topic: the cause at length, its steps wherever they stand, and what both name. */
export function answerTexts(graph: Graph, id: string, read: (topic: string) => Texts): Record<string, Texts> {
  const found = graph.topics.flatMap(({ id: topic, causes }) =>
    causes.filter((cause) => cause.id === id).map((cause) => ({ topic, cause })),
  )[0];
  if (!found) throw new Error(`No cause is called ${id}`);
  const { topic, cause } = found;
  const wanted = new Set([...cause.steps.map(({ step }) => step), cause.safetyNet.step]);
  const { name: _name, ...atLength } = part(part(read(topic), 'causes'), id);
  const answers: Record<string, Texts> = { [topic]: { causes: { [id]: atLength } } };
  const told = graph.topics.flatMap(({ steps }) => steps.filter(({ id }) => wanted.has(id)));
  answers.trade = aroundAnswers(read('trade'), cause, told);
  for (const { id: home, steps } of graph.topics) {
    const here = steps.filter((step) => wanted.has(step.id));
    if (here.length === 0) continue;
    const texts = part(read(home), 'steps');
    answers[home] = { ...answers[home], steps: Object.fromEntries(here.map((step) => [step.id, texts[step.id]])) };
  }
  return answers;
}

/** What a verdict says of the places its money may be at, and what its steps ask to bring. */
function aroundAnswers(trade: Texts, { places }: Cause, steps: readonly Step[]): Texts {
  const sentences = places.map(({ is }) => [is, { sentence: part(part(trade, 'places'), is).sentence }]);
  const things = new Set<string>(steps.flatMap(({ bring }) => bring));
  const bring = Object.entries(part(trade, 'bring')).filter(([thing]) => things.has(thing));
  return { places: Object.fromEntries(sentences), bring: Object.fromEntries(bring) };
}

/** The texts under a key; none where there are none, which `rules check` tells by name. */
function part(texts: Texts, key: string): Texts {
  const value = texts[key];
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
