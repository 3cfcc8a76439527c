import type { PersonEvidence } from '../../../../src/identity/names/evidence.ts';
import { classKeyOf } from '../../../../src/identity/names/homonyms.ts';
import { emptyName, homonymsOf, type NameRecord } from '../../../../src/identity/names/name-record.ts';
import { change, NO_TALLY, type Tally } from '../../../../src/identity/names/tally.ts';

/** What an article tells of a person; nothing but what is given. */
export function evidence(told: Partial<PersonEvidence> = {}): PersonEvidence {
  return { organizations: [], titles: [], domain: null, roles: [], company: [], places: [], ...told };
}

/** What these articles tell of one name. */
export function tally(...articles: readonly PersonEvidence[]): Tally {
  return articles.reduce((sum, article) => change(sum, article, 1), NO_TALLY);
}

/** What is known of a name that these articles use. */
export function nameIn(nameId: string, ...articles: readonly PersonEvidence[]): NameRecord {
  const classes: Record<string, Tally> = {};
  for (const article of articles) {
    const key = classKeyOf(article);
    classes[key] = change(classes[key] ?? NO_TALLY, article, 1);
  }
  const empty = emptyName(nameId);
  const settled = { ...empty.settled, ...homonymsOf(nameId, classes) };
  return { ...empty, classes, whole: tally(...articles), settled };
}
