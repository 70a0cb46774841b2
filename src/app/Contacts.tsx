import { dayOf } from '../core/model/beijing-time';
import type { BusinessMoment } from '../core/model/business-moment';
import { useWords } from '../platform/i18n/words-context';
import type { Contact } from '../platform/settings/settings';

interface ContactsProps {
  readonly contacts: readonly Contact[];
  readonly now: BusinessMoment;
}

/** The operator's verified numbers; where there are none, where a number may be taken from. */
export function Contacts({ contacts, now }: ContactsProps) {
  const words = useWords();
  if (contacts.length === 0) return <p>{words.t('page:footer.noNumber')}</p>;
  return (
    <div>
      <h2 className="list-title">{words.t('page:footer.contacts')}</h2>
      <ul className="plain-list">
        {contacts.map((contact) => (
          <li key={contact.number}>
            <a href={`tel:${contact.number.replaceAll(/[^\d+]/g, '')}`}>{contact.number}</a>{' '}
            <span>{words.language.startsWith('zh') ? contact.purpose['zh-CN'] : contact.purpose.en}</span>{' '}
            <span className="quiet">
              {words.t('page:footer.verified', { day: words.day(contact.verifiedOn, dayOf(now)) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
