/** The full-text index over `titleStems` and `bodyStems` of everything that can be searched. */
export const SEARCH_INDEX = 'search';

/** The vector index over `embedding` of statements. */
export const EMBEDDING_INDEX = 'statement_embedding';

/** Stems as nodes keep them: each between single spaces, so that ` stem ` finds a whole one and ` ste` a beginning. */
export function stemText(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}
