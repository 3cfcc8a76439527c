import { pickArticleFields } from './article-fields.ts';
import { parseArticleInput, type InputProblem } from './article-input.ts';
import { failure, InputError, type InputSource, type ReadOptions, type ReadOutcome } from './read-outcome.ts';

/** Turns the fields of one article into an outcome. One is made for each input, because it remembers what it gave out. */
export type FinishArticle = (
  fields: Readonly<Record<string, unknown>>,
  source: InputSource,
  progress: number | null,
) => ReadOutcome;

/** Fills what an article does not say from `options`, checks it, and says what is wrong. */
export function createFinishArticle(options: ReadOptions): FinishArticle {
  let urlGiven = false;
  return (fields, source, progress) => {
    const own = pickArticleFields(fields);
    const filled = { ...fields };
    if (own.published.value === undefined) filled['published'] = options.published;
    if (own.outlet.value === undefined) filled['outlet'] = options.outlet;
    if (own.title.value === undefined) filled['title'] = options.title;
    if (own.language.value === undefined) filled['language'] = options.language;
    if (own.authors.value === undefined) filled['authors'] = options.author;
    if (own.url.value === undefined && options.url !== undefined) {
      if (urlGiven) return failure(source, secondUrl(), progress);
      urlGiven = true;
      filled['url'] = options.url;
    }
    const input = parseArticleInput(filled);
    if ('article' in input) return { ok: true, source, article: input.article, progress };
    return failure(source, problemsError(input.problems), progress);
  };
}

function secondUrl(): InputError {
  return new InputError(
    'INPUT_MALFORMED',
    'the option --url is for one article, and another one has taken it: give each article its own "url"',
  );
}

function problemsError(problems: readonly InputProblem[]): InputError {
  const code = problems[0]?.code ?? 'INPUT_MALFORMED';
  const reason = problems.map(({ field, message }) => `"${field}" ${message}`).join('; ');
  const undated = problems.some((problem) => problem.code === 'INPUT_UNDATED');
  return new InputError(code, undated ? `${reason}; add the field, or give --published YYYY-MM-DD` : reason);
}
