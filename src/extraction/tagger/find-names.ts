import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';
import { CAPITAL, opensText, readCapitals } from './capitals.ts';
import type { CapitalEvidence } from './capitals.ts';
import type { Gazetteer } from './gazetteer.ts';
import { matchTitle, skipHonorific } from './match-title.ts';
import type { NameSpan, NameType } from './tagger.ts';

const PARTICLE =
  /^(?:van|von|de|der|den|bin|ibn|bint|al|el|la|le|du|da|di|dos|das|del|della|ben|ter|ten|zu|y|e|abu)$/u;
const JOINING_HEADS =
  /^(?:Department|Ministry|Minister|Institute|Office|Bureau|Centre|Center|Centers|Committee|Commission|Council|Agency|Society|Association|Board|University|College|School|Academy|Bank|Court|House|Union|League|Federation|Organization|Organisation|Fund|Foundation|Museum|Chamber|Confederation|Campaign|Observatory|Church|Bishop|Archdiocese|Diocese|City|Port|Gulf|Bay|Strait|Isle|Republic|Kingdom|Province|State|Lake|Sea|Cape|Voice|Bureau|Directorate|Authority|Ministries|Secretariat|Front|Party|Movement|Army|Order|Daughters|Sons|Knights|Conference|Congress|Assembly|Alliance|Coalition|Network|Partnership|Tower)$/u;

interface Context {
  readonly document: TextDocument;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly capitals: CapitalEvidence;
}

function isRunWord(token: Token | undefined, { capitals }: Context): boolean {
  return (
    token !== undefined &&
    CAPITAL.test(token.text) &&
    token.text.length <= 40 &&
    !capitals.isFunctionWord(token) &&
    !capitals.isCalendar(token)
  );
}

function isOrganizationEnd(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token !== undefined &&
    (lexicon.organizationWords.has(token.text) || lexicon.organizationSuffixes.has(token.text))
  );
}

/** The end of the run of capitalised words that starts at `index`; full stops of initials, particles and "of" inside. */
function runEnd(context: Context, index: number, limit: number): number {
  const { tokens } = context.document;
  const opening = matchTitle(tokens, index, limit, context.lexicon);
  let end = opening !== null && CAPITAL.test(tokens[opening.end - 1]?.text ?? '') ? opening.end : index + 1;
  let head = JOINING_HEADS.test(tokens[index]?.text ?? '');
  while (end < limit && end - index < 14) {
    const token = tokens[end];
    const next = tokens[end + 1];
    const before = tokens[end - 1];
    if (token === undefined || before === undefined) break;
    // "Theresa May", "April Jones"
    const isMonthSurname =
      context.lexicon.givenNames.has(before.text) && /^(?:May|June|March|August)$/u.test(token.text);
    // "Secretary of State Jane Doe"
    const title = isRunWord(token, context) ? matchTitle(tokens, end, limit, context.lexicon) : null;
    if (title !== null && title.end > end + 1 && CAPITAL.test(tokens[title.end - 1]?.text ?? '')) end = title.end;
    else if (isRunWord(token, context) || isMonthSurname) {
      head ||= JOINING_HEADS.test(token.text);
      end += 1;
    } else if (
      token.text === '.' &&
      token.start === before.end &&
      /^(?:\p{Lu}|St|Jr|Sr|Gen|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Sens|Reps)$/u.test(
        before.text,
      ) &&
      end + 1 < limit &&
      isRunWord(next, context)
    )
      end += 1;
    else if (PARTICLE.test(token.text) && isRunWord(next, context) && end + 1 < limit) end += 1;
    else if (token.text === '-' && token.start === before.end && isRunWord(next, context)) end += 1;
    else if (token.text === '&' && isRunWord(next, context)) end += 1;
    else if (head && (token.text === 'of' || token.text === 'for') && joins(context, end + 1, limit))
      end += 1;
    else if (head && token.text === 'the' && /^(?:of|for|on)$/u.test(before.text) && isRunWord(next, context))
      end += 1;
    else break;
  }
  return end;
}

function joins(context: Context, index: number, limit: number): boolean {
  const { tokens } = context.document;
  if (index >= limit) return false;
  return (
    isRunWord(tokens[index], context) ||
    (tokens[index]?.text === 'the' && isRunWord(tokens[index + 1], context))
  );
}

