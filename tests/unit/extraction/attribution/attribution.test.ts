import { describe, expect, it } from 'vitest';
import { contentOf, extract, nameOf, onlyStatement, statementsIn } from '../support.ts';

const CASES: readonly (readonly [rule: string, text: string, expected: readonly string[]])[] = [
  [
    'the subject before "that"',
    'Jane Doe said on Monday that the bridge was safe.',
    ['Jane Doe: the bridge was safe'],
  ],
  ['a bare clause', 'Jane Doe says the bridge is safe.', ['Jane Doe: the bridge is safe']],
  [
    'the content before its cue',
    'The bridge is safe, Jane Doe said in a statement on Tuesday.',
    ['Jane Doe: The bridge is safe'],
  ],
  [
    'a cue inside the content',
    'The bridge, Jane Doe said, will open in May.',
    ['Jane Doe: The bridge … will open in May'],
  ],
  [
    'a quotation with the speaker behind',
    '“The bridge is safe,” said Jane Doe, the mayor of Elmouth.',
    ['Jane Doe: The bridge is safe'],
  ],
  [
    'a quotation with the speaker before',
    'Jane Doe said: “The bridge is safe.”',
    ['Jane Doe: The bridge is safe.'],
  ],
  [
    'a quotation with the speaker inside',
    '“The bridge,” Jane Doe said, “is safe.”',
    ['Jane Doe: The bridge … is safe.'],
  ],
  [
    'a quotation that goes on',
    '“The bridge is safe,” Jane Doe said. “It will stay open.”',
    ['Jane Doe: The bridge is safe … It will stay open.'],
  ],
  [
    'a quotation that goes on in the next paragraph',
    '“It is safe,” Jane Doe said.\n“It will stay open all winter.”',
    ['Jane Doe: It is safe', 'Jane Doe: It will stay open all winter.'],
  ],
  [
    'a quotation of two paragraphs',
    '“It is safe.\n“It will stay open,” Jane Doe said.',
    ['Jane Doe: It is safe. … It will stay open'],
  ],
  ['a question', '"Is it safe?" Jane Doe asked.', ['Jane Doe: Is it safe?']],
  ['according to, before', 'According to Jane Doe, the bridge is safe.', ['Jane Doe: the bridge is safe']],
  [
    'according to, behind',
    'The bridge is safe, according to Jane Doe, the mayor.',
    ['Jane Doe: The bridge is safe'],
  ],
  [
    'told reporters',
    'The bridge is safe, Jane Doe told reporters in Vienna on Friday.',
    ['Jane Doe: The bridge is safe'],
  ],
  [
    'a headline',
    'Doe: Bridge will stay open all winter\nThe mayor, Jane Doe, spoke in Elmouth on Monday.',
    ['Jane Doe: Bridge will stay open all winter'],
  ],
  [
    'an apposition between',
    'Jane Doe, who has led the town since 2009, warned that the bridge was old.',
    ['Jane Doe: the bridge was old'],
  ],
  [
    'was quoted as saying',
    'Jane Doe was quoted by Reuters as saying that the bridge was safe.',
    ['Jane Doe: the bridge was safe'],
  ],
  [
    'a noun that points back',
    'The bridge will be closed for a year. A statement to this effect was made by Jane Doe in Vienna on Monday.',
    ['Jane Doe: The bridge will be closed for a year'],
  ],
  [
    'the possessor of a noun',
    'Jane Doe left. Her warning that the bridge was old went unheard.',
    ['Jane Doe: the bridge was old went unheard'],
  ],
  [
    'adding that',
    '“It is safe,” Jane Doe said, adding that tests would follow.',
    ['Jane Doe: It is safe', 'Jane Doe: tests would follow'],
  ],
  [
    'two speakers of one sentence',
    'Jane Doe said that the bridge was safe, but John Roe told the council that it was not.',
    ['Jane Doe: the bridge was safe', 'John Roe: it was not'],
  ],
  [
    'nested content',
    'Jane Doe said that Russia believes the bridge is safe.',
    ['Jane Doe: Russia believes the bridge is safe'],
  ],
  ['what is praised', 'Jane Doe praised the work of the engineers.', ['Jane Doe: the work of the engineers']],
  [
    'a quotation behind a colon and a line break',
    'Jane Doe added:\n“It is safe.”',
    ['Jane Doe: It is safe.'],
  ],
  [
    'a signed quotation',
    '“It is safe and it will stay so.” — Jane Doe',
    ['Jane Doe: It is safe and it will stay so.'],
  ],
];

