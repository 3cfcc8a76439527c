import { z } from 'zod';

const words = z.string().describe('words copied from the text');

/** A statement as the language model tells of it: words of the text, never places in it. */
export const STATEMENT = z.object({
  content: z
    .array(words)
    .describe(
      'what was said, in reading order: one piece, or several where the cue or speaker stands between',
    ),
  cue: words
    .nullable()
    .describe('the words that introduce it: "said", "according to"; null where there are none'),
  speaker: words
    .nullable()
    .describe('the words beside the cue that name who said it: "He"; null where none do'),
  name: words
    .nullable()
    .describe('the fullest name that the text gives this speaker anywhere; null where it gives none'),
  reporter: words
    .nullable()
    .describe('the words that name who passes it on, where somebody is quoted by somebody else; else null'),
  negated: z.boolean().describe('true only where the cue itself denies the content, as "denied" does'),
});

export type AnsweredStatement = z.output<typeof STATEMENT>;

/** What the endpoint is asked to answer with, as JSON. */
export const ANSWER = z.object({ statements: z.array(STATEMENT) });

/** What is read of it: statements are checked one by one, so that a malformed one costs no other. */
const LOOSE_ANSWER = z.object({ statements: z.array(z.unknown()) });

/** What an answer held. */
export interface Answer {
  readonly statements: readonly AnsweredStatement[];
  /** Statements without the form that was asked for. */
  readonly malformed: number;
}

/** Reads an answer; null where it is not JSON, or JSON of another form. */
export function readAnswer(content: string): Answer | null {
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(content));
  } catch {
    return null;
  }
  const parsed = LOOSE_ANSWER.safeParse(json);
  if (!parsed.success) return null;
  const statements = parsed.data.statements
    .map((statement) => STATEMENT.safeParse(statement))
    .filter((result) => result.success)
    .map(({ data }) => data);
  return { statements, malformed: parsed.data.statements.length - statements.length };
}

/** Endpoints without structured output put a Markdown fence around JSON. */
function withoutFence(content: string): string {
  return /^\s*```(?:json)?\n([^]*)\n```\s*$/.exec(content)?.[1] ?? content;
}
