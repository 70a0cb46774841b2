import type { LabelTable } from '../../../core/intake/learned';
import { Scale } from '../../../core/intake/scale';

/** For people: what speaks for a label and against it, the heaviest first, as odds. */
export function showLabel(table: LabelTable, label: string): string {
  const scale = new Scale(table);
  const start = table.labels[label];
  if (start === undefined) return `There is no ${label}; there are: ${Object.keys(table.labels).join(', ')}`;
  const rows = table.features
    .split(' ')
    .map((feature) => ({ feature, weight: oddsOf(scale, label, [feature]) - oddsOf(scale, label, []) }))
    .filter(({ weight }) => Math.abs(weight) > 0.01)
    .sort((a, b) => b.weight - a.weight);
  return [
    `${label}: starts at ${start}`,
    ...rows.map(({ feature, weight }) => `${weight.toFixed(1).padStart(6)}  ${feature}`),
  ].join('\n');
}

function oddsOf(scale: Scale, label: string, features: readonly string[]): number {
  const chance = scale.weigh([new Set(features)]).get(label)?.chance ?? 0;
  return Math.log(chance / (1 - chance));
}
