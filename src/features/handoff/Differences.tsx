import type { Difference } from '../../core/handoff/compare-cases';
import { dayOf } from '../../core/model/beijing-time';
import type { World } from '../../core/model/world';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';

/** Where the case at hand and the one handed over differ, side by side, and what counts once they are put together. */
export function Differences({ list, world }: { readonly list: readonly Difference[]; readonly world: World }) {
  const words = useWords();
  const today = dayOf(world.now);
  const text = (fact: string, value: string | undefined): string =>
    value === undefined ? words.t('handoff:preview.none') : answerText(words, { fact, value }, today);
  const columns = ['mine', 'theirs', 'together'] as const;
  return (
    <table className="differences small">
      <thead>
        <tr>
          <th scope="col">{words.t('handoff:preview.question')}</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {words.t(`handoff:preview.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((difference) => (
          <tr key={difference.fact}>
            <th scope="row">{questionName(words, difference.fact)}</th>
            {columns.map((column) => (
              <td key={column} data-label={words.t(`handoff:preview.${column}`)}>
                {text(difference.fact, difference[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
