import { isOrganizationEnd } from './capital-runs.ts';
import type { NameContext } from './capital-runs.ts';
import { matchTitle, skipHonorific } from './match-title.ts';
import type { NameSpan, NameType } from './tagger.ts';

/** The end of an organization's name inside a run: the last word that names a body, before any title or honorific. */
function organizationEnd(context: NameContext, index: number, end: number): number {
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
export function cutRun(context: NameContext, start: number, end: number, names: NameSpan[]): void {
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
    const title = matchTitle(tokens, index, end, lexicon);
    const afterHonorific = skipHonorific(tokens, index);
    if (afterHonorific > index && afterHonorific < end && afterHonorific >= (title?.end ?? 0)) {
      index = afterHonorific;
      forcedPerson = true;
      continue;
    }
    const known = gazetteer.match(tokens, index, end);
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

function isGiven({ document, lexicon }: NameContext, index: number, end: number): boolean {
  return lexicon.givenNames.has(document.tokens[index]?.text ?? '') && end - index <= 2;
}

/** "Jordan Smith", "Chelsea Clinton": a known place or club that is a given name before a surname. */
function beginsPerson(context: NameContext, index: number, knownEnd: number, end: number): boolean {
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
export function demonymEnd({ document, lexicon }: NameContext, index: number, end: number): number {
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
function nameEnd(context: NameContext, index: number, end: number): number {
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
function isCommonPhrase({ document, capitals, lexicon }: NameContext, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) {
    const token = document.tokens[index];
    if (token === undefined || !/^\p{L}/u.test(token.text)) continue;
    const listed = lexicon.commonWords.has(token.lower) || lexicon.peopleNouns.has(token.lower);
    if (!listed && !(end - first > 1 && capitals.isCommon(token))) return false;
  }
  return true;
}

function typeOf(context: NameContext, first: number, end: number, forcedPerson: boolean): NameType | null {
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
