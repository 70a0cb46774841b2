export interface TripBar {
  /** In milliseconds; absent where nothing came back. */
  readonly time?: number;
}

interface TripStripProps {
  readonly bars: readonly TripBar[];
  /** How many there will be, so that the strip does not grow. */
  readonly length: number;
  /** The same in words. */
  readonly label: string;
}

const WIDTH = 20;
const HEIGHT = 48;
/** A bar of this time is as high as the strip. */
const LONGEST = 2000;

/** Round trips as bars, the longer the higher; a hollow one never came back. */
export function TripStrip({ bars, length, label }: TripStripProps) {
  const width = WIDTH * Math.max(length, bars.length);
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      <line x1={0} x2={width} y1={HEIGHT - 1} y2={HEIGHT - 1} stroke="currentColor" strokeWidth={1} />
      {bars.map(({ time }, index) => {
        const height = time === undefined ? HEIGHT - 4 : barHeight(time);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bars are only ever added at the end
            key={index}
            x={index * WIDTH + 4}
            y={HEIGHT - 2 - height}
            width={WIDTH - 8}
            height={height}
            fill={time === undefined ? 'none' : 'currentColor'}
            stroke="currentColor"
            strokeDasharray={time === undefined ? '3 3' : undefined}
          />
        );
      })}
    </svg>
  );
}

/** By the root, so that short ones are told apart as well. */
function barHeight(time: number): number {
  return Math.max(3, Math.sqrt(Math.min(time, LONGEST) / LONGEST) * (HEIGHT - 4));
}
