export interface DayCell {
  readonly date: string;
  readonly day: string;
  readonly weekday: string;
  readonly kind: string;
  readonly kindText: string;
  /** Days were left out before this one. */
  readonly afterGap?: boolean;
  /** What happens on the day: sale, cut-off, due, now. */
  readonly marks: readonly { readonly id: string; readonly text: string }[];
}

/** The days from the sale to the due day, a cell each; a list for those who hear it. */
export function DayStrip({ label, cells }: { readonly label: string; readonly cells: readonly DayCell[] }) {
  return (
    <ol className="strip" aria-label={label}>
      {cells.map((cell) => (
        <li key={cell.date} className={`day day-${cell.kind} ${cell.marks.map((mark) => `is-${mark.id}`).join(' ')}`}>
          <span className="day-week">
            {cell.afterGap ? '⋯ ' : null}
            {cell.weekday}
          </span>
          <span className="day-date">{cell.day}</span>
          <span className="day-kind">{cell.kindText}</span>
          <span className="day-marks">
            {cell.marks.map((mark) => (
              <span key={mark.id} className={`mark mark-${mark.id}`}>
                {mark.text}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
