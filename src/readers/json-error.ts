/** Where a text stops being JSON, and why. */
export interface JsonError {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly expected: string;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
// eslint-disable-next-line no-control-regex -- JSON forbids control characters inside strings
const STRING_PART = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/**
 * Finds the first place where a text breaks the grammar of JSON (RFC 8259). JSON.parse knows it, but its message has no
 * position in some versions of Node and none in lines. Returns null for a text that is JSON.
 */
export function findJsonError(text: string): JsonError | null {
  const scanner = new Scanner(text);
  const expected = scanner.document();
  if (expected === null) return null;
  const before = text.slice(0, scanner.at);
  const line = before.split('\n').length;
  return { line, column: scanner.at - (before.lastIndexOf('\n') + 1) + 1, expected };
}

/** A pushdown scanner: `open` holds the brackets that still have to be closed, so no depth overflows the stack. */
class Scanner {
  at = 0;
  private readonly text: string;
  private readonly open: ('[' | '{')[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Null if all of the text is one JSON value, else what was expected at `at`. */
  document(): string | null {
    for (;;) {
      const opened = this.open.length;
      const wrong = this.value();
      if (wrong !== null) return wrong;
      // An opening bracket was read and its first member is next.
      if (this.open.length > opened) continue;
      const next = this.afterValue();
      if (next === 'end') return null;
      if (next !== 'value') return next;
    }
  }

  /** Reads a scalar, an empty array or object, or the beginning of a full one up to its first member's value. */
  private value(): string | null {
    this.take(SPACE);
    const character = this.text[this.at];
    if (character === '"') return this.string();
    if (character === '[' || character === '{') {
      this.at += 1;
      this.take(SPACE);
      if (this.text[this.at] === (character === '[' ? ']' : '}')) {
        this.at += 1;
        return null;
      }
      this.open.push(character);
      return character === '{' ? this.memberName() : null;
    }
    return this.take(NUMBER) || this.take(WORD) ? null : 'a value';
  }

  /** Reads commas and closing brackets after a value, up to the next value or the end. */
  private afterValue(): string {
    for (;;) {
      this.take(SPACE);
      const bracket = this.open.at(-1);
      const character = this.text[this.at];
      if (bracket === undefined) return character === undefined ? 'end' : 'the end of the text';
      const close = bracket === '[' ? ']' : '}';
      if (character !== ',' && character !== close) return `"," or "${close}"`;
      this.at += 1;
      if (character === ',') return bracket === '{' ? (this.memberName() ?? 'value') : 'value';
      this.open.pop();
    }
  }

  private memberName(): string | null {
    this.take(SPACE);
    if (this.text[this.at] !== '"') return 'a name in double quotation marks';
    const wrong = this.string();
    if (wrong !== null) return wrong;
    this.take(SPACE);
    if (this.text[this.at] !== ':') return '":"';
    this.at += 1;
    return null;
  }

  private string(): string | null {
    this.at += 1;
    while (this.take(STRING_PART));
    if (this.text[this.at] !== '"')
      return this.text[this.at] === '\\' ? 'a valid escape' : 'the end of a string';
    this.at += 1;
    return null;
  }

  /** Moves over what a sticky pattern matches here; false if that is nothing. */
  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    const moved = pattern.lastIndex > this.at;
    this.at = pattern.lastIndex;
    return moved;
  }
}
