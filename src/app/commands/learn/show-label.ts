import type { LabelTable } from '../../../core/intake/learned';
import { Scale } from '../../../core/intake/scale';

/** For people: what speaks for a label and against it, the heaviest first, as odds. */
export function showLabel(table: LabelTable, label: string): string {
  const scale = new Scale(table);
  const start = table.labels[label];
  if (start === undefined) return `There is no ${label}; there are: ${Object.keys(table.labels).join(', ')}`;
  const rows = table.features
    .split(' ')
    .map((feature) => ({ feature, weight: scale.weigh([new Set([feature])]).get(label)?.said ?? 0 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => b.weight - a.weight);
  return [
    `${label}: starts at ${start}`,
    ...rows.map(({ feature, weight }) => `${weight.toFixed(1).padStart(6)}  ${feature}`),
  ].join('\n');
}
