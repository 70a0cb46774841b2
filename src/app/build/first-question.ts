/** The question that stands in the page itself. */
export const firstQuestion = { topic: 'sale', fact: 'outcome' } as const;
