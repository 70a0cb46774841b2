import { useWords } from '../../platform/i18n/words-context';

export function NextButton({ changing }: { readonly changing: boolean }) {
  const words = useWords();
  return (
    <div className="question-next">
      <button type="submit" className="main">
        {words.t(changing ? 'page:question.saveChange' : 'page:question.next')}
      </button>
    </div>
  );
}
