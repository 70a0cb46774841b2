import { LABEL_KINDS, type LabelKind, type Learned } from '../../../core/intake/learned';
import { unpackLearned } from '../../../core/intake/unpack-learned';

/** For people: what speaks for a label and against it, the heaviest first, as odds. Takes the features of its kind by their marks. */
export function showLabel(
  learned: Learned,
  label: string,
  featuresOf: (kind: LabelKind) => ReadonlyMap<number, ReadonlySet<string>>,
): string {
  const kind = LABEL_KINDS.find((kind) => label in learned.starts[kind]);
  if (!kind) {
    const labels = Object.values(learned.starts).flatMap((starts) => Object.keys(starts));
    return `There is no ${label}; there are: ${labels.join(', ')}`;
  }
  const scale = unpackLearned(learned)[kind];
  const rows = [...featuresOf(kind).values()]
    .map((features) => ({ features, weight: scale.weigh([features]).get(label)?.said ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => b.weight - a.weight);
  return [
    `${label}: starts at ${learned.starts[kind][label]}`,
    ...rows.map(({ features, weight }) => `${weight.toFixed(1).padStart(6)}  ${[...features].join(' or ')}`),
  ].join('\n');
}
