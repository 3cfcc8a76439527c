/** The closed word lists of the graph. Each is a GraphQL enum of the same members. */

/** Quoted, reported, or both in one statement. */
export const STATEMENT_KINDS = ['DIRECT', 'INDIRECT', 'MIXED'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What kind of act the cue word names. */
export const CUE_CLASSES = [
  'SAID',
  'CLAIMED',
  'DENIED',
  'PROMISED',
  'ASKED',
  'WARNED',
  'AGREED',
  'DEMANDED',
  'PRAISED',
  'ACCUSED',
  'BELIEVED',
] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

/** Universal Dependencies' feature Polarity: NEGATIVE where the cue denies or the main clause of the content is negated, not both. */
export const POLARITIES = ['POSITIVE', 'NEGATIVE'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const STATEMENT_STATUSES = ['EXTRACTED', 'CONFIRMED', 'CORRECTED', 'REJECTED'] as const;
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

/** How exactly a date is known. PUBLICATION: the article does not tell, the day of publication stands in. */
export const DATE_PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'PUBLICATION'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const ORGANIZATION_KINDS = [
  'GOVERNMENT',
  'COMPANY',
  'IGO',
  'NGO',
  'MEDIA',
  'PARTY',
  'MILITARY',
  'TEAM',
  'EDUCATION',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const PLACE_KINDS = ['COUNTRY', 'CITY', 'REGION'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const EVENT_KINDS = [
  'MEETING',
  'CONFLICT',
  'ELECTION',
  'DEAL',
  'DEPLOYMENT',
  'DISASTER',
  'TRIAL',
  'SPEECH',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export type EntityKind = OrganizationKind | PlaceKind | EventKind;
