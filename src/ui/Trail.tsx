export type StopState = 'passed' | 'here' | 'stopped' | 'danger' | 'ahead' | 'unclear';

export interface Stop {
  readonly id: string;
  readonly name: string;
  readonly state: StopState;
  /** The state in words, so that it never rests on colour or shape alone. */
  readonly stateText: string;
  readonly note?: string | undefined;
}

/** The way of the money as a parcel's: stops one under the other, side by side where there is room. */
export function Trail({ label, stops }: { readonly label: string; readonly stops: readonly Stop[] }) {
  return (
    <ol className="trail wide" aria-label={label}>
      {stops.map((stop) => (
        <li key={stop.id} className={`stop stop-${stop.state}`} aria-current={isHere(stop) ? 'step' : undefined}>
          <span className="stop-mark" aria-hidden="true">
            {isHere(stop) ? <Parcel /> : null}
          </span>
          <span className="stop-text">
            <span className="stop-name">{stop.name}</span>
            <span className="stop-state small">{stop.stateText}</span>
            {stop.note ? <span className="stop-note small">{stop.note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function isHere(stop: Stop): boolean {
  return stop.state !== 'passed' && stop.state !== 'ahead';
}

function Parcel() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M3 7.5 12 3l9 4.5v9L12 21l-9-4.5zM3 7.5l9 4.5 9-4.5M12 12v9" strokeLinejoin="round" />
    </svg>
  );
}
