import type { PredictedDocument, ScoredStatement } from './documents.ts';

const TITLES = new Set(
  'mr mrs ms dr sen rep gov president prime minister secretary senator governor sir lady lord prof professor the'.split(
    ' ',
  ),
);
const PRONOUNS = new Set(
  'i you he she it we they him her them us me his hers its their theirs our ours who whom this that these those himself herself itself themselves'.split(
    ' ',
  ),
);

/** A name as its words: without case, accents, possessive and the titles before it. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/_/gu, ' ')
    .replace(/['’]s(?![\p{L}\p{N}_])/gu, '');
  const words: string[] = plain.match(/[\p{L}\p{N}_]+/gu) ?? [];
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words;
}

/** Do two names mean the same: equal, or the shorter has only words of the longer one and the same last word? */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  if (a.join(' ') === b.join(' ')) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const last = short.at(-1) ?? '';
  return last === long.at(-1) && last.length > 2 && short.every((word) => long.includes(word));
}

/** Is any name of one list the same as one of the other? */
export function anySameName(a: readonly string[][], b: readonly string[][]): boolean {
  return a.some((one) => b.some((other) => sameName(one, other)));
}

/** The names by which a document knows a statement's speaker; a pronoun is none. */
export function speakerNames(
  document: Pick<PredictedDocument, 'entities'>,
  { speaker, speakerName, speakerEntity }: ScoredStatement,
  text: string,
): string[][] {
  const names: string[][] = [];
  if (isGiven(speakerName)) names.push(nameWords(speakerName));
  if (isGiven(speakerEntity)) {
    const forms = (document.entities ?? []).filter(
      ({ id, mention }) => id === speakerEntity && (mention ?? 'NAM') === 'NAM',
    );
    for (const { start, end } of forms) names.push(nameWords(text.slice(start, end)));
    if (forms.length === 0) names.push(nameWords(speakerEntity.replace(/^(?:wiki|wikidata|dbpedia):/u, '')));
  }
  for (const [start, end] of speaker ?? []) {
    const words = nameWords(text.slice(start, end));
    if (!(words.length === 1 && PRONOUNS.has(words[0] ?? ''))) names.push(words);
  }
  return names;
}

/** Is there a name or id at all? */
export function isGiven(value: string | null | undefined): value is string {
  return value !== undefined && value !== null && value !== '';
}
