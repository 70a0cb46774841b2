/**
 * A property of the document itself. A host with `<img name="currentScript">`, or `name="body"`, hides the real one behind
 * its own element; the prototype still has it.
 */
export function realDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document);
}

/** Makes an element, whatever the host's own elements are called. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = Document.prototype.createElement.call(document, tag) as HTMLElementTagNameMap[Tag];
  element.className = className;
  element.append(...children);
  return element;
}
