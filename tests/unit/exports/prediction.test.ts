import { describe, expect, it } from 'vitest';
import { toPrediction } from '../../../src/exports/prediction.ts';
import { resolve } from '../../../src/identity/resolve.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Extraction } from '../../../src/model/extraction.ts';

const TEXT = 'Skarne refused. “No,” Ingrid Solvane said on Monday. She left.';

const ARTICLE: Article = {
  title: 'No',
  text: TEXT,
  url: null,
  outlet: null,
  authors: [],
  publishedAt: '2024-10-08T00:00:00.000Z',
  publishedOn: '2024-10-08',
  language: 'en',
  basis: null,
};

function at(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}
const pair = (words: string) => [at(words).start, at(words).end];

const EXTRACTION: Extraction = {
  extractorVersion: 'test-1',
  sentences: [],
  entities: [
    {
      key: 'p',
      type: 'Place',
      name: 'Skarne',
      forms: ['Skarne'],
      kind: 'CITY',
      mentions: [{ ...at('Skarne'), kind: 'NAME' }],
    },
    {
      key: 'o',
      type: 'Organization',
      name: 'Skarne City Council',
      forms: ['Skarne'],
      kind: 'GOVERNMENT',
      mentions: [{ ...at('Skarne'), kind: 'NAME' }],
      metonymOf: 'p',
    },
    {
      key: 's',
      type: 'Person',
      name: 'Ingrid Solvane',
      forms: ['Ingrid Solvane'],
      kind: null,
      mentions: [
        { ...at('She'), kind: 'PRONOUN' },
        { ...at('Ingrid Solvane'), kind: 'NAME' },
      ],
    },
  ],
  unnamedSources: [],
  roles: [],
  statements: [
    {
      kind: 'DIRECT',
      content: [at('No')],
      speaker: at('Ingrid Solvane'),
      speakerKey: 's',
      cue: { span: at('said'), verb: 'say', cueClass: 'SAID' },
      polarity: 'NEGATIVE',
      reportedByKeys: [],
      saidAt: { date: '2024-10-07', precision: 'DAY', derivation: 'on Monday' },
      confidence: 0.9,
      how: "cue 'said'",
      alternatives: [],
      topics: [],
      mentions: [],
      eventKey: null,
    },
    {
      kind: 'INDIRECT',
      content: [at('refused')],
      speaker: null,
      speakerKey: null,
      cue: null,
      polarity: 'POSITIVE',
      reportedByKeys: [],
      saidAt: { date: '2024-10-08', precision: 'PUBLICATION', derivation: null },
      confidence: 0.5,
      how: 'nobody',
      alternatives: [],
      topics: [],
      mentions: [],
      eventKey: null,
    },
  ],
  dates: [{ ...at('on Monday'), date: '2024-10-07', precision: 'DAY' }],
};

function predict(withText: boolean) {
  const { facts, identities } = resolve(ARTICLE, EXTRACTION, []);
  return toPrediction({ id: 'doc-1', extraction: EXTRACTION, facts, identities, withText });
}

describe('a prediction', () => {
  it('lists every mention in reading order with the id of the graph', () => {
    expect(predict(false).entities).toEqual([
      { ...at('Skarne'), type: 'organization', id: 'organization:skarne-city-council', mention: 'MET' },
      { ...at('Skarne'), type: 'place', id: 'place:skarne', mention: 'NAM' },
      { ...at('Ingrid Solvane'), type: 'person', id: 'person:ingrid-solvane', mention: 'NAM' },
      { ...at('on Monday'), type: 'date', id: 'date:2024-10-07', mention: 'NAM' },
      { ...at('She'), type: 'person', id: 'person:ingrid-solvane', mention: 'PRO' },
    ]);
  });

  it('gives the spans of statements as pairs and leaves out a speaker that is not known', () => {
    const [nobody, solvane] = predict(false).statements;
    expect(solvane).toMatchObject({
      content: [pair('No')],
      speaker: [pair('Ingrid Solvane')],
      cue: [pair('said')],
      kind: 'direct',
      speakerName: 'Ingrid Solvane',
      speakerEntity: 'person:ingrid-solvane',
      cueVerb: 'say',
      polarity: 'NEGATIVE',
      saidAt: '2024-10-07',
      saidAtPrecision: 'DAY',
    });
    expect(nobody).toMatchObject({ content: [pair('refused')], speaker: null, cue: null, kind: 'indirect' });
    expect(nobody).not.toHaveProperty('speakerName');
    expect(nobody).not.toHaveProperty('speakerEntity');
  });

  it('has a chain for what is mentioned more than once', () => {
    expect(predict(false).coref).toEqual([[pair('Ingrid Solvane'), pair('She')]]);
  });

  it('repeats the text only where it is asked to', () => {
    expect(predict(true).text).toBe(TEXT);
    expect(predict(false)).not.toHaveProperty('text');
  });
});
