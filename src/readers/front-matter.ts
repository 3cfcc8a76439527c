import { LineCounter, parseDocument } from 'yaml';
import { messageOf } from '../shared/errors.ts';
import { isRecord } from './parse-json.ts';
import { InputError } from './read-outcome.ts';

export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  /** What follows the front matter. */
  readonly body: string;
}

const OPENING = /^---[ \t]*(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** The first line of YAML is the file's second. */
const LINES_BEFORE = 1;
/** References to anchors that one front matter may hold: no article needs many, and they can grow without bound. */
const MAX_ALIASES = 10;

/**
 * Splits a Markdown text (line ends "\n") into the YAML between its first lines "---" and the body. A text that does
 * not begin with such a line is all body. YAML is read with the core schema of YAML 1.2: no tags that make objects, and
 * dates stay texts.
 *
 * @throws {InputError} INPUT_MALFORMED with the line in the file
 */
export function splitFrontMatter(markdown: string): FrontMatter {
  const opening = OPENING.exec(markdown);
  if (opening === null) return { fields: {}, body: markdown };
  const rest = markdown.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) {
    throw new InputError(
      'INPUT_MALFORMED',
      'the front matter that begins here never ends: close it with a line "---"',
      1,
    );
  }
  return {
    fields: parseYaml(rest.slice(0, closing.index)),
    body: rest.slice(closing.index + closing[0].length),
  };
}

function parseYaml(source: string): Readonly<Record<string, unknown>> {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, {
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    lineCounter,
  });
  const wrong = document.errors[0] ?? document.warnings[0];
  if (wrong !== undefined) {
    const { line, col } = lineCounter.linePos(wrong.pos[0]);
    // What people most often meet: a headline with a colon in it.
    const hint =
      wrong.code === 'BLOCK_AS_IMPLICIT_KEY' ? '; put a value with a colon in quotation marks' : '';
    const reason = `the front matter is not YAML: ${firstLine(wrong.message)} (column ${col})${hint}`;
    throw new InputError('INPUT_MALFORMED', reason, line + LINES_BEFORE);
  }
  const fields = toValue(() => document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown);
  if (fields === null) return {};
  if (isRecord(fields)) return fields;
  throw new InputError(
    'INPUT_MALFORMED',
    'the front matter holds no fields: write each as "name: value"',
    1 + LINES_BEFORE,
  );
}

function toValue(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    throw new InputError(
      'INPUT_MALFORMED',
      `the front matter cannot be read: ${firstLine(messageOf(error))}`,
      1 + LINES_BEFORE,
    );
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.trim() ?? '';
}
