import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Gazetteer } from '../tagger/gazetteer.ts';
import type { NameSpan, NameType, Tagging } from '../tagger/tagger.ts';
import { foldText } from '../../shared/text.ts';

/** The words of a name as they stand in the text. */
export function nameText(document: TextDocument, name: NameSpan): string {
  const first = document.tokens[name.first];
  const last = document.tokens[name.end - 1];
  return document.text
    .slice(first?.start ?? 0, last?.end ?? 0)
    .replace(/\s+/gu, ' ')
    .replace(/- /gu, '-');
}

interface Known {
  readonly surnames: Set<string>;
  readonly givenNames: Set<string>;
  readonly organizationHeads: Map<string, number>;
  /** Names that a business title shows to be a body: "chief executive of Acme", "Acme's spokesman". */
  readonly businesses: Set<string>;
  /** Towns that a dateline names: "ELMOUTH (Agency) —". */
  readonly datelines: Set<string>;
  /** Places by the tagger, in no list, that say or plan something: "Velora announced". */
  readonly speaking: Set<string>;
}

/** Is the name the subject of a verb of saying? */
function isSpeaking(document: TextDocument, tagging: Tagging, lexicon: Lexicon, { end }: NameSpan): boolean {
  const verb = lexicon.verbs.get(document.tokens[end]?.lower ?? '');
  return verb !== undefined && tagging.tags[end]?.pos === 'VERB' && lexicon.cueVerbs.has(verb.lemma);
}

function collect(document: TextDocument, tagging: Tagging, lexicon: Lexicon): Known {
  const known: Known = {
    surnames: new Set(),
    givenNames: new Set(),
    organizationHeads: new Map(),
    businesses: new Set(),
    datelines: new Set(),
    speaking: new Set(),
  };
  for (const name of tagging.names) {
    if (name.type === 'Place' && isSpeaking(document, tagging, lexicon, name))
      known.speaking.add(foldText(nameText(document, name)));
    if (isDateline(document, name)) known.datelines.add(foldText(nameText(document, name)));
    if (name.type === null && hasBusinessTitle(document, name))
      known.businesses.add(foldText(nameText(document, name)));
    const words = nameText(document, name).split(' ');
    if (name.type === 'Person') {
      known.surnames.add(foldText(words.at(-1) ?? ''));
      if (words.length > 1) known.givenNames.add(foldText(words[0] ?? ''));
    } else if (name.type === 'Organization') {
      if (words.length > 1) known.organizationHeads.set(foldText(words[0] ?? ''), name.first);
    }
  }
  return known;
}

const NAMED_BODY =
  /^(?:company|firm|bank|agency|newspaper|daily|weekly|magazine|broadcaster|website|airline|retailer|carmaker|automaker|charity|watchdog|startup|start-up|think-tank)$/u;
const BUSINESS_TITLE =
  /^(?:executive|officer|ceo|cfo|coo|chairman|chairwoman|chairperson|chair|spokesman|spokeswoman|spokesperson|founder|co-founder|director|manager|analyst|economist|strategist|editor|shareholder|shareholders|employee|employees|engineer|shares)$/u;

/** Is the name what somebody is chief executive, spokesman or analyst of? */
function hasBusinessTitle({ tokens }: TextDocument, { first, end }: NameSpan): boolean {
  const before = tokens[first - 2]?.lower ?? '';
  if (/^(?:of|at|for|in)$/u.test(tokens[first - 1]?.lower ?? '') && BUSINESS_TITLE.test(before))
    return before === 'shares' || tokens[first - 1]?.lower !== 'in';
  if (tokens[end]?.lower !== "'s") return false;
  return [1, 2].some((distance) => BUSINESS_TITLE.test(tokens[end + distance]?.lower ?? ''));
}

