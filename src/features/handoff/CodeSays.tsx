import type { ShortCode } from '../../core/handoff/decode-short-code';
import { dayOf } from '../../core/model/beijing-time';
import type { World } from '../../core/model/world';
import { useWords } from '../../platform/i18n/words-context';
import { causeName, placeName } from './verdict-summary';

/** What a short code says, which is an outcome without its answers. */
export function CodeSays({ code, world }: { readonly code: ShortCode; readonly world: World }) {
  const words = useWords();
  const pairs = [
    [words.t('handoff:case.where'), placeName(words, code.place)],
    [words.t('handoff:case.cause'), causeName(words, code.cause)],
    [words.t('handoff:case.due'), code.dueOn ? words.day(code.dueOn, dayOf(world.now)) : words.t('handoff:code.noDue')],
  ];
  return (
    <section className="card stack" aria-labelledby="code-says">
      <h2 id="code-says" className="card-title">
        {words.t('handoff:code.title')}
      </h2>
      <dl className="handoff-pairs">
        {pairs.map(([name, text]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{words.t('handoff:preview.unverified')}</p>
      <p className="small quiet">{words.t('handoff:code.help')}</p>
    </section>
  );
}
