import { beforeAll, describe, expect, it } from 'vitest';
import { createModelExtractor } from '../../../../src/extraction/extractor.ts';
import type { Extractor } from '../../../../src/extraction/extractor.ts';
import { articleOf, contentOf, nameOf } from '../support.ts';

const CASES: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'what others believe, within what somebody says',
    'The mayor, Ada Holm, said on Monday that the bridge was safe and that the union believed the repair had been rushed.',
    [
      'Ada Holm: the bridge was safe and that the union believed the repair had been rushed',
      '~the union: the repair had been rushed',
    ],
  ],
  ['nothing that would be said', 'Ben Roe would say only that he might comment later.', []],
  [
    'a speaker’s own thoughts as a part of what they say',
    '“I think the bridge is safe,” Ada Holm said. “People want it open.”',
    ['Ada Holm: I think the bridge is safe … People want it open.'],
  ],
  [
    'a quotation with the nearer of two cues',
    'Ada Holm said the bridge was safe. “We checked every bolt,” Ben Roe told the Harbour Wire.',
    ['Ada Holm: the bridge was safe', 'Ben Roe: We checked every bolt'],
  ],
  [
    'two contents of two verbs of one speaker',
    'Ada Holm said the bridge was safe and warned that the ferry was not.',
    ['Ada Holm: the bridge was safe', 'Ada Holm: the ferry was not'],
  ],
  [
    'no things that speak within what a body says',
    'NATO said any deployment would be defensive and would not support an offensive.',
    ['NATO: any deployment would be defensive and would not support an offensive'],
  ],
  [
    'findings and stances',
    'A court in Elmouth found that the council had broken the law, and the opposition criticised the delay.',
    ['~A court in Elmouth: the council had broken the law', '~the opposition: the delay'],
  ],
  [
    'second hand, with the first speaker',
    'Ben Roe was quoted by the Harbour Wire as saying that the bridge would close.',
    ['Ben Roe: the bridge would close'],
  ],
];

describe('rules and encoder together find', () => {
  let extractor: Extractor;
  beforeAll(async () => {
    extractor = await createModelExtractor();
  });

  it.each(CASES)('%s', async (_what, text, expected) => {
    const extraction = await extractor.extract(articleOf(text));
    const found = extraction.statements.map(
      (statement) => `${nameOf(extraction, statement.speakerKey) ?? '?'}: ${contentOf(text, statement)}`,
    );
    expect(found).toEqual(expected);
  });
});
