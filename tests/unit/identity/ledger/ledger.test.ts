import { describe, expect, test } from 'vitest';
import { authorityOf } from '../../../../src/identity/ledger/authority.ts';
import { correctionId, Ledger, sequenceOf } from '../../../../src/identity/ledger/ledger.ts';
import { anchor, entries, merge, split, UNDONE, type Made } from './corrections.ts';

const [ANA, BEA, CIA, DEA] = ['person:ana', 'person:bea', 'person:cia', 'person:dea'] as const;

function mergedInto(entityId: string, ...made: readonly Made[]): string {
  return new Ledger(entries(...made)).mergedInto(entityId);
}

describe('merges', () => {
  test('lead to the one that is kept, one after the other', () => {
    expect(mergedInto(ANA, merge(BEA, ANA), merge(CIA, BEA))).toBe(CIA);
    expect(mergedInto(BEA, merge(BEA, ANA), merge(CIA, BEA))).toBe(CIA);
    expect(mergedInto(CIA, merge(BEA, ANA), merge(CIA, BEA))).toBe(CIA);
  });

  test('lead on only to merges that were made later', () => {
    // What was Ana then had been merged away: the second merge speaks of what is Ana by itself.
    expect(mergedInto(BEA, merge(CIA, ANA), merge(ANA, BEA))).toBe(ANA);
    expect(mergedInto(ANA, merge(CIA, ANA), merge(ANA, BEA))).toBe(CIA);
  });

  test('there and back end where the last one leads', () => {
    expect(mergedInto(ANA, merge(BEA, ANA), merge(ANA, BEA))).toBe(ANA);
    expect(mergedInto(BEA, merge(BEA, ANA), merge(ANA, BEA))).toBe(ANA);
  });

  test('that were undone are as if they had never been made', () => {
    const made = [{ action: merge(BEA, ANA), undone: UNDONE }, merge(CIA, BEA)] as const;
    expect(mergedInto(ANA, ...made)).toBe(ANA);
    expect(mergedInto(BEA, ...made)).toBe(CIA);
  });

  test('do not touch anybody else', () => {
    expect(mergedInto(DEA, merge(BEA, ANA))).toBe(DEA);
  });
});

describe('a split', () => {
  const references = [{ articleId: 'article:a', nameId: ANA }];
  const taken = split(ANA, 'person:ana-1', { references, statements: [anchor('statement:1')] });

  test('takes the name in an article to the one that it made, and nowhere else', () => {
    const ledger = new Ledger(entries(taken));
    expect(ledger.correct('article:a', ANA, ANA)).toBe('person:ana-1');
    expect(ledger.correct('article:b', ANA, ANA)).toBe(ANA);
    expect(ledger.correct('article:a', BEA, BEA)).toBe(BEA);
  });

  test('after a merge takes away what the merge had brought there', () => {
    const ledger = new Ledger(
      entries(
        merge(ANA, BEA),
        split(ANA, 'person:ana-2', {
          references: [{ articleId: 'article:a', nameId: BEA }],
        }),
      ),
    );
    expect(ledger.correct('article:a', BEA, BEA)).toBe('person:ana-2');
    expect(ledger.correct('article:b', BEA, BEA)).toBe(ANA);
  });

  test('before a merge goes along where what it made is merged', () => {
    const ledger = new Ledger(entries(taken, merge(CIA, 'person:ana-1')));
    expect(ledger.correct('article:a', ANA, ANA)).toBe(CIA);
    expect(ledger.correct('article:b', ANA, ANA)).toBe(ANA);
  });

  test('that was undone takes nothing', () => {
    const ledger = new Ledger(entries({ ...taken, undone: UNDONE }));
    expect(ledger.correct('article:a', ANA, ANA)).toBe(ANA);
  });

  test('of some of an article’s statements speaks of those, not of the name', () => {
    const ledger = new Ledger(entries(split(ANA, 'person:ana-1', { statements: [anchor('statement:1')] })));
    expect(ledger.correct('article:a', ANA, ANA)).toBe(ANA);
    expect(ledger.statementCorrections('article:a')).toEqual([
      {
        anchor: anchor('statement:1'),
        action: { kind: 'SPLIT_OFF', entityId: ANA, createdId: 'person:ana-1', name: null },
      },
    ]);
  });

  test('names the one that it made, if it has a name of its own', () => {
    const named = new Ledger(entries(split(ANA, 'person:ana-1', { name: 'Ana Other' })));
    expect(named.preferredName('person:ana-1')).toBe('Ana Other');
    expect(new Ledger(entries(taken)).preferredName('person:ana-1')).toBeNull();
  });
});

