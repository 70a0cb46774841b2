/** What a response code looks like in normalised text: two figures, a letter and a figure, or the reversals RS and RF. */
export const CODE_FORM = /^(?:\d{2}|[a-z]\d|r[fs])$/;
