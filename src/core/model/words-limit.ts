/** The most characters of a merchant's words that are read at once; a page says so before it is reached. */
export const WORDS_LIMIT = 2_000;
