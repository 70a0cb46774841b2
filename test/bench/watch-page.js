// Runs in a page before anything of it: notes when its first control is on screen, when it is live, every long task, and
// how long each tap waits for the next heading. It tells nobody: it is asked when all is over.
const noted = { answerable: undefined, live: undefined, longTasks: [], taps: [] };
globalThis.noted = noted;

/** Runs in the first task behind the frame that is being prepared. */
const afterPaint = (run) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = run;
  channel.port2.postMessage('');
};

const onFrame = (isThere, run) =>
  requestAnimationFrame(() => {
    if (isThere()) afterPaint(run);
    else onFrame(isThere, run);
  });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) noted.longTasks.push({ startTime, duration });
}).observe({ type: 'longtask', buffered: true });

new PerformanceObserver((list) => {
  noted.live ??= list.getEntriesByName('question-live')[0]?.startTime;
}).observe({ type: 'mark' });

onFrame(
  () => document.querySelector('button, input')?.getBoundingClientRect().height > 0,
  () => {
    noted.answerable = performance.now();
  },
);

const heading = () => document.querySelector('[data-heading]')?.textContent;

addEventListener(
  'pointerup',
  ({ timeStamp, isTrusted }) => {
    const before = heading();
    if (!isTrusted || before === undefined) return;
    onFrame(
      () => heading() !== undefined && heading() !== before,
      () => {
        noted.taps.push(performance.now() - timeStamp);
      },
    );
  },
  true,
);
