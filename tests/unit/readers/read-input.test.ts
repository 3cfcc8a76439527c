import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/readers/limits.ts';
import { readInput } from '../../../src/readers/read-input.ts';
import { asInputError } from '../../../src/readers/walk-input.ts';
import type { ReadFailure, ReadOptions, ReadOutcome } from '../../../src/readers/read-outcome.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-read-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const DATED = { published: '2024-10-07' };

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function read(path: string, options: ReadOptions = {}): Promise<ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for await (const outcome of readInput(path, options)) outcomes.push(outcome);
  return outcomes;
}

async function articleOf(path: string, options: ReadOptions = DATED) {
  const [outcome, ...more] = await read(path, options);
  expect(more).toEqual([]);
  if (outcome?.ok !== true) throw new Error(JSON.stringify(outcome));
  return outcome.article;
}

async function failureOf(path: string, options: ReadOptions = DATED): Promise<ReadFailure> {
  const [outcome, ...more] = await read(path, options);
  expect(more).toEqual([]);
  if (outcome?.ok !== false) throw new Error('it was read');
  return outcome;
}

const piped = (...chunks: string[]): ReadOptions => ({
  ...DATED,
  stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
});

describe('plain text', () => {
  it('is stored as it stands, its headline and the rubbish at its end included', async () => {
    const text = 'Mayor: ferry must stop\nThe ferry must stop, she said.\n-\nand share via\n\n';
    const article = await articleOf(await put('ferry.txt', text), {
      published: '2024-10-07',
      outlet: 'Harbour Courier',
    });
    expect(article).toMatchObject({
      text,
      title: 'Mayor: ferry must stop',
      outlet: 'Harbour Courier',
      publishedOn: '2024-10-07',
    });
  });

  it('is called by the option, then its headline, then its file', async () => {
    const prose = await put('ferry-strike_day-2.txt', 'The strike goes on. Nobody sails.\nIt rains.');
    expect((await articleOf(prose)).title).toBe('ferry strike day 2');
    const headed = await put('x.txt', 'Ferry strikes on\n\nNobody sails.');
    expect((await articleOf(headed)).title).toBe('Ferry strikes on');
    expect((await articleOf(headed, { ...DATED, title: 'Strike' })).title).toBe('Strike');
  });

  it('needs a day of publication', async () => {
    const failure = await failureOf(await put('a.txt', 'Words.'), {});
    expect(failure.code).toBe('INPUT_UNDATED');
    expect(failure.reason).toContain('--published');
  });
});

describe('Markdown', () => {
  it('gives its front matter as fields and its body as plain text', async () => {
    const path = await put(
      'a.md',
      '---\r\nheadline: Strike\r\ndate: 2024-10-07\r\nauthor: Ann Roe\r\nbasis: fictional\r\n---\r\n\r\nThe *mayor*\r\nspoke.\r\n',
    );
    expect(await articleOf(path, {})).toMatchObject({
      title: 'Strike',
      text: 'The mayor spoke.',
      authors: ['Ann Roe'],
      basis: 'FICTIONAL',
      publishedOn: '2024-10-07',
    });
  });

  it('is called by its front matter, then its first heading', async () => {
    expect((await articleOf(await put('a.md', '# Strike\n\nWords.'))).title).toBe('Strike');
    expect((await articleOf(await put('a.md', '---\ntitle: Ferry\n---\n# Strike\n\nWords.'))).title).toBe(
      'Ferry',
    );
  });

  it('keeps what it says itself before any option', async () => {
    const path = await put('a.md', '---\noutlet: Lantern Hour\npublished: 2024-01-01\n---\nWords.');
    expect(await articleOf(path, { ...DATED, outlet: 'Other' })).toMatchObject({
      outlet: 'Lantern Hour',
      publishedOn: '2024-01-01',
    });
  });

  it('reports a broken front matter with its line', async () => {
    const failure = await failureOf(await put('a.md', '---\ntitle: x\nurl: "open\n---\nWords.'));
    expect(failure).toMatchObject({
      code: 'INPUT_MALFORMED',
      source: { line: expect.any(Number) as number },
    });
  });

  it('without words below its front matter is empty', async () => {
    expect((await failureOf(await put('a.md', '---\ntitle: x\n---\n\n<!-- later -->'))).code).toBe(
      'INPUT_EMPTY',
    );
  });
});

