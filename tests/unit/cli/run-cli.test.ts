import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/main.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A stream that keeps what is written; with `lines`, its reader goes away after that many, as `head` does. */
class Sink extends Writable {
  text = '';
  private readonly lines: number;

  constructor(lines = Infinity) {
    super();
    this.lines = lines;
  }

  override _write(chunk: Buffer, _: string, done: (error?: Error) => void): void {
    if (this.text.split('\n').length > this.lines) {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      return;
    }
    this.text += chunk.toString();
    done();
  }
}

async function run(argv: string[], input = '', env: Record<string, string> = {}, stdout = new Sink()) {
  const stderr = new Sink();
  const settings = { DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', ...env };
  const status = await runCli(argv, {
    env: settings,
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
  });
  return { status, out: stdout.text, err: stderr.text };
}

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const TEXT =
  'Ferry must stop\n\nThe ferry must stop, Mayor Ingrid Solvane said on Monday.\n"It is too old," she added.\n';
const document = (id: string, text = TEXT) => JSON.stringify({ id, text, date: '2024-10-07' });

interface Line {
  readonly id: string;
  readonly statements: readonly {
    readonly content: readonly [number, number][];
    readonly speakerEntity?: string;
  }[];
}
const linesOf = (out: string): Line[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('onrecord', () => {
  it('explains itself', async () => {
    const help = await run(['--help']);
    expect(help.status).toBe(0);
    for (const word of ['start', 'seed', 'extract', 'remove', 'info', 'Examples'])
      expect(help.out).toContain(word);
    expect((await run(['seed', '--help'])).out).toContain('zcat');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each<[string[], string]>([
    [['sed'], 'unknown command'],
    [['seed'], 'missing required argument'],
    [['seed', 'a.txt', '--publisher', 'x'], 'unknown option'],
    [['seed', 'a.txt', '--published', 'yesterday'], '--published'],
    [['seed', 'a.txt', '--url', 'nowhere'], '--url'],
    [['remove', 'the ferry one'], 'neither'],
  ])('%j is wrong usage, said in one line with its code', async (argv, reason) => {
    const { status, out, err } = await run(argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^onrecord: USAGE: /);
    expect(err).toContain(reason);
    expect(err).not.toContain('    at ');
  });

  it('names a wrong setting', async () => {
    const { status, err } = await run(['info'], '', { PORT: 'http' });
    expect(status).toBe(2);
    expect(err).toMatch(/^onrecord: SETTING_INVALID: PORT/);
  });

  it('shows where an error comes from only to who asks', async () => {
    expect((await run(['remove', 'article:none'])).err.split('\n')).toHaveLength(2);
    expect((await run(['remove', 'article:none'], '', { LOG_LEVEL: 'debug' })).err).toContain('    at ');
  });
});

describe('onrecord seed', () => {
  it('adds an article once, and replaces it when it changed', async () => {
    const file = await put(
      'ferry.md',
      `---\nurl: https://harbour.example.org/ferry\npublished: 2024-10-07\n---\n${TEXT}`,
    );
    const first = await run(['seed', file, '--outlet', 'Harbour Courier']);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(
      /^1 article added, 0 replaced, 0 unchanged, 0 skipped; [1-9]\d* statements?; \d+\.\d s\n$/,
    );
    expect((await run(['seed', file, '--outlet', 'Harbour Courier'])).out).toMatch(
      /^0 articles added, 0 replaced, 1 unchanged/,
    );
    expect((await run(['seed', file, '--outlet', 'Lantern Hour'])).out).toMatch(
      /^0 articles added, 1 replaced, 0 unchanged/,
    );
  });

  it('lists what it skipped with place, code and reason, and says so by its status', async () => {
    await put('a.txt', 'It is late, Ann Roe said.');
    await put('b.jsonl', '{"text": "It is late.", "title": "A", "date": "2024-10-07"}\n{"text": \n');
    await put('c.json', '[]');
    const { status, out, err } = await run(['seed', folder]);
    expect(status).toBe(1);
    expect(out).toMatch(/^1 article added, 0 replaced, 0 unchanged, 3 skipped;/);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^skipped .*a\.txt: INPUT_UNDATED: /),
      expect.stringMatching(/^skipped .*b\.jsonl:2: INPUT_MALFORMED: /),
      expect.stringMatching(/^skipped .*c\.json: INPUT_EMPTY: /),
    ]);
  });

  it('reads standard input', async () => {
    const { status, out } = await run(['seed', '-', '--published', '2024-10-07'], TEXT);
    expect(status).toBe(0);
    expect(out).toContain('1 article added');
  });

  it('says what is missing', async () => {
    const { status, err } = await run(['seed', join(folder, 'gone.txt')]);
    expect(status).toBe(1);
    expect(err).toContain('INPUT_NOT_FOUND');
  });
});

describe('onrecord remove and info', () => {
  it('remove an article by its URL and show what is left', async () => {
    const url = 'https://harbour.example.org/ferry';
    await run(['seed', await put('ferry.txt', TEXT), '--url', url, '--published', '2024-10-07']);
    expect((await run(['info'])).out).toMatch(/Article +1\n/);
    expect((await run(['info'])).out).toMatch(/^extractor +onrecord-1\+[0-9a-f]{8}\n/m);
    expect((await run(['info'], '', { ONRECORD_EXTRACTOR: 'rules' })).out).toMatch(/^extractor +rules-1\+/m);
    const removed = await run(['remove', `${url}?utm_source=mail#top`]);
    expect(removed.out).toMatch(
      /^removed article:harbour-example-org-ferry-[0-9a-f]{8} with \d+ statements\n$/,
    );
    expect((await run(['info'])).out).not.toMatch(/Article|Statement|Person/);
    const again = await run(['remove', url]);
    expect(again).toMatchObject({ status: 1, out: '' });
    expect(again.err).toMatch(/^onrecord: BAD_REQUEST: there is no article/);
  });
});

describe('onrecord extract', () => {
  it('writes a line for each document, in order, with ids that hold across documents', async () => {
    const input = `${document('b')}\n\n${document('a', TEXT.replace('Ingrid Solvane', 'Ms Ingrid Solvane'))}\n`;
    const { status, out, err } = await run(['extract', '-'], input);
    expect([status, err]).toEqual([0, '']);
    const lines = linesOf(out);
    expect(lines.map(({ id }) => id)).toEqual(['b', 'a']);
    for (const { statements } of lines) {
      expect(statements.map(({ speakerEntity }) => speakerEntity)).toContain('person:ingrid-solvane');
    }
  });

  it("keeps the caller's offsets, whatever the line ends", async () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const [line] = linesOf((await run(['extract', await put('in.jsonl', document('a', text))])).out);
    const contents = line?.statements.map(({ content }) =>
      content.map(([start, end]) => text.slice(start, end)).join(' '),
    );
    expect(contents).toContain('The ferry must stop');
  });

  it('gives the same bytes every time', async () => {
    const input = document('a');
    expect((await run(['extract', '-'], input)).out).toBe((await run(['extract', '-'], input)).out);
  });

  it('reports bad lines and goes on', async () => {
    const input = [
      '{"id": 1}',
      'nonsense',
      document('a'),
      document('a'),
      '{"id": "e", "text": " "}',
      '{"id":"d","text":"x","date":"soon"}',
    ];
    const { status, out, err } = await run(['extract', '-'], `${input.join('\n')}\n${document('z')}`);
    expect(status).toBe(1);
    expect(linesOf(out).map(({ id }) => id)).toEqual(['a', 'z']);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('skipped (stdin):1: INPUT_MALFORMED: "text"'),
      expect.stringContaining('skipped (stdin):2: INPUT_MALFORMED: this is not JSON'),
      expect.stringContaining('skipped (stdin):4: INPUT_MALFORMED: the id "a"'),
      expect.stringContaining('skipped (stdin):5: INPUT_EMPTY: "text"'),
      expect.stringContaining('skipped (stdin):6: INPUT_MALFORMED: "date"'),
    ]);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const input = Array.from({ length: 50 }, (_, i) => document(String(i))).join('\n');
    const { status, out, err } = await run(['extract', '-'], input, {}, new Sink(2));
    expect([status, err]).toEqual([0, '']);
    expect(linesOf(out)).toHaveLength(2);
  });

  it('says what is missing', async () => {
    const { status, err } = await run(['extract', join(folder, 'gone.jsonl')]);
    expect(status).toBe(1);
    expect(err).toContain('INPUT_NOT_FOUND');
  });
});
