/** Topics that most journeys never open; each travels on its own occasion. `words.ts` names them again in its patterns. */
export const lateTopics: readonly string[] = [
  'phrases',
  'learned',
  'response-codes',
  'cases',
  'talk',
  'glossary',
  'network',
  'numbers',
  'settings',
  'announcements',
  'update',
  'without-script',
  'handoff',
  'console',
  'rulemap',
  'gallery',
  'widget',
  // Travels inside embed.js.
  'launcher',
];
