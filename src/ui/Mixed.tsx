const HAN_RUN = /([\p{Script=Han}\u3001-\u303f\uff00-\uffef]+)/u;

/** A sentence that may quote Chinese words of a slip or an app: they are marked, so that they are read and drawn as Chinese. */
export function Mixed({ text, language }: { readonly text: string; readonly language: string }) {
  if (language.startsWith('zh') || !HAN_RUN.test(text)) return <span>{text}</span>;
  return (
    <span>
      {text.split(HAN_RUN).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
          <span key={index} lang="zh-CN">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  );
}
