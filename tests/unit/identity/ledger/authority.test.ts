import { describe, expect, test } from 'vitest';
import { authorityOf, readAuthorityEntries } from '../../../../src/identity/ledger/authority.ts';

function problems(...lines: readonly unknown[]): string[] {
  const read = readAuthorityEntries(lines);
  return 'problems' in read ? read.problems.map(({ entry, message }) => `${entry}: ${message}`) : [];
}

describe('the entries of an authority file', () => {
  test('get the id of their name, unless they bring one', () => {
    const read = readAuthorityEntries([
      { type: 'Person', name: ' Sergei Lavrov ', wikidataId: 'Q58217' },
      { type: 'Person', name: 'Li Wei', id: 'person:li-wei-swimmer', aliases: ['Wei Li'] },
      { type: 'Place', name: 'Varsk', wikidataId: null },
    ]);
    expect(read).toEqual([
      {
        id: 'person:sergey-lavrov',
        type: 'Person',
        name: 'Sergei Lavrov',
        aliases: [],
        wikidataId: 'Q58217',
      },
      { id: 'person:li-wei-swimmer', type: 'Person', name: 'Li Wei', aliases: ['Wei Li'], wikidataId: null },
      { id: 'place:varsk', type: 'Place', name: 'Varsk', aliases: [], wikidataId: null },
    ]);
  });

  test('are refused with all that is wrong, by their number', () => {
    const found = problems(
      { type: 'Person', name: '' },
      { type: 'Topic', name: 'Fishing' },
      { type: 'Person', name: 'Ana', wikidataId: '58217' },
      { type: 'Person', name: 'Bea', id: 'organization:bea' },
      { type: 'Person', name: 'Cia', id: 'person:Cia Two' },
      { type: 'Person', name: 'Dea', born: 1970 },
      'Ana',
    );
    expect(found.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      '1: name',
      '2: type',
      '3: wikidataId',
      '4: id',
      '5: id',
      '6: the entry',
      '7: the entry',
    ]);
    expect(found[2]).toContain('like "Q58217"');
    expect(found[3]).toBe('4: id: "organization:bea" is not an id of a Person; they look like "person:bea"');
  });

  test('may not give one name to two', () => {
    expect(
      problems(
        { type: 'Person', name: 'Sergey Lavrov' },
        { type: 'Person', name: 'S. Lavrov', aliases: ['Sergei Lavrov'] },
      ),
    ).toEqual([
      '2: a name that reads as person:sergey-lavrov is that of entry 1 too; a name can lead to one entity only',
    ]);
    // The same name of one entity twice, or of two types, is no trouble.
    expect(
      problems({ type: 'Person', name: 'Varsk', aliases: ['Varsk'] }, { type: 'Place', name: 'Varsk' }),
    ).toEqual([]);
  });
});

test('each name of an entity leads to it', () => {
  const read = readAuthorityEntries([
    { type: 'Organization', name: 'Varsk Harbour Union', aliases: ['VHU'] },
  ]);
  if ('problems' in read) throw new Error('nothing is wrong with it');
  const { entities, byId } = authorityOf(read);
  expect([...entities.keys()]).toEqual(['organization:varsk-harbour-union', 'organization:vhu']);
  expect(entities.get('organization:vhu')).toBe(byId.get('organization:varsk-harbour-union'));
});

test('two entities of one id are refused', () => {
  const id = 'person:li-wei-swimmer';
  const found = problems({ type: 'Person', name: 'Li Wei', id }, { type: 'Person', name: 'Wei Li', id });
  expect(found).toEqual([expect.stringContaining(`2: the id ${id} is that of entry 1 too`) as string]);
});
