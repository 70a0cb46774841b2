/** The part with React that shows the page: what `show-page.tsx` and all it imports are built into. */
export const PAGE_PART = 'show-page';
