import { expect, it } from 'vitest';
import type { NodeType } from '../../../src/model/graph-schema.ts';
import type { Filter } from '../../../src/store/read-plan.ts';
import { edge, is, ONLY_ID, pageOf, readById, readIds, readList, select } from '../../support/plans.ts';
import { useSample } from './open-filled.ts';
import {
  anders,
  defence,
  marta,
  missiles,
  official,
  pact,
  quill,
  reply,
  reprint,
  shield,
  statementId,
  transit,
} from './sample.ts';
import type { Open } from './open-store.ts';

const promise = statementId(shield, 'We will not');
const leak = statementId(shield, 'The missiles');
const nobody = statementId(reply, 'Nobody');
const trucks = statementId(reply, 'Trucks');
const unsigned = statementId(reply, 'It was');
const again = statementId(reprint, 'Nobody');
const all = [promise, leak, nobody, trucks, unsigned, again];

export function filterContract(open: Open): void {
  const { store } = useSample(open);

  const expectIds = async (type: NodeType, where: Filter, ids: readonly string[]): Promise<void> => {
    expect(await readIds(store(), type, where)).toEqual([...ids].sort());
    const counted = await readList(store(), type, { where, wantTotal: true, wantItems: false });
    expect(counted).toEqual({ items: [], total: ids.length });
  };
  const said = (name: string, where: Filter, ...ids: readonly string[]): void =>
    it(name, () => expectIds('Statement', where, ids));

  said('eq on an enum', is.eq('polarity', 'NEGATIVE'), promise);
  said('eq on an id', is.eq('id', leak), leak);
  said('eq on a text folds both sides', is.eq('content', '  nobody SHOOTS  fïrst '), nobody, again);
  said('in', is.in('cueVerb', 'promise', 'deny'), promise);
  said('in nothing', is.in('kind'));
  said('contains on a text folds', is.contains('content', 'MISSILES … wíll'), leak);
  said('startsWith on a text', is.startsWith('content', 'trucks MAY'), trucks);
  said('contains on a string is exact', is.contains('saidAtDerivation', 'Monday'), promise);
  said('contains on a string minds case', is.contains('saidAtDerivation', 'monday'));
  said('startsWith on a string', is.startsWith('saidAtDerivation', 'on'), promise);
  said('contains nothing fits every text', is.contains('content', ''), ...all);
  said(
    'wildcards are letters',
    is.or(is.contains('content', '%'), is.contains('content', '_'), is.startsWith('content', '*')),
  );
  said(
    'gte and lt on a date',
    is.and(
      is.test('saidAt', { op: 'gte', value: '2012-12-04T10:00:00.000Z' }),
      is.test('saidAt', { op: 'lt', value: '2012-12-05T08:00:00.000Z' }),
    ),
    leak,
  );
  said(
    'gt and lte on a number',
    is.and(is.test('confidence', { op: 'gt', value: 0.5 }), is.test('confidence', { op: 'lte', value: 0.7 })),
    trucks,
  );
  said('isNull', is.isNull('cueVerb'), unsigned);
  said('isNull false', is.isNull('saidAtDerivation', false), promise);
  said(
    'a missing value fulfils no comparison',
    is.or(is.eq('cueVerb', ''), is.test('cueVerb', { op: 'lt', value: 'a' })),
  );
  said('not turns that around', is.not(is.eq('cueVerb', 'say')), promise, unsigned);
  said('not of not', is.not(is.not(is.eq('cueVerb', 'say'))), leak, nobody, trucks, again);
  said(
    'not of and, with a missing value inside',
    is.not(is.and(is.eq('cueVerb', 'say'), is.eq('kind', 'DIRECT'))),
    promise,
    leak,
    unsigned,
  );
  said('not of or', is.not(is.or(is.eq('cueVerb', 'say'), is.isNull('cueVerb'))), promise);
  said('and of nothing is true', is.and(), ...all);
  said('or of nothing is false', is.or());
  said('values are never code', is.eq('content', `' OR 1=1 --`));
  said('a string of digits is no number', is.eq('cueVerb', '1'));

  said('an edge to one', is.edge('speaker', is.eq('id', anders.id)), nobody, trucks, again);
  said('an edge that must be there', is.edge('speaker'), promise, leak, nobody, trucks, again);
  said('an edge that must be missing', is.not(is.edge('speaker')), unsigned);
  said(
    'not inside an edge is not outside',
    is.edge('speaker', is.not(is.eq('id', anders.id))),
    promise,
    leak,
  );
  said('not outside an edge', is.not(is.edge('speaker', is.eq('id', anders.id))), promise, leak, unsigned);
  said('a name filter finds an alias, without accents', is.edge('speaker', is.eq('name', 'kovac')), promise);
  said('contains on names', is.edge('speaker', is.contains('name', 'HOL')), nobody, trucks, again);
  said('startsWith on names', is.edge('speaker', is.startsWith('name', 'mar')), promise);
  said('a type of speaker', is.edge('speaker', is.type('UnnamedSource')), leak);
  said(
    'several types',
    is.edge('speaker', is.type('Person', 'Organization')),
    promise,
    nobody,
    trucks,
    again,
  );
  said('no type', is.edge('speaker', is.type()));
  said('an edge to many', is.edge('topics', is.contains('name', 'missile')), promise, leak, nobody, again);
  said('some end, not every end', is.edge('topics', is.not(is.eq('id', missiles.id))), promise, trucks);
  said(
    'two ends by two conditions',
    is.and(is.edge('topics', is.eq('id', missiles.id)), is.edge('topics', is.eq('id', transit.id))),
    promise,
  );
  said(
    'one end by two conditions',
    is.edge('topics', is.and(is.eq('id', missiles.id), is.eq('id', transit.id))),
  );
  said(
    'an edge of an edge',
    is.edge('topics', is.edge('broader', is.eq('name', 'DEFENCE'))),
    promise,
    leak,
    nobody,
    trucks,
    again,
  );
  said(
    'three edges deep',
    is.edge('article', is.edge('outlet', is.edge('published', is.eq('id', reprint.article.id)))),
    promise,
    leak,
    again,
  );
  said('an ordered edge', is.edge('reportedBy', is.eq('id', pact.id)), leak);
  said('a connection', is.edge('mentions', is.eq('name', 'np')), promise);
  said('a property that some types lack', is.edge('speaker', is.eq('wikidataId', 'Q9001')));
  said(
    'is missing where the type lacks it',
    is.edge('speaker', is.isNull('wikidataId')),
    promise,
    leak,
    nobody,
    trucks,
    again,
  );
  said('an edge that some types lack', is.edge('speaker', is.edge('roles')), promise);
  said(
    'not of an edge that some types lack',
    is.edge('speaker', is.not(is.edge('roles'))),
    leak,
    nobody,
    trucks,
    again,
  );
  said(
    'an unnamed source by its exact words',
    is.edge('speaker', is.contains('name', 'Pact official')),
    leak,
  );
  said(
    "a filter on the contract's first query",
    is.and(is.edge('speaker', is.eq('name', 'ANDERS HOLM')), is.edge('topics', is.contains('name', 'abm'))),
    nobody,
    again,
  );

  it('filters each type', async () => {
    await expectIds('Person', is.edge('roles', is.edge('organization', is.contains('name', 'river'))), [
      marta.id,
    ]);
    await expectIds('Person', is.test('statementCount', { op: 'gte', value: 1 }), [marta.id, anders.id]);
    await expectIds('Organization', is.eq('isOutlet', true), [quill.id, 'organization:varsk-gazette']);
    await expectIds('Organization', is.not(is.eq('isOutlet', true)), [
      pact.id,
      'organization:ministry-of-rivers',
    ]);
    await expectIds('Organization', is.edge('members'), ['organization:ministry-of-rivers']);
    await expectIds('Organization', is.in('kind', 'IGO', 'NGO'), [pact.id]);
    await expectIds('Article', is.eq('language', 'de'), [reply.article.id]);
    await expectIds('Article', is.isNull('url'), [reply.article.id]);
    await expectIds('Article', is.contains('text', 'PATRIOT'), [shield.article.id]);
    await expectIds('Article', is.edge('authors', is.contains('name', 'rao')), [shield.article.id]);
    await expectIds('Article', is.edge('statements', is.edge('speaker', is.type('UnnamedSource'))), [
      shield.article.id,
    ]);
    await expectIds('Article', is.edge('mentions', is.type('Place')), [
      shield.article.id,
      reprint.article.id,
    ]);
    await expectIds('Topic', is.edge('narrower', is.eq('name', 'ABM')), [defence.id]);
    await expectIds('Topic', is.isNull('code'), [transit.id]);
    await expectIds(
      'Event',
      is.and(is.edge('place', is.eq('kind', 'CITY')), is.edge('participants', is.type('Organization'))),
      ['event:pact-session'],
    );
    await expectIds('Event', is.test('startDate', { op: 'gt', value: '2012-12-04' }), []);
    await expectIds('Place', is.edge('statementsAbout', is.eq('kind', 'MIXED')), ['place:varsk']);
    await expectIds('UnnamedSource', is.edge('affiliation', is.eq('name', 'NP')), [official.id]);
    await expectIds('UnnamedSource', is.eq('name', 'A SENIOR Pact official'), []);
    await expectIds('Claim', is.test('outletCount', { op: 'gt', value: 1 }), [
      reply.statements[0]?.claimId ?? '',
    ]);
    await expectIds(
      'Role',
      is.and(is.eq('title', 'Foreign Minister'), is.edge('person', is.eq('name', 'kovac'))),
      [shield.roles[0]?.id ?? ''],
    );
    await expectIds('Role', is.edge('articles', is.eq('language', 'fr')), []);
  });

  it('filters a nested connection', async () => {
    const nested = (where: Filter): ReturnType<typeof edge> =>
      edge('Person', 'statements', ONLY_ID, { where, wantTotal: true });
    const [found] = await readById(
      store(),
      [anders.id],
      select(
        [],
        [
          { ...nested(is.edge('topics', is.eq('name', 'transit'))), key: 'a' },
          { ...nested(is.not(is.edge('topics', is.eq('name', 'transit')))), key: 'b' },
        ],
      ),
    );
    expect(pageOf(found?.['a'])).toMatchObject({ total: 1, items: [{ node: { id: trucks } }] });
    expect(pageOf(found?.['b'])).toMatchObject({
      total: 2,
      items: [{ node: { id: nobody } }, { node: { id: again } }],
    });
  });

  it('combines twelve levels of conditions', async () => {
    let where: Filter = is.eq('polarity', 'NEGATIVE');
    for (let i = 0; i < 12; i++) where = is.not(is.or(is.and(where, is.and()), is.or()));
    await expectIds('Statement', where, [promise]);
  });
}