/** The end of an organization's name inside a run: the last word that names a body, before any title or honorific. */
function organizationEnd(context: Context, index: number, end: number): number {
  const { tokens } = context.document;
  const { lexicon } = context;
  let found = -1;
  for (let at = index; at < end; at += 1) {
    if (at > index && skipHonorific(tokens, at) > at && !isOrganizationEnd(tokens[at], lexicon)) break;
    const title = matchTitle(tokens, at, end, lexicon);
    if (title !== null && at > index && title.end < end && !isOrganizationEnd(tokens[title.end], lexicon))
      break;
    if (
      isOrganizationEnd(tokens[at], lexicon) &&
      (at > index || /^(?:of|for)$/u.test(tokens[at + 1]?.text ?? ''))
    )
      found = at + 1;
    if (found === at && /^(?:of|for|the|on)$/u.test(tokens[at]?.text ?? '')) continue;
  }
  if (found < 0) return -1;
  // "Ministry of Defence", "Bank of England": what follows "of" belongs to the name.
  if (/^(?:of|for)$/u.test(tokens[found]?.text ?? '') && found < end) {
    let stop = found + 1;
    while (
      stop < end &&
      skipHonorific(tokens, stop) === stop &&
      (stop === found + 1 || matchTitle(tokens, stop, end, lexicon) === null)
    ) {
      if (lexicon.givenNames.has(tokens[stop]?.text ?? '') && stop + 1 < end) break;
      stop += 1;
    }
    return stop > found + 1 ? stop : found;
  }
  return found;
}

/** Cuts one run of capitalised words into names, setting demonyms, titles and honorifics aside. */
function cutRun(context: Context, start: number, end: number, names: NameSpan[]): void {
  const { tokens } = context.document;
  const { lexicon, gazetteer } = context;
  let index = start;
  let forcedPerson = false;
  while (index < end) {
    const token = tokens[index];
    if (token === undefined) return;
    if (token.text === '.' || token.text === '-' || token.text === '&' || /^\p{Ll}/u.test(token.text)) {
      if (token.text === 'of' || token.text === 'for') forcedPerson = false;
      index += 1;
      continue;
    }
    const afterHonorific = skipHonorific(tokens, index);
    if (afterHonorific > index && afterHonorific < end) {
      index = afterHonorific;
      forcedPerson = true;
      continue;
    }
    const known = gazetteer.match(tokens, index, end);
    const title = matchTitle(tokens, index, end, lexicon);
    if (
      title !== null &&
      (known === null || known.end < title.end) &&
      !isOrganizationEnd(tokens[title.end], lexicon)
    ) {
      index = title.end;
      forcedPerson = true;
      continue;
    }
    const organization = forcedPerson ? -1 : organizationEnd(context, index, end);
    if (organization > index && organization > (known?.end ?? 0) && !isGiven(context, index, end)) {
      names.push({ first: index, end: organization, type: 'Organization' });
      index = organization;
      continue;
    }
    const demonym = demonymEnd(context, index, end);
    if (demonym > index && demonym >= (known?.end ?? 0) && !forcedPerson) {
      index = demonym;
      continue;
    }
    if (known !== null && !forcedPerson && !beginsPerson(context, index, known.end, end)) {
      const placeEnd =
        known.known.type === 'Place' &&
        lexicon.placeWords.has(tokens[known.end]?.text ?? '') &&
        known.end < end
          ? known.end + 1
          : known.end;
      names.push({ first: index, end: placeEnd, type: known.known.type });
      index = placeEnd;
      continue;
    }
    const stop = nameEnd(context, index, end);
    const type = typeOf(context, index, stop, forcedPerson);
    if (type !== null || !isCommonPhrase(context, index, stop)) names.push({ first: index, end: stop, type });
    forcedPerson = false;
    index = stop;
  }
}

function isGiven({ document, lexicon }: Context, index: number, end: number): boolean {
  return lexicon.givenNames.has(document.tokens[index]?.text ?? '') && end - index <= 2;
}

/** "Jordan Smith", "Chelsea Clinton": a known place or club that is a given name before a surname. */
function beginsPerson(context: Context, index: number, knownEnd: number, end: number): boolean {
  const { tokens } = context.document;
  const next = tokens[knownEnd];
  if (knownEnd - index !== 1 || knownEnd >= end || next === undefined) return false;
  if (!context.lexicon.givenNames.has(tokens[index]?.text ?? '')) return false;
  return (
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    matchTitle(tokens, knownEnd, end, context.lexicon) === null &&
    !context.lexicon.placeWords.has(next.text)
  );
}

/** The end of an adjective of nationality: "Russian", "South Korean", "Turkish-Syrian". */
function demonymEnd({ document, lexicon }: Context, index: number, end: number): number {
  const { tokens } = document;
  const { demonyms } = lexicon.geography;
  const one = tokens[index]?.text ?? '';
  const two = `${one} ${tokens[index + 1]?.text ?? ''}`;
  if (index + 1 < end && demonyms.has(two)) return index + 2;
  const parts = one.split('-');
  if (demonyms.has(one) || (parts.length > 1 && parts.every((part) => demonyms.has(part)))) return index + 1;
  // "Americans", "Russians"
  if (one.endsWith('s') && demonyms.has(one.slice(0, -1))) return index + 1;
  return index;
}

/** Where a person's or unknown name ends: before a title, an honorific or a known name of two words and more. */
function nameEnd(context: Context, index: number, end: number): number {
  const { tokens } = context.document;
  let stop = index + 1;
  while (stop < end) {
    const title = matchTitle(tokens, stop, end, context.lexicon);
    if (title !== null && title.end < end && tokens[stop - 1]?.text !== '.') break;
    if (skipHonorific(tokens, stop) > stop && stop + 1 < end && tokens[stop + 1]?.text === '.') break;
    stop += 1;
  }
  while (stop > index + 1 && /^(?:[-&.]|of|for|the)$/u.test(tokens[stop - 1]?.text ?? '')) stop -= 1;
  return stop;
}

