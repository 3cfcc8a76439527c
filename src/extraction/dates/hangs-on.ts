import type { Parse } from '../encoder/parse.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';

/** YES: the words say something of the cue. NO: of another clause. UNKNOWN: the tree does not tell. */
export type Hangs = 'YES' | 'NO' | 'UNKNOWN';

/** Relations under which the words of another clause begin. */
const OTHER_CLAUSE = /^(?:acl:relcl|advcl:relcl|conj)$/u;
/** Those under which what was said may stand. Its ends are known better from elsewhere, so that they do not tell. */
const CONTENT_CLAUSE = /^(?:ccomp|csubj|parataxis)$/u;
/** Participles that say when words came out. */
const OUT =
  /^(?:published|released|issued|dated|posted|sent|broadcast|aired|written|seen|leaked|obtained|made|given|held|delivered|unveiled|filed|recorded)$/iu;
/** How a clause begins that tells the circumstances of speaking: "speaking in Oslo on Monday", "asked on Monday". */
const SPOKEN = /(?:ing|^asked|^pressed|^questioned|^interviewed|^reached|^contacted|^confronted)$/iu;

/** Do words hang on a cue in the tree, as a date or an occasion of speaking does? */
export function hangsOn(parse: Parse, tokens: TokenRange, cue: TokenRange): Hangs {
  const { first, after } = parse.wordRange(cue);
  for (let word = parse.headOf(parse.wordRange(tokens)); word >= 0; word = parse.heads[word] ?? -1) {
    if (word >= first && word < after) return 'YES';
    const relation = parse.relations[word] ?? 'dep';
    if (CONTENT_CLAUSE.test(relation)) return 'UNKNOWN';
    const text = parse.words[word]?.text ?? '';
    const other =
      OTHER_CLAUSE.test(relation) ||
      (relation === 'acl' && !OUT.test(text)) ||
      (relation === 'advcl' && !SPOKEN.test(text));
    // "the report, which on Monday said": the cue is in that clause too.
    if (other) return isBelow(parse, first, after, word) ? 'UNKNOWN' : 'NO';
  }
  return 'UNKNOWN';
}

function isBelow(parse: Parse, first: number, after: number, ancestor: number): boolean {
  for (let word = first; word < after; word += 1) if (parse.isWithin(word, ancestor)) return true;
  return false;
}
