import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import { isOrganizationEnd, isRunWord, runEnd } from './capital-runs.ts';
import type { NameContext } from './capital-runs.ts';
import { CAPITAL, opensText, readCapitals } from './capitals.ts';
import { cutRun, demonymEnd } from './cut-run.ts';
import type { Gazetteer } from './gazetteer.ts';
import { matchTitle, skipHonorific } from './match-title.ts';
import type { NameSpan } from './tagger.ts';

/** At the head of a sentence, drops words whose capital tells nothing; returns where the run really starts. */
function skipOpeners(context: NameContext, index: number, end: number): number {
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
function isTrusted(context: NameContext, name: NameSpan): boolean {
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
  const context: NameContext = { document, lexicon, gazetteer, capitals };
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
