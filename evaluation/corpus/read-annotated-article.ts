import { parse } from 'yaml';
import { z } from 'zod';

/** What kind of act a cue names, as the annotation guide of `training/corpus` tells them apart. */
export type AnnotatedClass = 'speech' | 'thought' | 'finding' | 'stance';

/** UTF-16 code units into the article's text. */
export interface CharSpan {
  readonly start: number;
  readonly end: number;
}

/** The list of the front matter that a name is in; `other` is scored as no name. */
export type AnnotatedNameType = 'person' | 'organization' | 'place' | 'other';

/** A name, wherever a form of it stands in the text. */
export interface AnnotatedName extends CharSpan {
  readonly type: AnnotatedNameType;
  /** Key of the front matter; every form of one name has the same. */
  readonly key: string;
}

/** The marks of one number, put together. */
export interface AnnotatedStatement {
  /** As in the marks; unique in its article, in no order. */
  readonly number: number;
  /** Pieces in reading order. */
  readonly content: readonly CharSpan[];
  /** Empty where no words name the source. */
  readonly source: readonly CharSpan[];
  readonly cue: readonly CharSpan[];
  /** Who it is: keys of the front matter, or of a source without a name ("-official"). */
  readonly sourceKeys: readonly string[];
  readonly cueClass: AnnotatedClass;
  /** The speaker holds the content to be false: "denied that". */
  readonly denied: boolean;
  /** Words that name who passes it on. */
  readonly reporter: readonly CharSpan[];
}

/** An article without its marks, and what they say. */
export interface AnnotatedArticle {
  /** The file's name without its ending: "agency-012". */
  readonly id: string;
  readonly style: string;
  readonly outlet: string;
  /** ISO calendar date of publication. */
  readonly date: string;
  /** The house style of quotation marks: "double-curly". */
  readonly quotes: string;
  /** The bare text: headline, then paragraphs, parted by empty lines. */
  readonly text: string;
  readonly names: readonly AnnotatedName[];
  readonly statements: readonly AnnotatedStatement[];
}

/** A mistake in an article's front matter or marks. */
export interface Problem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** An article without mistakes, or the mistakes. */
export type ReadOutcome =
  | { readonly article: AnnotatedArticle; readonly problems: readonly [] }
  | { readonly article: null; readonly problems: readonly Problem[] };

const nameGroup = z.record(z.string(), z.coerce.string()).nullish();

const frontMatter = z.strictObject({
  outlet: z.string(),
  date: z.string().regex(/^\d{4}-\d\d-\d\d$/u),
  style: z.string(),
  quotes: z.enum(['double-curly', 'single-curly', 'double-straight', 'single-straight', 'dash', 'none']),
  persons: nameGroup,
  organizations: nameGroup,
  places: nameGroup,
  other: z.array(z.coerce.string()).nullish(),
});

/** One mark of the source text, its place given in the bare text. */
interface Mark extends CharSpan {
  readonly role: 's' | 'q' | 'c' | 'r';
  readonly numbers: readonly number[];
  readonly cueClass: AnnotatedClass | null;
  readonly denied: boolean;
  readonly keys: readonly string[];
  readonly line: number;
}