/** "Foreign Ministers", "Joint Action": capitals of honour on common words. */
function isCommonPhrase({ document, capitals, lexicon }: Context, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const token = document.tokens[index];
    if (token === undefined || !/^\p{L}/u.test(token.text)) continue;
    const listed = lexicon.commonWords.has(token.lower) || lexicon.peopleNouns.has(token.lower);
    if (!listed && !(end - first > 1 && capitals.isCommon(token))) return false;
  }
  return true;
}

function typeOf(context: Context, first: number, end: number, forcedPerson: boolean): NameType | null {
  const { tokens } = context.document;
  const { lexicon } = context;
  const head = tokens[first]?.text ?? '';
  const last = tokens[end - 1]?.text ?? '';
  if (forcedPerson) return 'Person';
  if (lexicon.otherNameWords.has(last) || lexicon.otherNameWords.has(head)) return null;
  if (isOrganizationEnd(tokens[end - 1], lexicon) && end - first > 1) return 'Organization';
  if (end - first > 1 && (lexicon.placeWords.has(last) || lexicon.placePrefixes.has(head))) return 'Place';
  if (lexicon.givenNames.has(head) || lexicon.givenNames.has(head.split('-')[0] ?? ''))
    return end - first > 1 ? 'Person' : null;
  return null;
}

/** At the head of a sentence, drops words whose capital tells nothing; returns where the run really starts. */
function skipOpeners(context: Context, index: number, end: number): number {
  const { document, capitals, gazetteer, lexicon } = context;
  const token = document.tokens[index];
  if (token === undefined || !opensText(document, index)) return index;
  if (gazetteer.match(document.tokens, index, end) !== null) return index;
  if (lexicon.givenNames.has(token.text) && !lexicon.verbs.has(token.lower)) return index;
  if (
    skipHonorific(document.tokens, index) > index ||
    matchTitle(document.tokens, index, end, lexicon) !== null
  )
    return index;
  if (demonymEnd(context, index, end) > index) return index;
  if (capitals.isCapitalised(token)) return index;
  const joined = end - index > 1 && isOrganizationEnd(document.tokens[index + 1], lexicon);
  if (joined && !capitals.isFunctionWord(token)) return index;
  return capitals.isCommon(token) ? index + 1 : index;
}

/** In a line where every word has a capital, only names that the lists or the rest of the article know are names. */
function isTrusted(context: Context, name: NameSpan): boolean {
  const { document, capitals, gazetteer, lexicon } = context;
  const known = gazetteer.match(document.tokens, name.first, name.end);
  if (known !== null && known.end === name.end) return true;
  for (let index = name.first; index < name.end; index += 1) {
    const token = document.tokens[index];
    if (
      token !== undefined &&
      /^\p{L}{2}/u.test(token.text) &&
      capitals.isCommon(token) &&
      !lexicon.givenNames.has(token.text) &&
      !isOrganizationEnd(token, lexicon)
    )
      return false;
  }
  const first = document.tokens[name.first];
  const last = document.tokens[name.end - 1];
  if (first === undefined || last === undefined) return false;
  return (
    (capitals.isCapitalised(last) && capitals.isCapitalised(first)) ||
    (lexicon.givenNames.has(first.text) && name.end - name.first === 2)
  );
}

/** The names of a document by capitals, word lists and the article's own habits, in order. */
export function findNames(document: TextDocument, lexicon: Lexicon, gazetteer: Gazetteer): NameSpan[] {
  const capitals = readCapitals(document, lexicon);
  const context: Context = { document, lexicon, gazetteer, capitals };
  const names: NameSpan[] = [];
  for (const [number, sentence] of document.sentences.entries()) {
    const found: NameSpan[] = [];
    let index = sentence.first;
    while (index < sentence.after) {
      const token = document.tokens[index];
      const known =
        token !== undefined && token.text.length < 40
          ? gazetteer.match(document.tokens, index, sentence.after)
          : null;
      if (known !== null && !CAPITAL.test(token?.text ?? '')) {
        found.push({ first: index, end: known.end, type: known.known.type });
        index = known.end;
        continue;
      }
      // "The Hague", "The Voice of Russia"
      if (known !== null && known.end - index > 1 && !isRunWord(token, context)) {
        found.push({ first: index, end: known.end, type: known.known.type });
        index = known.end;
        continue;
      }
      if (!isRunWord(token, context)) {
        index += 1;
        continue;
      }
      const end = Math.max(known?.end ?? 0, runEnd(context, index, sentence.after));
      const start = skipOpeners(context, index, end);
      if (start > index) {
        index = start;
        continue;
      }
      cutRun(context, index, end, found);
      index = end;
    }
    names.push(
      ...(capitals.titleCased.has(number) ? found.filter((name) => isTrusted(context, name)) : found),
    );
  }
  return names;
}