describe('JSON', () => {
  it('holds one article or a list, whose bad items leave the others alone', async () => {
    const good = { title: 'A', text: 'Words.', published: '2024-10-07' };
    expect((await articleOf(await put('one.json', JSON.stringify(good)))).title).toBe('A');
    const outcomes = await read(
      await put('many.json', JSON.stringify([good, 7, { ...good, text: '' }, good])),
    );
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual([
      'ok',
      'INPUT_MALFORMED',
      'INPUT_EMPTY',
      'ok',
    ]);
    expect(outcomes.map(({ source }) => source.item)).toEqual([1, 2, 3, 4]);
  });

  it('that is broken is reported with line and column', async () => {
    const failure = await failureOf(await put('a.json', '{\n  "title": "A",\n  "text": }'));
    expect(failure).toMatchObject({ code: 'INPUT_MALFORMED', source: { line: 3 } });
    expect(failure.reason).toContain('column 11');
  });

  it.each([
    ['a number', '7', 'INPUT_MALFORMED'],
    ['an empty list', '[]', 'INPUT_EMPTY'],
    ['too long a list', JSON.stringify(Array.from({ length: 10_001 }, () => 0)), 'INPUT_TOO_LARGE'],
    ['too deep', '['.repeat(100_000) + ']'.repeat(100_000), 'INPUT_MALFORMED'],
  ])('that is %s is refused', async (_, json, code) => {
    expect((await failureOf(await put('a.json', json))).code).toBe(code);
  });
});

