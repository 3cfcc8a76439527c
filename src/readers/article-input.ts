import { z } from 'zod';
import type { Article, ArticleBasis } from '../model/article.ts';
import type { ErrorCode } from '../shared/errors.ts';
import { pickArticleFields, type ArticleField } from './article-fields.ts';
import { splitByline } from './byline.ts';
import { canonicalUrl } from './canonical-url.ts';
import { detectLanguage } from './detect-language.ts';
import { LIMITS } from './limits.ts';
import { parsePublicationDate } from './publication-date.ts';
import { openingLine } from './title-line.ts';

export interface InputProblem {
  /** The field as the input named it. */
  readonly field: string;
  /** What is wrong with it and what to do, without the field's name. */
  readonly message: string;
  /** What kind of error it is where the article comes from a file. */
  readonly code: ErrorCode;
}

export type ArticleInput = { readonly article: Article } | { readonly problems: readonly InputProblem[] };

const HALF_PAIR = /\p{Surrogate}/u;
const TEXT_MISSING = 'is missing: an article needs its body as plain text';
const DATE_MISSING =
  'is missing: an article needs its day of publication, because "on Tuesday" means nothing without it';

/** Characters that a store cannot keep unchanged, so that offsets would no longer hold. */
function unstorable(value: string): string | null {
  if (value.includes('\0')) return 'holds a NUL character: remove it';
  if (HALF_PAIR.test(value)) return 'holds half of a surrogate pair: the text was cut or encoded wrongly';
  return null;
}

/** The message for what is no text, or for a missing field that must be there. */
const orMissing = (missing: string, wrong: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? missing : wrong;

const storable = z
  .string({ error: orMissing(TEXT_MISSING, 'must be a text') })
  .superRefine((value, context) => {
    const problem = unstorable(value);
    if (problem !== null) context.addIssue(problem);
  });

/** An organization or person as schema.org writes it: `{ "@type": "Person", "name": "..." }`. */
const unwrapName = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
/** YAML reads an unquoted 1984 as a number. */
const unwrapNumber = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

const line = (limit: number) =>
  z.preprocess(
    unwrapNumber,
    storable
      .transform((value) => value.replace(/\s+/g, ' ').trim())
      .refine((value) => value.length <= limit, { error: `is longer than ${limit} characters: shorten it` }),
  );
const name = z.preprocess(unwrapName, line(LIMITS.nameCharacters));

const text = storable
  .transform((value) => value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  .refine((value) => value.length <= LIMITS.textCharacters, {
    error: `is longer than ${LIMITS.textCharacters} characters: split it into articles`,
  });

const url = z.preprocess(
  (value) => (value instanceof URL ? value.href : value),
  storable.transform((value, context) => {
    const canonical = canonicalUrl(value);
    if ('url' in canonical) return canonical.url;
    context.addIssue(canonical.problem);
    return z.NEVER;
  }),
);

const authors = z.preprocess(
  (value) => (Array.isArray(value) ? value.map(unwrapName) : [unwrapName(value)]),
  z
    .array(line(LIMITS.nameCharacters * LIMITS.authors), { error: 'must be a name or a list of names' })
    .transform((bylines) => [...new Set(bylines.flatMap(splitByline))])
    .pipe(
      z
        .array(
          z.string().max(LIMITS.nameCharacters, {
            error: `holds a name longer than ${LIMITS.nameCharacters} characters: shorten it`,
          }),
        )
        .max(LIMITS.authors, { error: `holds more than ${LIMITS.authors} names: shorten it` }),
    ),
);

const published = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value),
  z
    .string({
      error: orMissing(DATE_MISSING, 'must be a text such as "2012-12-04" or "2012-12-04T18:30:00+01:00"'),
    })
    .transform((value, context) => {
      const date = parsePublicationDate(value);
      if (typeof date !== 'string') return date;
      context.addIssue(date);
      return z.NEVER;
    }),
);

const language = storable.transform((value, context) => {
  const tag = canonicalLanguage(value);
  if (tag !== null) return tag;
  context.addIssue(`"${value.slice(0, 40)}" is not a language tag: write one of BCP 47, such as en or pt-BR`);
  return z.NEVER;
});

const basis = z
  .string({ error: 'must be a text' })
  .transform((value) => value.trim().toUpperCase().replace(/-/g, '_'))
  .pipe(
    z.enum(['PUBLIC_RECORD', 'FICTIONAL'] satisfies ArticleBasis[], {
      error: 'must be public-record or fictional',
    }),
  );

/** The canonical form of a BCP 47 tag ("EN_us" gives "en-US"), or null where it is none. */
function canonicalLanguage(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0] ?? null;
  } catch {
    return null;
  }
}

const ARTICLE = z.object({
  text,
  published,
  title: line(LIMITS.titleCharacters).optional(),
  url: url.nullable().default(null),
  outlet: name.nullable().default(null),
  authors: authors.default([]),
  language: language.optional(),
  basis: basis.nullable().default(null),
}) satisfies z.ZodType<Partial<Record<ArticleField, unknown>>>;

/**
 * Makes an article from fields of any source: a JSON object, a front matter, a GraphQL input. docs/formats.md names the
 * fields with their synonyms; unknown ones are ignored. Line ends of the text become "\n"; without a title the text's
 * first line is taken, without a language the one that the text seems to be in. Returns every field's problem, at most one each.
 */
export function parseArticleInput(record: Readonly<Record<string, unknown>>): ArticleInput {
  const fields = pickArticleFields(record);
  const values = Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
  const parsed = ARTICLE.safeParse(values);
  if (parsed.success) {
    const { title, published: date, language: given, ...rest } = parsed.data;
    const own = given === undefined || given === 'und' ? detectLanguage(rest.text) : given;
    return { article: { title: title ?? openingLine(rest.text), ...date, ...rest, language: own } };
  }
  const problems = new Map<ArticleField, InputProblem>();
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as ArticleField;
    if (problems.has(field)) continue;
    const { name: given, value } = fields[field];
    problems.set(field, { field: given, message: issue.message, code: problemCode(field, value) });
  }
  return { problems: [...problems.values()] };
}

function problemCode(field: ArticleField, value: unknown): ErrorCode {
  if (field === 'text' && value === undefined) return 'INPUT_EMPTY';
  if (field === 'published' && value === undefined) return 'INPUT_UNDATED';
  if (field === 'text' && typeof value === 'string' && value.length > LIMITS.textCharacters)
    return 'INPUT_TOO_LARGE';
  return 'INPUT_MALFORMED';
}
