import { LABEL_KINDS, LABEL_LETTERS, type LabelKind, type Learned, STEPS, WEIGHT_LETTERS } from './learned';
import { Scale } from './scale';
import { unpackMarks } from './unpack-marks';

/** What was learned, made ready to weigh with: one scale for each kind of labels. */
export function unpackLearned({ starts, marks, labels, weights }: Learned): Readonly<Record<LabelKind, Scale>> {
  const places = LABEL_KINDS.flatMap((kind) => Object.keys(starts[kind]).map((label) => ({ kind, label })));
  const scales = {
    facts: new Scale(starts.facts),
    signals: new Scale(starts.signals),
    times: new Scale(starts.times),
  };
  const spoken = labels.split(' ');
  let at = 0;
  for (const [index, mark] of unpackMarks(marks).entries()) {
    let place = -1;
    for (const letter of spoken[index] ?? '') {
      place += LABEL_LETTERS.indexOf(letter) + 1;
      const { kind, label } = places[place] ?? {};
      if (kind && label) scales[kind].add(mark, label, weightOf(weights.charAt(at)));
      at += 1;
    }
  }
  return scales;
}

/** As odds. */
function weightOf(letter: string): number {
  const step = WEIGHT_LETTERS.indexOf(letter);
  const tenths = STEPS[step % STEPS.length] ?? 0;
  return (step < STEPS.length ? tenths : -tenths) / 10;
}
