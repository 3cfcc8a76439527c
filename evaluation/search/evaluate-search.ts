// Measures search by words, by meaning and by both: `npm run evaluate:search`. See README.md beside it.
import { readFileSync } from 'node:fs';
import { loadEncoder } from '../../src/extraction/encoder/encoder.ts';
import { meaningOf } from '../../src/extraction/encoder/meaning-of.ts';
import { MODEL_FOLDER } from '../../src/extraction/encoder/model-files.ts';
import { loadLexicon } from '../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../src/extraction/sentences/read-document.ts';
import { searchWords } from '../../src/graphql/planner/search-words.ts';
import type { Embedding } from '../../src/model/embedding.ts';
import { foldedWords } from '../../src/shared/text.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { SearchRanking, SearchResult } from '../../src/store/read-plan.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { readCorpus, splitOf } from '../corpus/read-corpus.ts';
import type { AnnotatedArticle } from '../corpus/read-annotated-article.ts';
import { goldFacts, goldStatementId } from './gold-facts.ts';

interface Query {
  readonly query: string;
  readonly article: string;
  readonly statement: number;
}

type Mode = 'TEXT' | 'SEMANTIC' | 'HYBRID';
const MODES: readonly Mode[] = ['TEXT', 'SEMANTIC', 'HYBRID'];
/** How many words of a statement are asked for where it is looked for by its own words. */
const OWN_WORDS = 3;

const ARTICLES = new URL('../../training/corpus/articles/', import.meta.url);
const PARAPHRASES = JSON.parse(
  readFileSync(new URL('queries.json', import.meta.url), 'utf8'),
) as readonly Query[];

async function main(): Promise<void> {
  const encoder = await loadEncoder(MODEL_FOLDER);
  const lexicon = loadLexicon();
  const embed = async (text: string): Promise<Embedding | null> => {
    const vector = meaningOf(await encoder.read(readDocument(text, '', lexicon)), [
      { start: 0, end: text.length },
    ]);
    return vector === null ? null : { model: encoder.embeddingModel, vector };
  };
  // What the vectors were not learnt from.
  const articles = readCorpus(ARTICLES).articles.filter(({ id }) => splitOf(id) !== 'train');
  const store = await createSqliteStore({ file: ':memory:' });
  await store.migrate();
  for (const article of articles) await store.write(await goldFacts(article, encoder, lexicon));
  const count = articles.reduce((sum, { statements }) => sum + statements.length, 0);
  console.log(`${articles.length} articles, ${count} statements\n`);
  console.log('| queries | mode | recall at 1 | recall at 10 | MRR |\n| --- | --- | --- | --- | --- |');
  for (const [name, queries] of [
    [`paraphrases (${PARAPHRASES.length})`, PARAPHRASES],
    ['own words', ownWords(articles)],
  ] as const) {
    for (const mode of MODES) {
      const ranks: number[] = [];
      for (const query of queries) ranks.push(await rankOf(store, query, mode, embed));
      console.log(`| ${name} | ${mode} | ${row(ranks)} |`);
    }
  }
  await store.close();
  await encoder.close();
}

/** The place of the right statement among the hits, from 1; infinite where it is not among them. */
async function rankOf(
  store: GraphStore,
  { query, article, statement }: Query,
  mode: Mode,
  embed: (text: string) => Promise<Embedding | null>,
): Promise<number> {
  const { terms, excluded, text } = searchWords(query);
  const ranking: SearchRanking =
    mode === 'TEXT'
      ? { by: 'text' }
      : { by: mode === 'SEMANTIC' ? 'meaning' : 'both', text, embedding: await embed(text) };
  const { hits } = await store.read({
    roots: [
      {
        kind: 'search',
        key: 'hits',
        terms,
        excluded,
        ranking,
        types: ['Statement'],
        limit: 200,
        after: null,
        wantTotal: false,
        wantItems: true,
        selection: { properties: [], edges: [] },
      },
    ],
  });
  const id = goldStatementId(article, statement);
  const index = (hits as SearchResult).items.findIndex(({ node }) => node.id === id);
  return index < 0 ? Infinity : index + 1;
}

/** For the statements of every third article the longest of its words, as people do who remember how it was said. */
function ownWords(articles: readonly AnnotatedArticle[]): Query[] {
  return articles
    .filter((_, index) => index % 3 === 0)
    .flatMap(({ id, text, statements }) =>
      statements.slice(0, 3).flatMap(({ number, content }) => {
        const said = content.map(({ start, end }) => text.slice(start, end)).join(' ');
        const words = [...new Set(foldedWords(said))].sort((a, b) => b.length - a.length).slice(0, OWN_WORDS);
        return words.length < OWN_WORDS ? [] : [{ query: words.join(' '), article: id, statement: number }];
      }),
    );
}

function row(ranks: readonly number[]): string {
  const share = (limit: number): string =>
    (ranks.filter((rank) => rank <= limit).length / ranks.length).toFixed(2);
  const reciprocal = ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  return `${share(1)} | ${share(10)} | ${reciprocal.toFixed(2)}`;
}

await main();