/** "[q4:stance! ": role, numbers, class, denial, keys; what follows "[" in any other way is text. */
const OPENING =
  /\[([sqcr])(\d+(?:,\d+)*)(?::(thought|finding|stance|speech))?(!)?(?:=([\p{L}\p{N}_+-]+))?(?: |$)/uy;

/** The line of an offset, from 1. */
function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

interface Unmarked {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

/** Takes the marks out of `source`, which starts on `firstLine` of its file. */
function unmark(source: string, firstLine: number): Unmarked {
  const problems: Problem[] = [];
  const marks: Mark[] = [];
  /** Open brackets; null for one that is text. */
  const stack: (Omit<Mark, 'end'> | null)[] = [];
  let text = '';
  let offset = 0;
  const line = (): number => firstLine + lineAt(source, offset) - 1;
  while (offset < source.length) {
    const char = source.charAt(offset);
    if (char === '[') {
      OPENING.lastIndex = offset;
      const found = OPENING.exec(source);
      if (found === null) {
        stack.push(null);
        text += char;
        offset += 1;
        continue;
      }
      const [whole, role = 's', numbers = '', cueClass, denied, keys] = found;
      stack.push({
        role: role as Mark['role'],
        numbers: numbers.split(',').map(Number),
        cueClass: cueClass === undefined ? null : (cueClass as AnnotatedClass),
        denied: denied !== undefined,
        keys: keys?.split('+') ?? [],
        start: text.length,
        line: line(),
      });
      offset += whole.length;
      continue;
    }
    if (char === ']') {
      const top = stack.pop();
      if (top === undefined)
        problems.push({ line: line(), message: 'a closing bracket that nothing opened' });
      else if (top === null) text += char;
      else if (text.length === top.start) problems.push({ line: line(), message: 'an empty mark' });
      else marks.push({ ...top, end: text.length });
      offset += 1;
      continue;
    }
    if (char === '\n' && source.charAt(offset + 1) === '\n' && stack.length > 0) {
      problems.push({ line: line(), message: 'a mark that its paragraph does not close' });
      stack.length = 0;
    }
    text += char;
    offset += 1;
  }
  return { text, marks, problems };
}

/** Finds the names that the front matter lists, the longest form first; `problems` are those of the lists. */
function nameFinder(front: z.infer<typeof frontMatter>): {
  readonly find: (text: string) => AnnotatedName[];
  readonly problems: string[];
} {
  const forms = new Map<string, { readonly type: AnnotatedNameType; readonly key: string }>();
  const problems: string[] = [];
  const add = (form: string, type: AnnotatedNameType, key: string): void => {
    if (forms.has(form)) problems.push(`the name "${form}" is listed twice`);
    if (!/[\p{L}\p{N}]/u.test(form)) problems.push(`"${form}" is no name`);
    forms.set(form, { type, key });
  };
  const groups = [
    ['person', front.persons],
    ['organization', front.organizations],
    ['place', front.places],
  ] as const;
  for (const [type, group] of groups)
    for (const [key, value] of Object.entries(group ?? {}))
      for (const form of value.split('|')) add(form.trim(), type, key);
  for (const form of front.other ?? []) add(form, 'other', form);
  const escaped = [...forms.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const find = (text: string): AnnotatedName[] => {
    if (escaped.length === 0) return [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    return [...text.matchAll(pattern)].map((match) => {
      const form = forms.get(match[0]);
      if (form === undefined) throw new RangeError(`no such name: ${match[0]}`);
      return { start: match.index, end: match.index + match[0].length, ...form };
    });
  };
  return { find, problems };
}

/** Puts the marks of each number together; `known` are the keys of the front matter. */
function assembleStatements(
  marks: readonly Mark[],
  known: ReadonlySet<string>,
): { readonly statements: AnnotatedStatement[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const byNumber = new Map<number, Mark[]>();
  for (const mark of marks)
    for (const number of mark.numbers) byNumber.set(number, [...(byNumber.get(number) ?? []), mark]);
  const statements: AnnotatedStatement[] = [];
  for (const [number, group] of [...byNumber].sort(([a], [b]) => a - b)) {
    const line = group[0]?.line ?? 1;
    const spans = (role: Mark['role']): CharSpan[] =>
      group
        .filter((mark) => mark.role === role)
        .map(({ start, end }) => ({ start, end }))
        .sort((a, b) => a.start - b.start);
    const complain = (message: string): void => {
      problems.push({ line, message: `statement ${String(number)} ${message}` });
    };
    const cues = group.filter((mark) => mark.role === 'q');
    const keys = [...new Set(group.filter((mark) => mark.role === 's').flatMap((mark) => mark.keys))];
    const source = spans('s');
    const content = spans('c');
    if (content.length === 0) complain('has no content');
    if (cues.length === 0) complain('has no cue');
    if (source.length > 0 && keys.length === 0) complain('has a source without a key');
    for (const key of keys)
      if (!key.startsWith('-') && !known.has(key))
        complain(`names "${key}", which the front matter does not list`);
    if (cues.some((cue) => content.some((part) => cue.start < part.end && part.start < cue.end)))
      complain('has its cue inside its content');
    statements.push({
      number,
      content,
      source,
      cue: spans('q'),
      sourceKeys: keys,
      cueClass: cues.find((cue) => cue.cueClass !== null)?.cueClass ?? 'speech',
      denied: cues.some((cue) => cue.denied),
      reporter: spans('r'),
    });
  }
  return { statements, problems };
}

/**
 * Reads one article of the annotated corpus (`training/corpus/GUIDE.md` has the format).
 * @returns the article, or every problem with its line.
 */
export function readAnnotatedArticle(id: string, file: string): ReadOutcome {
  const source = file.replace(/\r\n/gu, '\n');
  const head = /^---\n([\s\S]*?)\n---\n+/u.exec(source);
  if (head === null)
    return { article: null, problems: [{ line: 1, message: 'no front matter between two lines of ---' }] };
  let fields: unknown;
  try {
    fields = parse(head[1] ?? '');
  } catch (error) {
    return {
      article: null,
      problems: [{ line: 2, message: `the front matter is no YAML: ${String(error)}` }],
    };
  }
  const front = frontMatter.safeParse(fields);
  if (!front.success)
    return {
      article: null,
      problems: front.error.issues.map((issue) => ({
        line: 2,
        message: `front matter: ${issue.path.join('.')}: ${issue.message}`,
      })),
    };
  const body = source.slice(head[0].length).trimEnd();
  if (!body.startsWith('# '))
    return {
      article: null,
      problems: [
        { line: lineAt(source, head[0].length), message: 'the text does not open with a "# " headline' },
      ],
    };
  const firstLine = lineAt(source, head[0].length);
  const { text, marks, problems } = unmark(body.slice(2), firstLine);
  const finder = nameFinder(front.data);
  const known = new Set(
    [front.data.persons, front.data.organizations, front.data.places].flatMap((group) =>
      Object.keys(group ?? {}),
    ),
  );
  const found = assembleStatements(marks, known);
  const all = [...problems, ...found.problems, ...finder.problems.map((message) => ({ line: 2, message }))];
  const annotated = finder.find(text);
  const seen = new Set(annotated.map((name) => name.key));
  for (const key of known)
    if (!seen.has(key)) all.push({ line: 2, message: `no form of the name "${key}" is in the text` });
  for (const match of text.matchAll(/\[[sqcr]\d|\n(?=[^\n])(?<!\n\n)/gu))
    all.push({
      line: firstLine,
      message: `what the text has here is neither mark nor paragraph: ${JSON.stringify(text.slice(match.index, match.index + 30))}`,
    });
  if (all.length > 0) return { article: null, problems: all };
  return {
    article: {
      id,
      style: front.data.style,
      outlet: front.data.outlet,
      date: front.data.date,
      quotes: front.data.quotes,
      text,
      names: annotated,
      statements: found.statements,
    },
    problems: [],
  };
}
