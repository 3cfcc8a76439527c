import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';
import { createGazetteer } from '../../../../src/extraction/tagger/gazetteer.ts';
import { createRuleTagger } from '../../../../src/extraction/tagger/rule-tagger.ts';

const lexicon = loadLexicon();
const tagger = createRuleTagger(lexicon, createGazetteer(lexicon));

function tagsOf(text: string): string[] {
  const document = readDocument(text, '', lexicon);
  return tagger.tag(document).tags.map(({ pos }, index) => `${document.tokens[index]?.text ?? ''}/${pos}`);
}

function namesIn(text: string): string[] {
  const document = readDocument(text, '', lexicon);
  return tagger.tag(document).names.map(({ first, end, type }) => {
    const words = text.slice(document.tokens[first]?.start, document.tokens[end - 1]?.end);
    return `${words}/${type ?? '?'}`;
  });
}

describe('the rule tagger', () => {
  it('gives one tag a token, with the lemma of verbs', () => {
    const document = readDocument('She denied that the plans failed.', '', lexicon);
    const { tags } = tagger.tag(document);
    expect(tags).toHaveLength(document.tokens.length);
    expect(tags[1]).toEqual({ pos: 'VERB', lemma: 'deny' });
  });

  it('tells nouns from verbs of the same form by what stands before', () => {
    expect(tagsOf('The report claims that officials report the claims.')).toEqual(
      expect.arrayContaining(['report/NOUN', 'claims/VERB', 'report/VERB', 'claims/NOUN']),
    );
    expect(tagsOf('They will not object.')).toContain('object/VERB');
  });

  it('sets titles, adjectives of nationality and honorifics apart from names', () => {
    expect(
      namesIn(
        'On Monday Russian Foreign Minister Sergey Lavrov met Mr. Varga and NATO Secretary General Jane Doe.',
      ),
    ).toEqual(['Sergey Lavrov/Person', 'Varga/Person', 'NATO/Organization', 'Jane Doe/Person']);
  });

  it('finds organizations by their last word and what "of" joins to them', () => {
    expect(
      namesIn('He left the Ministry of Defence for the Elmouth Port Authority and the University of Oslo.'),
    ).toEqual([
      'Ministry of Defence/Organization',
      'Elmouth Port Authority/Organization',
      'University of Oslo/Organization',
    ]);
  });

  it('keeps two words before the noun of one body together, and two bodies apart', () => {
    expect(namesIn("He joined the Dock and Rail Workers' Union in May.")).toEqual([
      "Dock and Rail Workers' Union/Organization",
    ]);
    expect(namesIn('He wrote to the Kremlin and Elmouth City Council.')).toEqual([
      expect.stringMatching(/^Kremlin/),
      'Elmouth City Council/Organization',
    ]);
  });

  it('makes no name of a capital that only opens the sentence', () => {
    expect(
      namesIn('Approaches differ. Researchers agree. Nobody knows. However, Critics of the plan left.'),
    ).toEqual([]);
  });

  it('leaves the possessive out and takes a given name for a person, not the place', () => {
    expect(namesIn('We met Chelsea Brown in Paris at Turkey’s border.')).toEqual([
      'Chelsea Brown/Person',
      'Paris/Place',
      'Turkey/Place',
    ]);
  });
});
