import { expect, it } from 'vitest';
import { searchStems } from '../../../src/shared/text.ts';
import type { SearchCursor, SearchItem, SearchTerm } from '../../../src/store/read-plan.ts';
import { articleFacts } from '../../support/facts.ts';
import { organization, person, place } from '../../support/things.ts';
import { edge, readSearch, select } from '../../support/plans.ts';
import { fill, useSample, withStore } from './open-filled.ts';
import { marta, missiles, pact, reply, reprint, shield, statementId, varsk } from './sample.ts';
import type { Open } from './open-store.ts';

export function searchContract(open: Open): void {
  const { store } = useSample(open);
  const found = async (
    query: string,
    options: Parameters<typeof readSearch>[2] = {},
  ): Promise<[string, number][]> =>
    (await readSearch(store(), query, options)).items.map(({ node, score }) => [node.id, score]);

  it('puts the name that is the query first, then names and titles that hold it, then texts', async () => {
    expect(await found('Northern Pact')).toEqual([
      [pact.id, 1],
      [shield.article.id, 0.5],
      [statementId(shield, 'We will not'), 0.5],
    ]);
    expect(await found('pact')).toEqual([
      [reply.article.id, 0.75],
      ['event:pact-session', 0.75],
      [pact.id, 0.75],
      [shield.article.id, 0.5],
      [statementId(shield, 'We will not'), 0.5],
    ]);
    expect((await found('nobody shoots first')).slice(0, 2)).toEqual([
      [reprint.article.id, 1],
      [statementId(reprint, 'Nobody'), 0.5],
    ]);
  });

  it('finds stems whatever the case, accents and order', async () => {
    const expected = [[statementId(reply, 'Nobody'), 0.5]];
    for (const query of ['nobody shoots first', 'FIRST shooting nobody', 'nóbody  shoot']) {
      expect((await found(query, { types: ['Statement'] })).slice(1)).toEqual(expected);
    }
    expect(await found('kovac', { types: ['Person'] })).toEqual([[marta.id, 1]]);
    expect(await found('Kováč Marta', { types: ['Person'] })).toEqual([[marta.id, 0.75]]);
  });

  it('needs every term', async () => {
    expect(await found('pact unheard')).toEqual([]);
    expect(await found('unheard')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await found('!!! ...')).toEqual([]);
  });

  it('takes terms that are together only over several names as text', async () => {
    expect(await found('NP northern', { types: ['Organization'] })).toEqual([[pact.id, 0.5]]);
  });

  it('takes the last term as a beginning only if asked to', async () => {
    expect(await found('north')).toEqual([]);
    expect((await found('north', { prefix: true }))[0]).toEqual([pact.id, 0.75]);
    expect(await found('northern pa', { prefix: true, types: ['Organization'] })).toEqual([[pact.id, 0.75]]);
    expect(await found('northern pact', { prefix: true, types: ['Organization'] })).toEqual([[pact.id, 1]]);
    expect(await found('nort pact', { prefix: true, types: ['Organization'] })).toEqual([]);
  });

  const term = (words: string, prefix = false): SearchTerm => ({ stems: searchStems(words), prefix });
  const idsOf = async (
    terms: readonly SearchTerm[],
    options: Parameters<typeof readSearch>[2] = {},
  ): Promise<string[]> => {
    const { items, total } = await readSearch(store(), '', { ...options, terms, wantTotal: true });
    expect(total).toBe(items.length);
    return items.map(({ node }) => node.id);
  };

  it('finds phrases: words that stand together in their order, in one name, title or text', async () => {
    const types = { types: ['Statement', 'Organization'] } as const;
    expect(await idsOf([term('the Northern Pact')], types)).toEqual([statementId(shield, 'We will not')]);
    expect(await idsOf([term('northern pact')], types)).toEqual([
      pact.id,
      statementId(shield, 'We will not'),
    ]);
    expect(await idsOf([term('pact northern')], types)).toEqual([]);
    expect(await idsOf([term('interfere the northern')], types)).toEqual([]);
    // "NP" and "Northern Pact" are two names of one organization.
    expect(await idsOf([term('pact np')], types)).toEqual([]);
    expect(await idsOf([term('np northern')], types)).toEqual([]);
    expect(await idsOf([term('northern pa', true)], types)).toEqual([
      pact.id,
      statementId(shield, 'We will not'),
    ]);
    expect(await idsOf([term('north pa', true)], types)).toEqual([]);
    expect(await idsOf([term('northern pact'), term('interfere')], types)).toEqual([
      statementId(shield, 'We will not'),
    ]);
  });

  it('leaves out what holds an excluded word, beginning or phrase', async () => {
    const all = await idsOf([term('pact')]);
    expect(all).toContain(pact.id);
    const without = (excluded: SearchTerm): Promise<string[]> =>
      idsOf([term('pact')], { excluded: [excluded] });
    expect(await without(term('northern'))).toEqual([reply.article.id, 'event:pact-session']);
    expect(await without(term('north', true))).toEqual([reply.article.id, 'event:pact-session']);
    expect(await without(term('the northern pact'))).not.toContain(statementId(shield, 'We will not'));
    expect(await without(term('the northern pact'))).toContain(pact.id);
    expect(await without(term('the northern pa', true))).not.toContain(statementId(shield, 'We will not'));
    expect(await without(term('pact northern'))).toEqual(all);
    expect(await without({ stems: ['"'], prefix: false })).toEqual(all);
    expect(await without(term('pact'))).toEqual([]);
  });

  it('finds topics by definition and alias', async () => {
    expect(await found('stop rockets')).toEqual([[missiles.id, 0.5]]);
    expect(await found('abm')).toEqual([[missiles.id, 1]]);
    expect(await found('shield', { types: ['Topic', 'Person'] })).toEqual([[missiles.id, 0.75]]);
  });

  it('looks at the types that are asked for', async () => {
    expect(await found('varsk', { types: ['Place'] })).toEqual([[varsk.id, 1]]);
    expect(await found('varsk', { types: [] })).toEqual([]);
    expect((await found('varsk', { types: ['Article', 'Organization'] })).map(([id]) => id)).toEqual([
      reply.article.id,
      'organization:varsk-gazette',
      reprint.article.id,
      shield.article.id,
    ]);
  });

  it('shows the text in which it found the terms, a date for the order, and the node', async () => {
    const byId = new Map<string, SearchItem>();
    for (const item of (await readSearch(store(), 'varsk', { selection: select(['name', 'title']) })).items)
      byId.set(item.node.id, item);
    expect(byId.get(varsk.id)).toEqual({
      score: 1,
      cursor: { score: 1, date: '', id: varsk.id },
      text: 'Varsk',
      node: { type: 'Place', id: varsk.id, name: 'Varsk' },
    });
    expect(byId.get(reply.article.id)).toMatchObject({
      text: 'Pact answers Varsk',
      cursor: { date: reply.article.publishedAt },
    });
    expect(byId.get(shield.article.id)).toMatchObject({
      text: shield.article.text,
      node: { title: shield.article.title },
    });
    expect(byId.get(statementId(shield, 'The missiles'))).toMatchObject({
      text: 'The missiles … will come to Varsk',
    });
    const [marta_] = (await readSearch(store(), 'kovac', { types: ['Person'] })).items;
    expect(marta_?.text).toBe('Marta Kováč, Kovac, Kováč');
  });

  it('selects edges of hits', async () => {
    const selection = select(
      ['content'],
      [edge('Statement', 'speaker', select(['name'])), edge('Organization', 'members')],
    );
    expect((await readSearch(store(), 'northern pact', { selection })).items.map(({ node }) => node)).toEqual(
      [
        { type: 'Organization', id: pact.id, members: [] },
        { type: 'Article', id: shield.article.id },
        {
          type: 'Statement',
          id: statementId(shield, 'We will not'),
          content: 'We will not interfere with the Northern Pact',
          speaker: { type: 'Person', id: marta.id, name: 'Marta Kováč' },
        },
      ],
    );
  });

  it('walks pages to the end, with the total on each', async () => {
    const whole = await readSearch(store(), 'varsk', { wantTotal: true });
    expect(whole.total).toBe(whole.items.length);
    expect(whole.items.length).toBeGreaterThan(4);
    const walked: SearchItem[] = [];
    for (let after: SearchCursor | null = null; ;) {
      const page = await readSearch(store(), 'varsk', { after, limit: 2, wantTotal: true });
      expect(page.total).toBe(whole.total);
      walked.push(...page.items);
      after = page.items.at(-1)?.cursor ?? null;
      if (page.items.length < 2) break;
    }
    expect(walked).toEqual(whole.items);
    expect(await readSearch(store(), 'varsk', { wantItems: false, wantTotal: true })).toEqual({
      items: [],
      total: whole.total,
    });
  });

  it('orders equals by date, the latest first, then by id', () =>
    withStore(open, async (own) => {
      const days = ['2012-12-05', '2012-12-07', '2012-12-05'];
      const facts = days.map((day, i) =>
        articleFacts({ slug: `d${i}`, title: 'Harvest', publishedAt: `${day}T00:00:00.000Z` }),
      );
      await fill(own, [], facts);
      const { items } = await readSearch(own, 'harvest');
      expect(items.map(({ node }) => node.id)).toEqual(['article:d1', 'article:d0', 'article:d2']);
    }));

  it('forgets what was replaced, renamed and removed', () =>
    withStore(open, async (own) => {
      const ids = async (query: string): Promise<string[]> => {
        await own.settle();
        return (await readSearch(own, query)).items.map(({ node }) => node.id);
      };
      const about = (word: string): ReturnType<typeof articleFacts> =>
        articleFacts({
          slug: 'one',
          title: word,
          mentions: [person(`${word} Smith`, { id: 'person:s' })],
          statements: [{ content: `We like ${word}` }],
        });
      await own.write(about('apples'));
      expect(await ids('apples')).toHaveLength(3);
      await own.write(about('pears'));
      expect(await ids('apples')).toEqual([]);
      expect(await ids('pears')).toHaveLength(3);
      await own.remove('article:one');
      expect(await ids('pears')).toEqual([]);
    }));

  it('finds words of other scripts and terms that look like a query language', () =>
    withStore(open, async (own) => {
      const names = ['Мария Иванова', '王小明', 'محمد', 'AND OR NOT', 'C* "NEAR" (x)', '𝔘nicode 𐐷𐐨', '٣٤ ½'];
      await fill(
        own,
        [],
        names.map((name, i) =>
          articleFacts({ slug: `s${i}`, mentions: [place(name, { id: `place:s${i}` })] }),
        ),
      );
      for (const [i, name] of names.entries()) {
        expect(
          (await readSearch(own, name, { types: ['Place'] })).items.map(({ node, score }) => [
            node.id,
            score,
          ]),
        ).toEqual([[`place:s${i}`, 1]]);
      }
      const hostile = [
        '"',
        '*',
        'a" OR "b',
        'title:x',
        '^x',
        'x NEAR y',
        '~',
        '[a TO b]',
        '\\',
        'a AND',
        '-',
        '+(',
        '\u0000',
      ];
      for (const query of hostile) await expect(readSearch(own, query)).resolves.toHaveProperty('items');
      const raw = (stem: string): Promise<unknown> =>
        own.read({
          roots: [
            {
              kind: 'search',
              key: 'k',
              terms: [{ stems: [stem], prefix: false }],
              excluded: [],
              ranking: { by: 'text' },
              types: ['Place'],
              limit: 5,
              after: null,
              wantTotal: true,
              wantItems: true,
              selection: select([]),
            },
          ],
        });
      for (const stem of hostile) expect(await raw(stem)).toEqual({ k: { items: [], total: 0 } });
    }));

  it('counts a word once however often it stands there, and minds no article that is long', () =>
    withStore(open, async (own) => {
      const [a, b] = [organization('Echo'), person('Echo Echo')];
      await fill(own, [], [articleFacts({ slug: 'x', lead: 'echo '.repeat(20_000), mentions: [a, b] })]);
      const { items, total } = await readSearch(own, 'echo', { wantTotal: true });
      expect(total).toBe(3);
      expect(items.map(({ node, score }) => [node.id, score])).toEqual(
        [
          [a.id, 1],
          ['article:x', 0.5],
          [b.id, 0.75],
        ].sort((x, y) => Number(y[1]) - Number(x[1])),
      );
    }));
}
