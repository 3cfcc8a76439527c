/** What is observed of somebody whom a pronoun may mean. Those without a comment are what their name says, 0 or 1. */
export type Feature =
  /** In the same sentence. */
  | 'same'
  /** In the sentence before. */
  | 'before'
  /** Sentences between, the first left out, up to 6. */
  | 'distance'
  /** In the same paragraph. */
  | 'paragraph'
  | 'subject'
  | 'object'
  | 'possessor'
  /** A subject for a subject. */
  | 'parallel'
  /** Last meant by a pronoun. */
  | 'pronoun'
  /** In what somebody said, and the pronoun is not. */
  | 'said'
  /** In another quotation. */
  | 'quoted'
  /** In a clause below the main one. */
  | 'embedded'
  | 'headline'
  /** First in its sentence. */
  | 'opens'
  /** How often spoken of so far, from 0 to 1 (six times or more). */
  | 'frequency'
  | 'sameGender'
  /** What the form of an unlisted given name tells: -1 to 1 for the gender sought. */
  | 'tendency'
  | 'unnamed'
  | 'indefinite'
  /** An organization. */
  | 'body'
  | 'place'
  | 'thing'
  /** Spoke last, in this or the two sentences before. */
  | 'lastSpeaker'
  /** Says the indirect speech that the pronoun is part of. */
  | 'speakerAround'
  | 'mostSpokenOf'
  /** Stands nearest. */
  | 'nearest';

/** What speaks for none of the candidates. */
export type ElseFeature = 'bias' | 'speaks' | 'quoted' | 'possessive' | 'several';

/**
 * Weights in logits, found by maximum likelihood (a conditional logit model, with a ridge penalty towards what was expected beforehand) on the training splits of
 * the statement corpus and of GUM's news, interviews and biographies (CC BY 4.0).
 */
export const WEIGHTS: Readonly<Record<'PERSON' | 'THING' | 'SEVERAL', Readonly<Record<Feature, number>>>> = {
  PERSON: {
    same: 0.53,
    before: 0.39,
    distance: -0.33,
    paragraph: 0.97,
    subject: 0.36,
    object: -0.22,
    possessor: 0.23,
    parallel: 0.12,
    pronoun: -0.22,
    said: -0.26,
    quoted: 0.02,
    embedded: -0.2,
    headline: -0.1,
    opens: 0.01,
    frequency: 0.88,
    sameGender: 0.35,
    tendency: 0.26,
    unnamed: -1.45,
    indefinite: -0.3,
    body: 0,
    place: 0.0,
    thing: 0.0,
    lastSpeaker: 0.42,
    speakerAround: -0.09,
    mostSpokenOf: 0.29,
    nearest: 0.35,
  },
  THING: {
    same: 0.43,
    before: -0.03,
    distance: -0.89,
    paragraph: 0.39,
    subject: 0.89,
    object: 0.09,
    possessor: 0.04,
    parallel: 0.27,
    pronoun: 0.11,
    said: -0.47,
    quoted: -0.09,
    embedded: 0.07,
    headline: 0.01,
    opens: 0.09,
    frequency: 0.09,
    sameGender: 0,
    tendency: 0.0,
    unnamed: -0.37,
    indefinite: -0.45,
    body: 0.23,
    place: -0.38,
    thing: -0.33,
    lastSpeaker: 0.71,
    speakerAround: 0.07,
    mostSpokenOf: 0.01,
    nearest: 0.15,
  },
  SEVERAL: {
    same: 0.58,
    before: -0.01,
    distance: -0.88,
    paragraph: 0.05,
    subject: 0.48,
    object: 0.03,
    possessor: 0.24,
    parallel: 0.42,
    pronoun: -0.02,
    said: -0.5,
    quoted: -0.03,
    embedded: -0.39,
    headline: 0.07,
    opens: 0.1,
    frequency: 0.01,
    sameGender: 0,
    tendency: 0.0,
    unnamed: 0.1,
    indefinite: -0.11,
    body: -0.53,
    place: -0.34,
    thing: -0.23,
    lastSpeaker: 0.32,
    speakerAround: 0.05,
    mostSpokenOf: -0.03,
    nearest: 0.49,
  },
};

export const ELSE_WEIGHTS: Readonly<Record<keyof typeof WEIGHTS, Readonly<Record<ElseFeature, number>>>> = {
  PERSON: { bias: 0.16, speaks: -0.11, quoted: 0.36, possessive: -0.01, several: 0.09 },
  THING: { bias: 0.48, speaks: 0.13, quoted: 0.08, possessive: -0.19, several: 0.43 },
  SEVERAL: { bias: 0.07, speaks: 0.15, quoted: 0.29, possessive: 0.33, several: 0.56 },
};