describe('JSON Lines', () => {
  it('report a bad line with its number and go on', async () => {
    const line = (title: string) => JSON.stringify({ title, text: 'Words.', published: '2024-10-07' });
    const bytes = Buffer.concat([
      Buffer.from(`\uFEFF${line('first')}\r\n\n{"title": \n`),
      Buffer.from('{"title": "Zo\xeb"}\n', 'latin1'),
      Buffer.from(`"text"\n${line('last')}`),
    ]);
    const outcomes = await read(await put('a.jsonl', bytes), {});
    expect(
      outcomes.map((outcome) => [outcome.source.line, outcome.ok ? outcome.article.title : outcome.code]),
    ).toEqual([
      [1, 'first'],
      [3, 'INPUT_MALFORMED'],
      [4, 'INPUT_ENCODING'],
      [5, 'INPUT_MALFORMED'],
      [6, 'last'],
    ]);
    expect(outcomes.at(-1)?.progress).toBe(1);
  });

  it('may come in chunks that cut lines and characters', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ title: 'Zoë \u{1f6a2}', text: 'Words.' })}\n`.repeat(3));
    const stdin = Readable.from(Array.from(bytes, (byte) => Buffer.from([byte])));
    const outcomes = await read('-', { ...DATED, stdin });
    expect(outcomes.map((outcome) => outcome.ok && outcome.article.title)).toEqual(
      Array(3).fill('Zoë \u{1f6a2}'),
    );
  });

  it('pass over a line beyond the limit', async () => {
    const outcomes = await read(
      await put('a.jsonl', `${'x'.repeat(LIMITS.lineBytes + 1)}\n{"text":"Words."}\n`),
      DATED,
    );
    expect(outcomes.map((outcome) => [outcome.source.line, outcome.ok || outcome.code])).toEqual([
      [1, 'INPUT_TOO_LARGE'],
      [2, true],
    ]);
  });

  it('that hold nothing are empty', async () => {
    expect((await failureOf(await put('a.ndjson', '\n \n'))).code).toBe('INPUT_EMPTY');
  });
});

describe('standard input', () => {
  it.each([
    ['plain text', ['Ferry late\n', '\nIt is late.'], 'Ferry late'],
    ['Markdown', ['---\ntitle: Late\n---\nIt is.'], 'Late'],
    ['a JSON object over several lines', ['{\n "title": "Late",', ' "text": "It is."}'], 'Late'],
    ['a list', ['[\n{"title": "Late", "text": "It is."}]'], 'Late'],
    ['JSON Lines', ['{"title": "Late", "text": "It is."}\n'], 'Late'],
    ['text that begins with a bracket', ['[Update] Ferry late\n\nIt is late.'], '[Update] Ferry late'],
  ])('is known as %s by how it begins', async (_, chunks, title) => {
    expect((await articleOf('-', piped(...chunks))).title).toBe(title);
  });

  it('is read line by line as it comes', async () => {
    let sent = 0;
    const slow = (async function* () {
      for (; sent < 3; sent += 1)
        yield await Promise.resolve(Buffer.from('{"title": "Late", "text": "It is."}\n'));
    })();
    const sentBefore: number[] = [];
    for await (const outcome of readInput('-', { ...DATED, stdin: slow })) {
      expect(outcome.ok).toBe(true);
      sentBefore.push(sent);
    }
    expect(sentBefore).toEqual([0, 1, 2]);
  });

  it('without content is empty', async () => {
    const failure = await failureOf('-', piped());
    expect(failure).toMatchObject({ code: 'INPUT_EMPTY', source: { file: '(stdin)' }, progress: null });
  });
});

describe('a folder', () => {
  it('is read in the order of names, without hidden files, READMEs and other types', async () => {
    await mkdir(join(folder, 'b.txt'));
    for (const name of [
      'c.md',
      'a.txt',
      'b.txt/inner.txt',
      '.hidden.txt',
      'README.md',
      'picture.png',
      'Z.txt',
    ])
      await put(name, 'Words.');
    const outcomes = await read(folder, DATED);
    expect(outcomes.map(({ source }) => source.file.slice(folder.length + 1))).toEqual([
      'Z.txt',
      'a.txt',
      'b.txt/inner.txt',
      'c.md',
    ]);
    expect(outcomes.map(({ progress }) => progress)).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('that links to itself is read once, and a link to nowhere is reported', async () => {
    await put('a.txt', 'Words.');
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'gone.txt'), join(folder, 'nowhere.txt'));
    const outcomes = await read(folder, DATED);
    expect(outcomes.map((outcome) => outcome.ok || outcome.code)).toEqual([true, 'INPUT_NOT_FOUND']);
  });

  it('goes on after a file that cannot be read', async () => {
    await put('a.txt', Buffer.from('\0\0\0'));
    await put('b.txt', 'Words.');
    await put('c.txt', ' \n');
    const outcomes = await read(folder, DATED);
    expect(outcomes.map((outcome) => outcome.ok || outcome.code)).toEqual([
      'INPUT_BINARY',
      true,
      'INPUT_EMPTY',
    ]);
  });

  it('without articles is reported', async () => {
    expect((await failureOf(folder)).code).toBe('INPUT_EMPTY');
  });

  it('takes --url for one article only', async () => {
    await put('a.txt', 'Words.');
    await put('b.txt', 'Words.');
    const outcomes = await read(folder, { ...DATED, url: 'https://harbour.example.org/a' });
    expect(outcomes.map((outcome) => outcome.ok || outcome.code)).toEqual([true, 'INPUT_MALFORMED']);
  });
});

describe('a path', () => {
  it('to nothing, or through a file, is reported', async () => {
    expect((await failureOf(join(folder, 'gone.txt'))).code).toBe('INPUT_NOT_FOUND');
    expect((await failureOf(join(await put('a.txt', 'x'), 'b.txt'))).code).toBe('INPUT_NOT_FOUND');
  });

  it('to a type nobody reads is reported with the types that are read', async () => {
    const failure = await failureOf(await put('a.pdf', 'x'));
    expect(failure.code).toBe('INPUT_UNSUPPORTED');
    expect(failure.reason).toContain('.jsonl');
  });

  it('to a file beyond the limit is reported', async () => {
    expect((await failureOf(await put('a.txt', Buffer.alloc(LIMITS.fileBytes + 1, 'a')))).code).toBe(
      'INPUT_TOO_LARGE',
    );
  });

  it('to a file that may not be read is reported in words', () => {
    const refused = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES' });
    expect(asInputError(refused)).toMatchObject({
      code: 'INPUT_NOT_FOUND',
      message: 'this user may not read it',
    });
  });
});