test('an entity keeps its name when others are merged into it, until somebody renames it', () => {
  const kept = { kind: 'MERGE', keepId: ANA, keepName: 'Ana', mergeIds: [BEA] } as const;
  const rename = { kind: 'RENAME', entityId: ANA, name: 'Ana Other' } as const;
  expect(new Ledger(entries({ action: kept })).preferredName(ANA)).toBe('Ana');
  expect(new Ledger(entries({ action: kept }, { action: rename })).preferredName(ANA)).toBe('Ana Other');
  expect(new Ledger(entries({ action: rename }, { action: kept })).preferredName(ANA)).toBe('Ana Other');
});

describe('names that a correction froze', () => {
  const frozen = [
    { articleId: null, nameId: ANA, entityId: ANA },
    { articleId: 'article:a', nameId: 'person:a', entityId: ANA },
  ];

  test('are taken for whom they were taken when it was made', () => {
    const ledger = new Ledger(entries({ action: merge(ANA, BEA), frozen }));
    expect(ledger.frozenName(ANA)).toBe(ANA);
    expect(ledger.frozen('article:a', 'person:a')).toBe(ANA);
    expect(ledger.frozen('article:b', 'person:a')).toBeNull();
    expect(ledger.frozenName(BEA)).toBeNull();
  });

  test('stay what the first correction made them, until that is undone', () => {
    const later = [{ articleId: null, nameId: ANA, entityId: BEA }];
    const [first, second] = entries(
      { action: merge(ANA, BEA), frozen },
      { action: merge(BEA, CIA), frozen: later },
    );
    if (first === undefined || second === undefined) throw new Error('there are two');
    expect(new Ledger([first, second]).frozenName(ANA)).toBe(ANA);
    expect(new Ledger([{ ...first, undone: UNDONE }, second]).frozenName(ANA)).toBe(BEA);
    expect(new Ledger([{ ...first, undone: UNDONE }]).frozenName(ANA)).toBeNull();
  });
});

describe('what is said of statements, names and roles', () => {
  test('comes in the order in which it was said, by article', () => {
    const reject = { kind: 'REJECT', statement: anchor('statement:1') } as const;
    const confirm = { kind: 'CONFIRM', statement: anchor('statement:1') } as const;
    const other = { kind: 'CONFIRM', statement: anchor('statement:2', 'article:b') } as const;
    const ledger = new Ledger(entries(reject, other, confirm));
    expect(ledger.statementCorrections('article:a').map(({ action }) => action.kind)).toEqual([
      'REJECT',
      'CONFIRM',
    ]);
    expect(ledger.statementCorrections('article:c')).toEqual([]);
  });

  test('the last name given is the one that is shown', () => {
    const rename = (name: string) => ({ kind: 'RENAME', entityId: ANA, name }) as const;
    expect(new Ledger(entries(rename('Ana'), rename('Dame Ana'))).preferredName(ANA)).toBe('Dame Ana');
  });

  test('roles come in order, undone ones not at all', () => {
    const role = (title: string) =>
      ({
        kind: 'SET_ROLE',
        personId: ANA,
        title,
        organizationId: null,
        organizationName: null,
        held: true,
        articleId: 'article:a',
      }) as const;
    const ledger = new Ledger(entries(role('One'), { action: role('Two'), undone: UNDONE }, role('Three')));
    expect(ledger.roles.map(({ title }) => title)).toEqual(['One', 'Three']);
  });
});

describe('an authority file', () => {
  const authority = authorityOf([
    {
      id: 'person:li-wei-swimmer',
      type: 'Person',
      name: 'Li Wei',
      aliases: ['Wei Li'],
      wikidataId: 'Q1',
    },
  ]);

  test('says whose a name is, what it is called and which item of Wikidata it is', () => {
    const ledger = new Ledger([], authority);
    expect(ledger.authority('person:wei-li')).toBe('person:li-wei-swimmer');
    expect(ledger.authority('person:li')).toBeNull();
    expect(ledger.preferredName('person:li-wei-swimmer')).toBe('Li Wei');
    expect(ledger.wikidataId('person:li-wei-swimmer')).toBe('Q1');
  });

  test('gives way to a name that a person gave, and stays with other corrections', () => {
    const ledger = new Ledger([], authority).with(
      entries({ kind: 'RENAME', entityId: 'person:li-wei-swimmer', name: 'Li W.' }),
    );
    expect(ledger.preferredName('person:li-wei-swimmer')).toBe('Li W.');
    expect(ledger.authority('person:li-wei')).toBe('person:li-wei-swimmer');
  });
});

test('entries are numbered so that their ids sort as they were made', () => {
  expect(correctionId(7)).toBe('correction:000000000007');
  expect(sequenceOf(correctionId(12))).toBe(12);
  const ledger = new Ledger(
    entries(merge(BEA, ANA), { action: merge(CIA, BEA), undone: UNDONE }, merge(DEA, CIA)),
  );
  const [first] = ledger.corrections;
  if (first === undefined) throw new Error('there is a first one');
  expect(ledger.after(first).map(({ id }) => id)).toEqual([correctionId(3)]);
});
