import { describe, expect, it } from 'vitest';
import { editDistance, initialsOf, sameGivenName } from '../../../../src/extraction/entities/name-forms.ts';
import { extract, nameOf } from '../support.ts';

describe('names of one article', () => {
  const entitiesOf = async (text: string): Promise<string[]> =>
    (await extract(text)).entities.map(
      ({ type, forms, kind }) => `${type} ${kind ?? '-'} ${forms.join(' | ')}`,
    );

  it('join the surname and other spellings to the full name', async () => {
    expect(
      await entitiesOf(
        'We met Sergei Lavrov. Mr. Lavrov left. Later Sergey Lavrov spoke to Anders Vog Rasmussen and Anders Fogh Rasmussen.',
      ),
    ).toEqual([
      'Person - Sergei Lavrov | Sergey Lavrov | Lavrov',
      'Person - Anders Vog Rasmussen | Anders Fogh Rasmussen',
    ]);
  });

  it('keep persons of one surname apart', async () => {
    const extraction = await extract('John Doe met Mary Doe. Mrs. Doe said that Mr. Doe was late.');
    expect(extraction.entities.filter(({ type }) => type === 'Person')).toHaveLength(2);
    expect(nameOf(extraction, extraction.statements[0]?.speakerKey ?? null)).toBe('Mary Doe');
  });

  it('join an acronym to what it stands for', async () => {
    expect(
      await entitiesOf('The Orla River Commission (ORC) met in Vienna. Later the ORC adjourned.'),
    ).toEqual([
      'Organization GOVERNMENT Orla River Commission | ORC',
      'Place CITY Vienna',
      'Event MEETING meeting of Orla River Commission in Vienna',
    ]);
  });

  it('take for an organization what has a spokesman, shares or an ampersand', async () => {
    expect(
      await entitiesOf(
        'Jane Doe, chief executive of Brightlamp, was late. Brightlamp said it was raining. Shares in Orrery rose. Velcrane’s spokesman left. Tull & Marsh said it was dry. The newspaper O Lume agreed.',
      ),
    ).toEqual([
      'Person - Jane Doe',
      'Organization - Tull & Marsh',
      'Organization - O Lume',
      'Organization - Brightlamp',
      'Organization - Orrery',
      'Organization - Velcrane',
    ]);
  });

  it('know the forms of countries and bodies', async () => {
    expect(
      await entitiesOf(
        'Envoys of the U.S. and the United States met people from the UN and the United Nations.',
      ),
    ).toEqual(['Organization IGO United Nations | UN', 'Place COUNTRY United States | U.S.']);
  });
});

describe('roles', () => {
  const rolesIn = async (text: string): Promise<string[]> => {
    const extraction = await extract(text);
    return extraction.roles.map(
      (role) =>
        `${nameOf(extraction, role.personKey) ?? ''}: ${role.title} of ${nameOf(extraction, role.organizationKey) ?? '-'}`,
    );
  };

  it.each([
    [
      'On Monday Russian Foreign Minister Sergey Lavrov left.',
      'Sergey Lavrov: Foreign Minister of Government of Russia',
    ],
    ['Jane Doe, general secretary of the DRWU, left.', 'Jane Doe: general secretary of DRWU'],
    [
      'He met the Foreign Minister of the Russian Federation Sergey Lavrov.',
      'Sergey Lavrov: Foreign Minister of Government of Russia',
    ],
    ['Later NATO Secretary General Jane Doe left.', 'Jane Doe: Secretary General of NATO'],
    ['Then NATO met. The alliance’s Secretary General Jane Doe left.', 'Jane Doe: Secretary General of NATO'],
    ['Then Jane Doe, chief executive of Acme Holdings, left.', 'Jane Doe: chief executive of Acme Holdings'],
    ['Then Acme Holdings spokesman John Roe left.', 'John Roe: spokesman of Acme Holdings'],
    [
      'Then U.S. Secretary of State Jane Doe left.',
      'Jane Doe: Secretary of State of Government of United States',
    ],
  ])('%s', async (text, role) => {
    expect(await rolesIn(text)).toEqual([role]);
  });
});

describe('name forms', () => {
  it('compare given names as people write them', () => {
    expect(sameGivenName('Sergei', 'Sergey')).toBe(true);
    expect(sameGivenName('J.', 'Jane')).toBe(true);
    expect(sameGivenName('Alex', 'Alexander')).toBe(true);
    expect(sameGivenName('John', 'Jane')).toBe(false);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(initialsOf('World Health Organization')).toBe('WHO');
  });
});
