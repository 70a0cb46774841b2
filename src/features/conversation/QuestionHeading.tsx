/** The question as the legend of its group, so that every control in it is read with its question. */
export function QuestionHeading({ title, help }: { readonly title: string; readonly help: string | undefined }) {
  return (
    <legend tabIndex={-1} data-heading="">
      <h1 className="question-title">{title}</h1>
      {help ? <p className="question-help small">{help}</p> : null}
    </legend>
  );
}
