import { foldText } from '../../shared/text.ts';
import { headOf } from '../attribution/scan.ts';
import { entityAt, posAt, tokenAt } from '../attribution/reading.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { countryOf } from '../entities/find-roles.ts';
import { lastBefore, organizationForNoun } from '../entities/organization-noun.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Discourse, Resolution } from './discourse.ts';
import { wordsOf } from './discourse.ts';

const OFFICIAL =
  /^(?:official|officials|minister|ministers|diplomat|diplomats|government|authorities|authority|ministry|spokesman|spokeswoman|spokesperson|president|premier|lawmakers|police|military|army|state|embassy|administration|negotiators|negotiator|ambassador|envoy)$/u;

/** The person whom the article gave the title that the description names: "the minister". */
function holderFor(
  discourse: Discourse,
  phrase: TokenRange,
  head: string,
  position: number,
): EntityDraft | null {
  const holders = new Set<EntityDraft>();
  for (const role of discourse.roles) {
    if (role.start >= position || role.words.at(-1) !== head) continue;
    const described = wordsOf(discourse.reading, phrase.first, phrase.after).toLowerCase();
    const conflict =
      role.words.length > 1 &&
      /\b(?:foreign|defen[cs]e|prime|finance|interior|vice|deputy)\b/u.test(described) &&
      !described.includes(role.words.join(' '));
    if (!conflict) holders.add(role.person);
  }
  if (holders.size > 1) {
    const country = countryIn(discourse, phrase);
    const fitting = [...holders].filter((person) =>
      discourse.roles.some(
        (role) => role.person === person && role.organization?.name === `Government of ${country ?? ''}`,
      ),
    );
    if (country !== null && fitting.length === 1) return fitting[0] ?? null;
  }
  return lastBefore(holders, position);
}

function countryIn(discourse: Discourse, phrase: TokenRange): string | null {
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const country = countryOf(discourse.reading, index);
    if (country !== null) return country;
  }
  return null;
}

/** What an unnamed speaker belongs to; "officials in Brussels" may be anyone's. */
function affiliationIn(discourse: Discourse, phrase: TokenRange, head: string): EntityDraft | null {
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const entity = entityAt(discourse.reading, index);
    if (entity?.type === 'Organization') return entity;
  }
  if (!OFFICIAL.test(head)) return null;
  const end = [...Array(phrase.after - phrase.first).keys()].find((offset) =>
    /^(?:in|at|near|from)$/u.test(tokenAt(discourse.reading, phrase.first + offset).lower),
  );
  const named = end === undefined ? phrase : { first: phrase.first, after: phrase.first + end };
  const country = countryIn(discourse, named);
  return country === null ? null : discourse.reading.table.government(country, null);
}

/**
 * Resolves a description: "the minister" to the person of that title, "the ministry" to the organization, "the official"
 * to the unnamed source described before; else it is an unnamed source of its own, with what it belongs to.
 */
export function resolveDescription(discourse: Discourse, phrase: TokenRange): Resolution {
  const { reading } = discourse;
  const { table } = reading;
  const headIndex = headOf(reading, phrase);
  const head = tokenAt(reading, headIndex).lower;
  const sort = reading.lexicon.peopleNouns.get(head);
  const description = wordsOf(reading, phrase.first, phrase.after);
  const position = tokenAt(reading, phrase.first).start;
  const definite = /^(?:the|this|that|his|her|its|their)$/u.test(tokenAt(reading, phrase.first).lower);
  const hasModifier = [...Array(Math.max(0, headIndex - phrase.first)).keys()].some(
    (offset) => posAt(reading, phrase.first + offset) === 'PROPN',
  );
  const country =
    head === 'government' || head === 'administration' || head === 'authorities'
      ? countryIn(discourse, phrase)
      : null;
  if (country !== null)
    return {
      key: table.government(country, null).key,
      how: `'${description}' names a government`,
      certainty: 0.97,
      alternatives: [],
    };
  if (definite) {
    const before = [...table.sources.values()].filter(
      (source) => source.head === head && [...source.mentions.keys()].some((start) => start < position),
    );
    const source = before.at(-1);
    const holder =
      headIndex === phrase.after - 1 || posAt(reading, headIndex + 1) === 'ADP'
        ? holderFor(discourse, phrase, head, position)
        : null;
    const simple = headIndex === phrase.after - 1;
    if (source !== undefined && simple && (holder === null || !source.plural))
      return {
        key: source.key,
        how: `'${description}' resolved to '${source.description}'`,
        certainty: 0.9,
        alternatives: [],
      };
    if (holder !== null && simple)
      return {
        key: holder.key,
        how: `'${description}' resolved to the holder of the title`,
        certainty: 0.88,
        alternatives: [],
      };
    const body =
      sort === 'BODY' && simple && !hasModifier ? organizationForNoun(reading.table, head, position) : null;
    if (body !== null)
      return {
        key: body.key,
        how: `'${description}' resolved to the organization named before`,
        certainty: 0.8,
        alternatives: [],
      };
  }
  const folded = foldText(description.replace(/^(?:the|an?) /iu, ''));
  const same = [...table.sources.values()].find(
    (source) => foldText(source.description.replace(/^(?:the|an?) /iu, '')) === folded,
  );
  const plural = sort === 'PERSONS' || (sort === undefined && head.endsWith('s'));
  const source =
    same !== undefined && (definite || plural)
      ? same
      : table.addSource({
          description,
          head,
          plural,
          affiliationKey: affiliationIn(discourse, phrase, head)?.key ?? null,
        });
  return { key: source.key, how: `unnamed: '${description}'`, certainty: 0.95, alternatives: [] };
}