/** A name in capitals at the head of a paragraph, before a bracket or dash. */
function isDateline(document: TextDocument, name: NameSpan): boolean {
  const sentence = document.sentences[document.sentenceOf[name.first] ?? 0];
  const next = document.tokens[name.end]?.text ?? '';
  return (
    sentence?.first === name.first &&
    /^(?:[(—–,]|-+)$/u.test(next) &&
    /^[\p{Lu}\s.'-]{4,}$/u.test(nameText(document, name))
  );
}

/** The agency of a dateline: "BRUSSELS (Coastal Agency) —". */
function isAgency(document: TextDocument, name: NameSpan): boolean {
  const { tokens } = document;
  const bracketed = tokens[name.first - 1]?.text === '(' && tokens[name.end]?.text === ')';
  return bracketed && /^(?:[—–]|-+)$/u.test(tokens[name.end + 1]?.text ?? '');
}

function isPersonContext(
  document: TextDocument,
  tagging: Tagging,
  lexicon: Lexicon,
  name: NameSpan,
): boolean {
  const next = document.tokens[name.end];
  const before = document.tokens[name.first - 1];
  const afterNext = document.tokens[name.end + 1];
  // "Lopez was quoted", "Lopez has said"
  const passive = /^(?:was|is|has|had)$/u.test(next?.lower ?? '');
  const verb = lexicon.verbs.get(afterNext?.lower ?? '');
  if (passive && verb !== undefined && (lexicon.cueVerbs.has(verb.lemma) || verb.lemma === 'quote'))
    return true;
  const reading = next === undefined ? undefined : lexicon.verbs.get(next.lower);
  if (reading !== undefined && tagging.tags[name.end]?.pos === 'VERB' && lexicon.cueVerbs.has(reading.lemma))
    return true;
  if (before !== undefined && lexicon.peopleNouns.get(before.lower) === 'PERSON') return true;
  if (before !== undefined && /^(?:said|says|added|told)$/u.test(before.lower)) return true;
  return (
    next?.text === ',' &&
    afterNext !== undefined &&
    (afterNext.lower === 'who' || /^\d\d$/u.test(afterNext.text))
  );
}

/**
 * Gives each name a type: the tagger's, else what the article shows elsewhere (the surname of a person named in full, the
 * first word of an organization), else the context (who says is a person, what "in" stands before is a place). Null: none.
 */
export function typeNames(
  document: TextDocument,
  tagging: Tagging,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  outlet: string | null,
): (NameType | null)[] {
  const known = collect(document, tagging, lexicon);
  return tagging.names.map((name) => {
    const text = nameText(document, name);
    const words = text.split(' ');
    const folded = foldText(words.at(-1) ?? '');
    if (text === outlet || isAgency(document, name)) return 'Organization';
    if (known.datelines.has(foldText(text)) && name.type !== 'Organization') return 'Place';
    if (name.type !== null) {
      if (
        name.type === 'Place' &&
        words.length === 1 &&
        known.surnames.has(folded) &&
        isPersonContext(document, tagging, lexicon, name) &&
        !lexicon.geography.countries.has(text)
      )
        return 'Person';
      const unlisted = gazetteer.find(text) === null && !lexicon.placeWords.has(words.at(-1) ?? '');
      if (name.type === 'Place' && unlisted && known.speaking.has(foldText(text))) return 'Organization';
      return name.type;
    }
    if (lexicon.otherNameWords.has(words.at(-1) ?? '') || lexicon.otherNameWords.has(words[0] ?? ''))
      return null;
    if (known.businesses.has(foldText(text)) && !known.surnames.has(folded)) return 'Organization';
    // "the newspaper O Globo"
    const noun = document.tokens[name.first - 1]?.lower ?? '';
    if (NAMED_BODY.test(noun)) return 'Organization';
    if (words.length === 1) {
      // "Russia-NATO relations": two names, not one.
      if (
        text.includes('-') &&
        text
          .split('-')
          .every((part) => lexicon.organizations.has(part) || lexicon.geography.countries.has(part))
      )
        return null;
      if (known.surnames.has(folded) || known.givenNames.has(folded)) return 'Person';
      if (known.organizationHeads.has(folded)) return 'Organization';
      if (/^\p{Lu}{2,6}s?$/u.test(text))
        return text.length > 4 && isPersonContext(document, tagging, lexicon, name)
          ? 'Person'
          : 'Organization';
      if (isPersonContext(document, tagging, lexicon, name)) return 'Person';
      if (lexicon.givenNames.has(text) && !lexicon.geography.demonyms.has(text)) return 'Person';
      const before = document.tokens[name.first - 1]?.lower ?? '';
      return /^(?:in|near|at|outside)$/u.test(before) ? 'Place' : null;
    }
    if (words.includes('&')) return 'Organization';
    // "Lantern Hour said": who speaks under common words is no person.
    const last = (words.at(-1) ?? '').toLowerCase();
    const common = lexicon.commonWords.has(last) || lexicon.peopleNouns.has(last);
    if (isPersonContext(document, tagging, lexicon, name)) return common ? 'Organization' : 'Person';
    if (common) return null;
    if (words.some((word) => /\d/u.test(word))) return null;
    const before = document.tokens[name.first - 1]?.lower ?? '';
    if (/^(?:in|near)$/u.test(before)) return 'Place';
    if (before === 'the') return null;
    return words.length <= 3 && words.every((word) => /^(?:\p{Lu}|\p{Ll}{2,4}$)/u.test(word))
      ? 'Person'
      : null;
  });
}
