import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { FUSION, MEANT, type SearchItem, type SearchRanking } from '../../../src/store/read-plan.ts';
import { embeddingOf, TEST_MODEL } from '../../support/embeddings.ts';
import { articleFacts, type StatementDraft } from '../../support/facts.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { readSearch, search } from '../../support/plans.ts';
import { fill, withStore } from './open-filled.ts';
import type { Open } from './open-store.ts';

/** Search by meaning and by both: see `SearchRanking`. */
export function meaningContract(open: Open): void {
  const meant = (text: string, by: 'meaning' | 'both' = 'meaning'): { ranking: SearchRanking } => ({
    ranking: { by, text, embedding: embeddingOf(text) },
  });
  const said = (content: string, more: Partial<StatementDraft> = {}): StatementDraft => ({
    content,
    embedding: embeddingOf(content),
    ...more,
  });
  const contents = (items: readonly SearchItem[]): string[] => items.map(({ text }) => text);
  const article = (slug: string, ...statements: StatementDraft[]): ArticleFacts =>
    articleFacts({ slug, statements });

  describe('search by meaning', () => {
    const HARBOUR = 'ships wait outside the harbour';
    const STRIKE = 'the strike ends on Friday';
    const FISH = 'fish prices fall';

    it('orders statements by how like they are, whatever their words, and says how like', () =>
      withStore(open, async (own) => {
        await fill(own, [], [article('a', said(STRIKE), said(HARBOUR), said(FISH))]);
        const { items, total } = await readSearch(own, 'unheard', {
          ...meant('ships wait outside the port'),
          wantTotal: true,
        });
        expect(total).toBe(3);
        expect(contents(items)[0]).toBe(HARBOUR);
        expect(items[0]?.score).toBeGreaterThan(0.6);
        expect(items.map(({ score }) => score)).toEqual(
          [...items.map(({ score }) => score)].sort((a, b) => b - a),
        );
        const [same] = (await readSearch(own, '', meant(STRIKE))).items;
        expect(same?.text).toBe(STRIKE);
        expect(same?.score).toBeCloseTo(1, 1);
      }));

    it('finds nothing without a vector of the same model, and nothing but statements', () =>
      withStore(open, async (own) => {
        const other = said(FISH, { embedding: embeddingOf(FISH, 'other-model') });
        await fill(own, [], [article('a', said(STRIKE), { content: HARBOUR }, other)]);
        expect(contents((await readSearch(own, '', meant(HARBOUR))).items)).toEqual([STRIKE]);
        expect(
          (await readSearch(own, '', { ...meant(HARBOUR), types: ['Article', 'Person'] })).items,
        ).toEqual([]);
        const asked: SearchRanking = { by: 'meaning', text: '', embedding: null };
        expect(await readSearch(own, STRIKE, { ranking: asked, wantTotal: true })).toEqual({
          items: [],
          total: 0,
        });
      }));

    it('leaves out what holds an excluded word', () =>
      withStore(open, async (own) => {
        await fill(own, [], [article('a', said(STRIKE), said(HARBOUR), said(FISH))]);
        const found = async (...stems: string[]): Promise<string[]> =>
          contents(
            (await readSearch(own, '', { ...meant(FISH), excluded: [{ stems, prefix: false }] })).items,
          );
        expect((await found('strike')).sort()).toEqual([FISH, HARBOUR]);
        expect((await found('fish', 'price')).sort()).toEqual([HARBOUR, STRIKE]);
      }));

    it('keeps up with what is written, replaced and removed', () =>
      withStore(open, async (own) => {
        const found = async (): Promise<string[]> => {
          await own.settle();
          return contents((await readSearch(own, '', meant(HARBOUR))).items);
        };
        await own.write(article('a', said(STRIKE)));
        expect(await found()).toEqual([STRIKE]);
        await own.write(article('b', said(HARBOUR), said(FISH)));
        expect((await found())[0]).toBe(HARBOUR);
        await own.write(article('b', said(FISH)));
        expect((await found()).sort()).toEqual([FISH, STRIKE]);
        await own.write(article('b', { content: FISH }));
        expect(await found()).toEqual([STRIKE]);
        await own.write(article('b', said(FISH, { embedding: embeddingOf(HARBOUR) })));
        expect(await found()).toEqual([FISH, STRIKE]);
        await own.remove('article:b');
        await own.remove('article:a');
        expect(await found()).toEqual([]);
      }));

    it('walks pages to the end', () =>
      withStore(open, async (own) => {
        const facts = article(
          'a',
          ...[STRIKE, HARBOUR, FISH, 'fish wait', 'ships fall'].map((text) => said(text)),
        );
        await fill(own, [], [facts]);
        expect(await walk(own, '', meant('fish wait outside'))).toHaveLength(5);
        expect(await walk(own, 'fish', meant('ships wait outside', 'both'))).toHaveLength(6);
      }));

    it('puts what is high by words and by meaning together', () =>
      withStore(open, async (own) => {
        const facts = [article('a', said(HARBOUR), said('ships sink'), { content: 'the harbour is old' })];
        await fill(own, [], facts);
        const { items } = await readSearch(own, 'harbour', {
          ...meant('harbour', 'both'),
          types: ['Statement'],
        });
        // By words the two of one day are in the order of their ids.
        expect(items.map(({ text }) => text)[0]).toBe(HARBOUR);
        const ids = facts[0]?.statements.map(({ id }) => id) ?? [];
        const [first] = [ids[0] ?? '', ids[2] ?? ''].sort();
        expect(items[0]?.score).toBe(1 / (FUSION + (first === ids[0] ? 1 : 2)) + 1 / (FUSION + 1));
        expect(new Set(items.map(({ text }) => text))).toEqual(
          new Set([HARBOUR, 'ships sink', 'the harbour is old']),
        );
      }));

    it('answers as the oracle does, and compares with a long list', () =>
      withStore(open, async (own) => {
        const facts = Array.from({ length: 12 }, (_, a) =>
          article(
            `a${a}`,
            ...Array.from({ length: 12 }, (__, i) => said(`${FISH} ${'w'.repeat(a)} ${'v'.repeat(i)}`)),
          ),
        );
        await fill(own, [], facts);
        const graph = naiveGraph([], facts);
        for (const by of ['meaning', 'both'] as const) {
          const plan = { roots: [search('fish', { ...meant(`${HARBOUR} www fish`, by), wantTotal: true })] };
          expect(await own.read(plan)).toEqual(naiveRead(graph, plan));
        }
        expect(facts.length * 12).toBeLessThan(MEANT);
        expect(TEST_MODEL).not.toBe('other-model');
      }));

    async function walk(
      own: GraphStore,
      query: string,
      options: Parameters<typeof readSearch>[2],
    ): Promise<SearchItem[]> {
      const whole = await readSearch(own, query, { ...options, wantTotal: true });
      expect(whole.total).toBe(whole.items.length);
      const walked: SearchItem[] = [];
      for (;;) {
        const after = walked.at(-1)?.cursor ?? null;
        const page = await readSearch(own, query, { ...options, after, limit: 2 });
        walked.push(...page.items);
        if (page.items.length < 2) break;
      }
      expect(walked).toEqual(whole.items);
      return walked;
    }
  });
}
