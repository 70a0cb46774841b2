/**
 * The language to open in: the first wish that one of the languages answers. Any Chinese tag, of whatever script or region,
 * finds zh-CN; i18next's own negotiation sends a plain `zh` to English. Without a match, English.
 */
export function chooseLanguage(wishes: readonly string[], available: readonly string[]): string {
  for (const wish of wishes) {
    const tag = wish.trim().replaceAll('_', '-').toLowerCase();
    const exact = available.find((language) => language.toLowerCase() === tag);
    if (exact) return exact;
    const family = tag.split('-')[0];
    const related = family && available.find((language) => language.toLowerCase().split('-')[0] === family);
    if (related) return related;
  }
  return available.find((language) => language === 'en') ?? available[0] ?? 'en';
}
