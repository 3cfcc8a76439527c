import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';
import { CAPITAL } from './capitals.ts';
import type { CapitalEvidence } from './capitals.ts';
import type { Gazetteer } from './gazetteer.ts';
import { matchTitle } from './match-title.ts';

const PARTICLE =
  /^(?:van|von|de|der|den|bin|ibn|bint|al|el|la|le|du|da|di|dos|das|del|della|ben|ter|ten|zu|y|e|abu)$/u;
const JOINING_HEADS =
  /^(?:Department|Ministry|Minister|Institute|Office|Bureau|Centre|Center|Centers|Committee|Commission|Council|Agency|Society|Association|Board|University|College|School|Academy|Bank|Court|House|Union|League|Federation|Organization|Organisation|Fund|Foundation|Museum|Chamber|Confederation|Campaign|Observatory|Church|Bishop|Archdiocese|Diocese|City|Port|Gulf|Bay|Strait|Isle|Republic|Kingdom|Province|State|Lake|Sea|Cape|Voice|Bureau|Directorate|Authority|Ministries|Secretariat|Front|Party|Movement|Army|Order|Daughters|Sons|Knights|Conference|Congress|Assembly|Alliance|Coalition|Network|Partnership|Tower)$/u;

/** What the search for names looks at. */
export interface NameContext {
  readonly document: TextDocument;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly capitals: CapitalEvidence;
}

/** Can the token be a word of a name? */
export function isRunWord(token: Token | undefined, { capitals }: NameContext): boolean {
  return (
    token !== undefined &&
    CAPITAL.test(token.text) &&
    token.text.length <= 40 &&
    !capitals.isFunctionWord(token) &&
    !capitals.isCalendar(token)
  );
}

/** Does the word end an organization's name: "Ministry", "Inc."? */
export function isOrganizationEnd(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token !== undefined &&
    (lexicon.organizationWords.has(token.text) || lexicon.organizationSuffixes.has(token.text))
  );
}

/** The end of the run of capitalised words that starts at `index`; full stops of initials, particles and "of" inside. */
export function runEnd(context: NameContext, index: number, limit: number): number {
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
    if (title !== null && title.end > end + 1 && CAPITAL.test(tokens[title.end - 1]?.text ?? ''))
      end = title.end;
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
    // "Workers' Union"
    else if (
      /^['’]$/u.test(token.text) &&
      before.text.endsWith('s') &&
      token.start === before.end &&
      isOrganizationEnd(next, context.lexicon)
    )
      end += 1;
    else if (
      head &&
      (token.text === 'of' || (token.text === 'for' && JOINING_HEADS.test(before.text))) &&
      joins(context, end + 1, limit)
    )
      end += 1;
    else if (end === index + 1 && token.text === 'and' && isPairedName(context, index, limit)) end += 1;
    else if (head && token.text === 'the' && /^(?:of|for|on)$/u.test(before.text) && isRunWord(next, context))
      end += 1;
    else break;
  }
  return end;
}

/**
 * "the Dock and Rail Workers' Union": one body with two words before its noun, not two bodies. The first word must be
 * no name that is known by itself.
 */
function isPairedName(context: NameContext, index: number, limit: number): boolean {
  const { tokens } = context.document;
  if (tokens[index - 1]?.lower !== 'the' || context.gazetteer.match(tokens, index, index + 1) !== null)
    return false;
  if (isOrganizationEnd(tokens[index], context.lexicon)) return false;
  for (let at = index + 2; at < limit && at < index + 7; at += 1) {
    const token = tokens[at];
    if (at > index + 2 && isOrganizationEnd(token, context.lexicon)) return true;
    if (!isRunWord(token, context) && !/^['’]$/u.test(token?.text ?? '')) return false;
  }
  return false;
}

function joins(context: NameContext, index: number, limit: number): boolean {
  const { tokens } = context.document;
  if (index >= limit) return false;
  return (
    isRunWord(tokens[index], context) ||
    (tokens[index]?.text === 'the' && isRunWord(tokens[index + 1], context))
  );
}
