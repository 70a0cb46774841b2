/** What a run costs this process, the cheapest of several: neighbours on a busy machine do not count. */
export function cpuMilliseconds(run: () => void, times = 9): number {
  const costs = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...costs);
}