const MORE: readonly (readonly [rule: string, text: string, expected: readonly string[]])[] = [
  [
    'a dispatch behind its dateline',
    'ELMOUTH, Dec 4 (Coastal Agency) - The bridge is safe, Jane Doe said.',
    ['Jane Doe: The bridge is safe'],
  ],
  [
    'a relative clause with a phrase behind its verb',
    'An official who met reporters after Jane Doe said that the bridge was safe.',
    ['~An official: the bridge was safe'],
  ],
  [
    'a participle behind the clause of a speaker',
    'Russia had no plan, Jane Doe said, adding that it was late.',
    ['Jane Doe: Russia had no plan', 'Jane Doe: it was late'],
  ],
  [
    'a participle with whom it was told',
    'Jane Doe agreed, telling Reuters that the bridge was safe.',
    ['Jane Doe: the bridge was safe'],
  ],
  [
    'two verbs of two speakers in one sentence',
    'Jane Doe welcomed the plan but John Roe accused the council of waste.',
    ['Jane Doe: the plan', 'John Roe: the council of waste'],
  ],
  [
    'the turns of an interview',
    'We met Jane Doe in Vienna.\nDoe: It is safe. I said so in May.\nReuters: Is it really safe?\nDoe: Yes, and it will stay so.',
    ['Jane Doe: It is safe. I said so in May', 'Jane Doe: Yes, and it will stay so'],
  ],
];

describe('attribution', () => {
  it.each(MORE)('by %s', async (_rule, text, expected) => {
    const found = await statementsIn(text);
    expect(found.filter((statement) => !statement.startsWith('Reuters'))).toEqual(expected);
  });

  it.each(CASES)('by %s', async (_rule, text, expected) => {
    expect(await statementsIn(text)).toEqual(expected);
  });

  it.each([
    'Jane Doe did not say that the bridge was safe.',
    'Jane Doe would not comment on the bridge.',
    'Jane Doe declined to comment.',
    'Jane Doe refused to say whether the bridge was safe.',
    'The Elmouth Port Authority declined to discuss the bridge on Friday.',
    'If Jane Doe says that the bridge is safe, it will open.',
    'Did Jane Doe say that the bridge was safe?',
    'Jane Doe may say on Friday that the bridge is safe.',
    'The council meets before Jane Doe announces whether the bridge is safe.',
    'The so-called “bridge of sighs” is old.',
    'He read “The Old Bridge” again.',
    'Reuters, Interfax, RT',
  ])('finds no statement in: %s', async (text) => {
    expect(await statementsIn(text)).toEqual([]);
  });

  it('tells quoted, reported and mixed', async () => {
    const kindOf = async (text: string) => (await onlyStatement(text)).statement.kind;
    expect(await kindOf('“It is safe,” Jane Doe said.')).toBe('DIRECT');
    expect(await kindOf('Jane Doe said that it was safe.')).toBe('INDIRECT');
    expect(await kindOf('Jane Doe said that it was “as safe as a house” now.')).toBe('MIXED');
  });

  it('gives the cue with its verb and class', async () => {
    const text = 'Jane Doe has also warned that the bridge was old.';
    const { statement } = await onlyStatement(text);
    expect(statement.cue).toMatchObject({ verb: 'warn', cueClass: 'WARNED' });
    expect(text.slice(statement.cue?.span.start, statement.cue?.span.end)).toBe('has also warned');
  });

  it.each([
    ['Jane Doe said that the bridge was safe.', 'POSITIVE'],
    ['Jane Doe said that the bridge was not safe.', 'NEGATIVE'],
    ['Jane Doe denied that the bridge was safe.', 'NEGATIVE'],
    ['Jane Doe denied that the bridge was not safe.', 'POSITIVE'],
    ['Jane Doe said that the bridge cannot be saved.', 'NEGATIVE'],
    ['Jane Doe said the plan that was not built is dead.', 'POSITIVE'],
  ] as const)('reads the polarity of: %s', async (text, polarity) => {
    expect((await onlyStatement(text)).statement.polarity).toBe(polarity);
  });

  it('names who passes a statement on', async () => {
    const { extraction, statement } = await onlyStatement(
      'A correspondent of The Orla Times quoted Jane Doe as saying that the bridge was safe.',
    );
    expect(nameOf(extraction, statement.speakerKey)).toBe('Jane Doe');
    expect(statement.reportedByKeys.map((key) => nameOf(extraction, key))).toEqual([
      '~A correspondent of The Orla Times',
    ]);
    expect(extraction.unnamedSources[0]?.affiliationKey).not.toBeNull();
  });

  it('lists the entities named inside the content', async () => {
    const text = 'Jane Doe said that John Roe had left Vienna.';
    const { extraction, statement } = await onlyStatement(text);
    expect(statement.mentions.map(({ key }) => nameOf(extraction, key)).sort()).toEqual([
      'John Roe',
      'Vienna',
    ]);
  });

  it('says how it was found, for a person to read', async () => {
    const extraction = await extract('Jane Doe left. She said that the bridge was safe.');
    expect(extraction.statements[0]?.how).toBe(
      "cue 'say' (subject of the verb), pronoun 'She' resolved to the last person named",
    );
  });

  it('keeps words that the writer inserted inside the content', async () => {
    const text = 'Jane Doe recalled that the planned [US] shield was old.';
    const { statement } = await onlyStatement(text);
    expect(contentOf(text, statement)).toBe('the planned [US] shield was old');
  });
});
