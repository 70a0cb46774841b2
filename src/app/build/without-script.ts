/** What an acquirer asks for first; the words are those of the verdicts. */
const BRING = ['merchant-number', 'terminal-number', 'sale-time', 'amount', 'reference-number', 'card-last-four'];
const CHECKS = ['sale', 'payout', 'term'];

/**
 * A checklist for those whose browser runs no script of ours. It stands behind the first question and is seen only when the
 * script does not come; when it comes, it takes the place of all this. `text` finds the words of a key.
 */
export function withoutScript(languages: readonly string[], text: (language: string, key: string) => string): string {
  const pointer = languages.map((lang) => `<span lang="${lang}">${text(lang, 'without-script:pointer')}</span>`);
  return [
    `<a class="script-missing" href="#without-script">${pointer.join(' ')}</a>`,
    `<div class="without-script" id="without-script">${languages.map((language) => list(language, text)).join('')}</div>`,
  ].join('');
}

function list(language: string, text: (language: string, key: string) => string): string {
  const own = (key: string): string => text(language, `without-script:${key}`);
  const items = (texts: readonly string[]): string => `<ul>${texts.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return [
    `<section class="card" lang="${language}"><h2>${own('title')}</h2><p>${own('why')}</p>`,
    `<h3>${own('check')}</h3>${items(CHECKS.map((check) => text(language, `without-script:checks.${check}`)))}<p>${own('when')}</p>`,
    `<h3>${own('bring')}</h3>${items(BRING.map((thing) => text(language, `trade:bring.${thing}`)))}`,
    `<p><strong>${own('never')}</strong></p>`,
    `<p>${text(language, 'page:footer.guard')} ${text(language, 'page:footer.noNumber')}</p></section>`,
  ].join('');
}
