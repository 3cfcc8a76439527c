/**
 * Ids and totals of an answer in the order in which it gives them, whichever system answered: levels that only one of
 * them has (`edges`, `node`, a list of one) count for nothing, nor does the order of keys.
 */
export function idsOf(answer: unknown): string[] {
  const found: string[] = [];
  collect(answer, '', found);
  return found;
}

/** Levels without a meaning of their own. */
const LEVELS = new Set(['edges', 'node', 'items', 'answer', 'data']);
/** Parts of an answer that say nothing about which nodes are in it. */
const ASIDE = new Set(['pageInfo', 'cursor', 'attribution', 'alternatives', 'speakerId']);

function collect(value: unknown, path: string, found: string[]): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, path, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const fields: [string, unknown][] = Object.entries(value);
  for (const [name, inner] of fields) {
    if (name === 'id' || name === 'totalCount') found.push(`${path}.${name} ${String(inner)}`);
  }
  // Evidence holds the article of a statement, which others give by itself.
  const parts = fields.map(([name, inner]) => ({
    name: name === 'evidence' ? 'article' : name,
    inner,
    isEvidence: name === 'evidence',
  }));
  for (const { name, inner, isEvidence } of parts.sort((a, b) => (a.name < b.name ? -1 : 1)))
    if (!ASIDE.has(name)) collect(inner, LEVELS.has(name) || isEvidence ? path : `${path}.${name}`, found);
}
