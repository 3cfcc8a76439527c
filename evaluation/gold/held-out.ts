/** News and interviews of GUM that nothing is trained on, by the ids of their treebank: names are measured on them. */
export const GUM_HELD_OUT: ReadonlySet<string> = new Set([
  'GUM_news_clock',
  'GUM_news_taxes',
  'GUM_news_korea',
  'GUM_news_stampede',
  'GUM_interview_chomsky',
  'GUM_interview_daly',
  'GUM_interview_messina',
]);
