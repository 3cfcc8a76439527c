import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { articleFacts, fingerprinted } from '../../support/facts.ts';
import { event, organization, person, place, topic, under, unnamedSource } from '../../support/things.ts';
import {
  allProperties,
  edge,
  order,
  pageOf,
  readById,
  readIds,
  readNodes,
  select,
} from '../../support/plans.ts';
import { expectGraph, fill, withStore } from './open-filled.ts';
import {
  marta,
  missiles,
  pact,
  reply,
  reprint,
  sampleArticles,
  sampleTopics,
  shield,
  varsk,
} from './sample.ts';
import type { Open } from './open-store.ts';

const shieldWithout = articleFacts({
  slug: 'shield',
  revision: 2,
  title: 'Kováč speaks',
  publishedAt: shield.article.publishedAt,
  statements: [
    {
      content: 'We will not interfere with the Northern Pact',
      speaker: marta,
      mentions: [pact],
      polarity: 'POSITIVE',
    },
    { content: 'Talks go on', speaker: marta, topics: [missiles.id] },
  ],
});

export function writeContract(open: Open): void {
  const it_ = (name: string, test: (store: GraphStore) => Promise<void>): void =>
    it(name, () => withStore(open, test));

  it_('begins empty', async (store) => {
    expect((await store.describe()).counts).toEqual({});
    expect(await store.remove('article:none')).toEqual({ removed: false, statements: 0 });
    const again = await store.migrate();
    expect(again.from).toBe(again.to);
  });

  it_('writes an article once', async (store) => {
    await store.putTopics(sampleTopics);
    expect(await store.write(shield)).toEqual({
      articleId: shield.article.id,
      outcome: 'CREATED',
      revision: 1,
      statements: { added: 2, kept: 0, removed: 0 },
    });
    expect(await store.write(shield)).toEqual({
      articleId: shield.article.id,
      outcome: 'UNCHANGED',
      revision: 1,
      statements: { added: 0, kept: 2, removed: 0 },
    });
    await expectGraph(store, [shield]);
  });

  it_(
    'replaces a changed article, keeps the ids of what is still there and leaves no orphan',
    async (store) => {
      await fill(store, sampleTopics, sampleArticles);
      expect(await store.write(shieldWithout)).toEqual({
        articleId: shield.article.id,
        outcome: 'REPLACED',
        revision: 2,
        statements: { added: 1, kept: 1, removed: 1 },
      });
      expect(shieldWithout.statements[0]?.id).toBe(shield.statements[0]?.id);
      await expectGraph(store, [shieldWithout, reply, reprint]);
      const third = fingerprinted({ ...shield, article: { ...shield.article, revision: 3 } });
      expect((await store.write(third)).revision).toBe(3);
      await expectGraph(store, [third, reply, reprint]);
    },
  );

  it_('keeps a statement that lost its speaker, event, topics and mentions', async (store) => {
    await fill(store, sampleTopics, [shield]);
    const bare = articleFacts({
      slug: 'shield',
      revision: 2,
      publishedAt: shield.article.publishedAt,
      statements: [{ content: 'We will not interfere with the Northern Pact', speaker: null }],
    });
    expect((await store.write(bare)).statements).toEqual({ added: 0, kept: 1, removed: 1 });
    await expectGraph(store, [bare]);
  });

  it_('moves an article to another date everywhere', async (store) => {
    await fill(store, sampleTopics, [reply, reprint]);
    const { article, ...rest } = reprint;
    const earlier = {
      ...rest,
      article: {
        ...article,
        publishedAt: '2012-11-30T00:00:00.000Z',
        publishedOn: '2012-11-30',
        fingerprint: 'other',
      },
    };
    expect((await store.write(earlier)).statements).toEqual({ added: 0, kept: 1, removed: 0 });
    await expectGraph(store, [reply, earlier]);
    const [found] = await readById(
      store,
      [varsk.id],
      select([], [edge('Place', 'articles', select([]), { order: order('publishedAt') })]),
    );
    expect(pageOf(found?.['articles']).items[0]?.cursor).toEqual(['2012-11-30T00:00:00.000Z', article.id]);
  });

  it_('removes an article and every node that only it held', async (store) => {
    await fill(store, sampleTopics, sampleArticles);
    expect(await store.remove(shield.article.id)).toEqual({ removed: true, statements: 2 });
    await expectGraph(store, [reply, reprint]);
    expect(await store.remove(shield.article.id)).toEqual({ removed: false, statements: 0 });
    await store.remove(reply.article.id);
    await store.remove(reprint.article.id);
    await expectGraph(store, []);
    expect((await store.describe()).counts).toEqual({ Topic: 3 });
    expect(await store.write(shield)).toMatchObject({ outcome: 'CREATED', revision: 1 });
  });

  it_('is the same graph in whatever order the articles came', async (store) => {
    await fill(store, sampleTopics, [reprint, shield, reply]);
    await expectGraph(store, sampleArticles);
  });

  it_(
    'takes the value that most articles give where they disagree, then the first by code points',
    async (store) => {
      const at = (date: string | null, precision: 'DAY' | 'WEEK', where: string): ReturnType<typeof event> =>
        event('Talks', {
          id: 'event:talks',
          startDate: date,
          startDatePrecision: date === null ? null : precision,
          place: place(where),
          participants: [person(`Guest ${where}`)],
        });
      const seen = [
        at('2012-12-05', 'DAY', 'Quill'),
        at('2012-12-04', 'WEEK', 'Quill'),
        at('2012-12-05', 'WEEK', 'Alda'),
        at(null, 'DAY', 'Alda'),
      ];
      const kinds = ['REGION', 'CITY', null, null] as const;
      const facts = seen.map((talks, i) =>
        articleFacts({
          slug: `x${i}`,
          mentions: [talks, place('Nor', { kind: kinds[i] ?? null, wikidataId: i === 3 ? 'Q1' : null })],
        }),
      );
      await fill(store, sampleTopics, facts);
      const selection = select(
        ['startDate', 'startDatePrecision'],
        [edge('Event', 'place', select(['name'])), edge('Event', 'participants', select(['name']))],
      );
      expect(await readById(store, ['event:talks'], selection)).toMatchObject([
        {
          startDate: '2012-12-04',
          startDatePrecision: 'WEEK',
          place: { name: 'Alda' },
          participants: [{ name: 'Guest Alda' }, { name: 'Guest Quill' }],
        },
      ]);
      expect(await readById(store, ['place:nor'], allProperties('Place'))).toMatchObject([
        { kind: 'CITY', wikidataId: 'Q1', articleCount: 4 },
      ]);
      await store.remove('article:x1');
      await expectGraph(
        store,
        facts.filter((_, i) => i !== 1),
      );
    },
  );

  it_('renames an entity when most articles come to use another form, and back', async (store) => {
    const forms = ['R. Lindqvist', 'Rosa Lindqvist', 'Rosa Lindqvist'];
    const rosa = person('R. Lindqvist', { id: 'person:rosa' });
    const facts = forms.map((form, i) => articleFacts({ slug: `r${i}`, mentions: [under(rosa, form)] }));
    const name = async (): Promise<unknown> =>
      (await readById(store, [rosa.id], select(['name', 'aliases'])))[0];
    await fill(store, [], facts.slice(0, 1));
    expect(await name()).toMatchObject({ name: 'R. Lindqvist', aliases: [] });
    await fill(store, [], facts.slice(1));
    expect(await name()).toMatchObject({ name: 'Rosa Lindqvist', aliases: ['R. Lindqvist'] });
    await store.remove('article:r1');
    await store.remove('article:r2');
    expect(await name()).toMatchObject({ name: 'R. Lindqvist', aliases: [] });
    expect(
      await readIds(store, 'Person', {
        kind: 'property',
        property: 'name',
        test: { op: 'contains', value: 'rosa' },
      }),
    ).toEqual([]);
  });

  it_('updates topics, in any order, and never loses one', async (store) => {
    await fill(store, sampleTopics, sampleArticles);
    const renamed = topic('rocket defence', {
      id: missiles.id,
      aliases: ['shield'],
      definition: null,
      broaderId: 'topic:new',
    });
    await store.putTopics([renamed, topic('new')]);
    await store.putTopics([]);
    const [found] = await readById(store, [missiles.id], {
      ...allProperties('Topic'),
      edges: [edge('Topic', 'broader', select(['name']))],
    });
    expect(found).toMatchObject({
      name: 'rocket defence',
      aliases: ['shield'],
      code: null,
      definition: null,
      statementCount: 4,
      articleCount: 3,
      broader: { name: 'new' },
    });
    expect(await readIds(store, 'Topic')).toEqual([
      'topic:defence',
      'topic:missile-defence',
      'topic:new',
      'topic:transit',
    ]);
    expect(
      await readIds(store, 'Topic', { kind: 'property', property: 'name', test: { op: 'eq', value: 'ABM' } }),
    ).toEqual([]);
  });

  it_('writes all of an article or nothing', async (store) => {
    await fill(store, sampleTopics, [reply]);
    const statements = [
      { content: 'This one is fine', speaker: marta, topics: [missiles.id] },
      { content: 'This one is not', speaker: marta, topics: ['topic:unheard-of'] },
    ];
    await expect(store.write(articleFacts({ slug: 'bad', statements }))).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    await expect(store.write(articleFacts({ slug: 'reply', statements }))).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    await expectGraph(store, [reply]);
    expect((await store.write(reply)).outcome).toBe('UNCHANGED');
    await store.write(shield);
    await expectGraph(store, [reply, shield]);
  });

  it_('refuses facts that contradict themselves and writes nothing of them', async (store) => {
    await store.putTopics(sampleTopics);
    const [first, ...others] = shield.statements;
    if (first === undefined) throw new Error('the sample has statements');
    const shifted = first.evidence.map((quote) => ({ ...quote, start: quote.start + 1, end: quote.end + 1 }));
    const span = { start: 0, end: shield.article.text.length + 1 };
    const broken: ArticleFacts[] = [
      { ...shield, statements: [{ ...first, evidence: shifted }, ...others] },
      { ...shield, statements: [{ ...first, speakerQuote: shifted[0] ?? null }, ...others] },
      { ...shield, statements: [{ ...first, speakerId: 'person:nobody-knows' }, ...others] },
      { ...shield, statements: [{ ...first, eventId: 'event:nobody-knows' }, ...others] },
      { ...shield, statements: [...shield.statements, first] },
      { ...shield, mentions: [...shield.mentions.slice(1), { entityId: varsk.id, spans: [span] }] },
      { ...shield, entities: shield.entities.slice(1) },
    ];
    for (const facts of broken) {
      await expect(store.write(facts)).rejects.toMatchObject({ name: 'OnrecordError', code: 'INTERNAL' });
    }
    await expectGraph(store, []);
  });

  it_('keeps whatever characters a text has', async (store) => {
    const odd = [
      `'; DROP TABLE statement; --`,
      '` }) DETACH DELETE n //',
      '{"json": ["$1", "\\u0000"]}',
      'null\u0000byte and \u0001 \u001f \u007f',
      '😀 👩‍👩‍👧 \u{10ffff} e\u0301 ﬁ ǆ \u202e',
      'line\nbreak\r\n\ttab \u2028 \\ \\\\ "q" %_ ?1 :a @b $c',
      ' ',
    ];
    const speaker = person(`Zoë "Z" O'Hara`, { id: 'person:zoe', also: ['Z\u0000Z', '`z`'] });
    const facts = articleFacts({
      slug: 'odd',
      title: odd.join(' '),
      lead: odd.join('\n'),
      outlet: organization('`Odd` "Paper" \\'),
      statements: odd.map((content, occurrence) => ({ content, speaker, occurrence, mentions: [speaker] })),
    });
    await fill(store, sampleTopics, [facts]);
    await expectGraph(store, [facts]);
    for (const [i, content] of odd.entries()) {
      const where = {
        kind: 'property',
        property: 'content',
        test: { op: 'contains', value: content },
      } as const;
      expect(await readIds(store, 'Statement', where)).toContain(facts.statements[i]?.id);
    }
    expect(
      await readIds(store, 'Person', {
        kind: 'property',
        property: 'name',
        test: { op: 'eq', value: 'Z\u0000Z' },
      }),
    ).toEqual([speaker.id]);
    expect(
      await readIds(store, 'Person', { kind: 'property', property: 'name', test: { op: 'eq', value: 'Z' } }),
    ).toEqual([]);
    const [read] = await readNodes(store, 'Article', { selection: select(['text']) });
    for (const { evidence } of facts.statements) {
      for (const { start, end, exact } of evidence)
        expect((read?.['text'] as string).slice(start, end)).toBe(exact);
    }
    await store.remove(facts.article.id);
    await expectGraph(store, []);
  });

  it_('writes an article without any finding, and one that is long', async (store) => {
    const empty = articleFacts({ slug: 'empty', title: '', lead: '' });
    const long = articleFacts({
      slug: 'long',
      lead: 'word '.repeat(100_000),
      statements: Array.from({ length: 200 }, (_, i) => ({ content: `Number ${i}`, speaker: marta })),
    });
    await fill(store, sampleTopics, [empty, long]);
    await expectGraph(store, [empty, long]);
  });

  it_('takes writes that are asked for at the same time', async (store) => {
    await store.putTopics(sampleTopics);
    const reports = await Promise.all([...sampleArticles, shield, reply].map((facts) => store.write(facts)));
    // In whatever order they come to their turn.
    expect(reports.map(({ outcome }) => outcome).sort()).toEqual([
      'CREATED',
      'CREATED',
      'CREATED',
      'UNCHANGED',
      'UNCHANGED',
    ]);
    await expectGraph(store, sampleArticles);
  });

  it_('keeps unnamed sources of articles apart', async (store) => {
    const aide = (slug: string): ReturnType<typeof articleFacts> =>
      articleFacts({ slug, statements: [{ content: 'No', speaker: unnamedSource(slug, 'an aide', pact) }] });
    await fill(store, [], [aide('one'), aide('two')]);
    expect(await readIds(store, 'UnnamedSource')).toEqual(['source:one-an-aide', 'source:two-an-aide']);
    await store.remove('article:one');
    expect(await readIds(store, 'UnnamedSource')).toEqual(['source:two-an-aide']);
    expect(await readIds(store, 'Organization')).toEqual([pact.id]);
  });
}
