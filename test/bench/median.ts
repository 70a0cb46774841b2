/** The middle of some figures; the upper one where there are two. */
export function median(figures: readonly number[]): number {
  const middle = [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}
