import { expect, it } from 'vitest';
import type { ArticleFacts, StatementLink } from '../../../src/model/facts.ts';
import type { GraphChange, GraphStore } from '../../../src/store/port.ts';
import { articleFacts, type StatementDraft } from '../../support/facts.ts';
import { HeldArticles } from '../../support/held-articles.ts';
import { edge, is, ONLY_ID, order, pageOf, readById, readIds } from '../../support/plans.ts';
import { person } from '../../support/things.ts';
import { expectGraph, fill, withStore } from './open-filled.ts';
import type { Open } from './open-store.ts';

const ada = person('Ada Lund');
const bo = person('Bo Abel');

/** An article of one statement. */
function said(
  slug: string,
  content: string,
  draft: Partial<StatementDraft> = {},
  revision = 1,
): ArticleFacts {
  return articleFacts({ slug, revision, statements: [{ content, speaker: ada, ...draft }] });
}

function idOf(facts: ArticleFacts): string {
  return facts.statements[0]?.id ?? '';
}

function links(kind: StatementLink['kind'], to: ArticleFacts, reason = 'because'): readonly StatementLink[] {
  return [{ kind, statementId: idOf(to), reason }];
}

function change(parts: Partial<GraphChange>): GraphChange {
  return { guards: new Map(), records: [], articles: [], removals: [], ...parts };
}

const yes = said('yes', 'We will');
const no = said('no', 'We will not', { links: links('CONTRADICTS', yes, 'Opposite\u0000polarity 😀') });
const answer = said('answer', 'They should', {
  speaker: bo,
  links: [...links('REPLIES_TO', no), ...links('REPLIES_TO', yes), ...links('CONTRADICTS', yes)],
});

export function linkContract(open: Open): void {
  const it_ = (name: string, test: (store: GraphStore) => Promise<void>): void =>
    it(name, () => withStore(open, test));

  it_(
    'leads from a statement to those it contradicts and replies to, and back, with the reason',
    async (store) => {
      await fill(store, [], [yes, no, answer]);
      await expectLinked(store, [yes, no, answer]);
      const page = { order: order('saidAt-'), edgeProperties: ['reason'], wantTotal: true };
      const [found] = await readById(store, [idOf(no)], {
        properties: [],
        edges: [
          edge('Statement', 'contradicts', ONLY_ID, page),
          edge('Statement', 'repliedToBy', ONLY_ID, { ...page, edgeProperties: [] }),
        ],
      });
      expect(pageOf(found?.['contradicts'])).toEqual({
        items: [
          {
            cursor: [yes.article.publishedAt, idOf(yes)],
            node: { type: 'Statement', id: idOf(yes) },
            edge: { reason: 'Opposite\u0000polarity 😀' },
          },
        ],
        total: 1,
      });
      expect(pageOf(found?.['repliedToBy']).items[0]?.node.id).toBe(idOf(answer));
      expect(await readIds(store, 'Statement', is.edge('contradictedBy'))).toEqual([idOf(yes)]);
      const byBo = is.edge('repliedToBy', is.edge('speaker', is.eq('name', 'Bo Abel')));
      expect(await readIds(store, 'Statement', byBo)).toEqual([idOf(no), idOf(yes)].sort());
    },
  );

  it_('may lead to statements of any article of one change, in any order', async (store) => {
    const circle = said('yes', 'We will', { links: links('REPLIES_TO', answer) });
    const report = await store.commit(change({ articles: [answer, no, circle] }));
    expect(report.articles.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    await expectLinked(store, [answer, no, circle]);
    const first = articleFacts({
      slug: 'self',
      statements: [{ content: 'One', links: links('CONTRADICTS', said('self', 'Two')) }, { content: 'Two' }],
    });
    await store.write(first);
    await expectLinked(store, [answer, no, circle, first]);
  });

  it_('are refused where there is no such statement in the end, with all of the change', async (store) => {
    await fill(store, [], [yes]);
    const refused: readonly Partial<GraphChange>[] = [
      { articles: [answer] },
      { articles: [no], removals: [yes.article.id] },
      { articles: [no, said('yes', 'Other words', {}, 2)] },
    ];
    for (const parts of refused) {
      const records = [{ key: 'k', value: 1, tags: [] }];
      await expect(store.commit(change({ ...parts, records }))).rejects.toMatchObject({ code: 'INTERNAL' });
    }
    await expect(store.write(answer)).rejects.toMatchObject({ code: 'INTERNAL' });
    await expectLinked(store, [yes]);
    expect(await store.records(['k'])).toEqual(new Map());
  });

  it_('go with either end', async (store) => {
    await fill(store, [], [yes, no, answer]);
    await store.write(said('no', 'Other words', {}, 2));
    await expectLinked(store, [yes, said('no', 'Other words', {}, 2), answer]);
    await store.remove(yes.article.id);
    await expectLinked(store, [said('no', 'Other words', {}, 2), answer]);
    await store.remove(answer.article.id);
    await expectLinked(store, [said('no', 'Other words', {}, 2)]);
  });

  it_('of others stay with a statement that stays, and its own are replaced', async (store) => {
    await fill(store, [], [yes, no, answer]);
    const moved = said(
      'no',
      'We will not',
      { links: links('REPLIES_TO', yes), saidAt: yes.article.publishedAt },
      2,
    );
    expect((await store.write(moved)).statements).toEqual({ added: 0, kept: 1, removed: 0 });
    await expectLinked(store, [yes, moved, answer]);
    const bare = said('no', 'We will not', {}, 3);
    await store.commit(change({ articles: [bare] }));
    await expectLinked(store, [yes, bare, answer]);
  });

  it_('follow an article that one change writes twice, and removes', async (store) => {
    await fill(store, [], [yes]);
    const bare = said('no', 'We will not', {}, 2);
    const report = await store.commit(change({ articles: [no, no, bare] }));
    expect(report.articles.map(({ outcome }) => outcome)).toEqual(['CREATED', 'UNCHANGED', 'REPLACED']);
    await expectLinked(store, [yes, bare]);
    const removed = [answer.article.id, answer.article.id, 'article:none'];
    expect(await store.commit(change({ articles: [no, answer], removals: removed }))).toMatchObject({
      removals: [{ removed: true, statements: 1 }, { removed: false }, { removed: false }],
    });
    await expectLinked(store, [yes, no]);
    expect(await store.commit(change({ articles: [yes, no] }))).toMatchObject({
      articles: [{ outcome: 'UNCHANGED' }, { outcome: 'UNCHANGED' }],
    });
    await expectLinked(store, [yes, no]);
  });

  it_('come and go beside other writers', async (store) => {
    const crowd = Array.from({ length: 6 }, (_, i) => said(`crowd${i}`, `Number ${i}`));
    await fill(store, [], crowd);
    const linked = crowd.map((facts, i) =>
      said(
        `crowd${i}`,
        `Number ${i}`,
        { links: crowd.filter((other) => other !== facts).flatMap((other) => links('REPLIES_TO', other)) },
        2,
      ),
    );
    await Promise.all(linked.map((facts) => store.write(facts)));
    await expectLinked(store, linked);
    await Promise.all(linked.slice(1).map(({ article }) => store.remove(article.id)));
    await expectLinked(store, linked.slice(0, 1));
  });
}

/** The graph of these articles without topics; links that lead nowhere are not there. */
async function expectLinked(store: GraphStore, articles: readonly ArticleFacts[]): Promise<void> {
  const held = new HeldArticles();
  for (const facts of articles) held.write(facts);
  held.settle();
  await expectGraph(store, held.facts(), []);
}
