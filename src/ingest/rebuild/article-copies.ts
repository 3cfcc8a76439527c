import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ARTICLES, type ArticleRecord } from '../../identity/article-record.ts';
import type { RecordReader } from '../../model/records.ts';
import { byteLines } from '../../readers/byte-lines.ts';
import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { revisionsTag, type RevisionRecord } from '../revisions.ts';

/** All that a graph knows of an article and cannot find out again. */
export interface ArticleCopy {
  /** Of its record: tells whether the article in the graph is still the one that was copied. */
  readonly version: string;
  readonly record: ArticleRecord;
  /** The earlier ones, the first one first. */
  readonly revisions: readonly RevisionRecord[];
}

/** A file of copies, and the graph that they are of. */
export interface CopyFile {
  readonly path: string;
  /** Tells graphs apart whose files lie in one folder. */
  readonly graph: string;
}

/** The first line of a file. */
interface Head {
  readonly rebuild: 1;
  readonly graph: string;
}

/** How many articles are read at once. */
const PAGE = 100;

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Copies all articles into a file, which appears under its name when all of it is safe on the disk. A file that
 * another process put there in the meantime is left as it is.
 *
 * @returns false where the signal came first; then there is no file
 */
export async function writeCopies(
  reader: RecordReader,
  { path, graph }: CopyFile,
  signal?: AbortSignal,
): Promise<boolean> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'w');
    try {
      const head: Head = { rebuild: 1, graph };
      await file.appendFile(`${JSON.stringify(head)}\n`);
      for await (const copy of copies(reader)) {
        if (signal?.aborted === true) return false;
        await file.appendFile(`${JSON.stringify(copy)}\n`);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await exists(path))) await rename(draft, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (error instanceof OnrecordError) throw error;
    const reason = `the copy of the articles cannot be written to ${path}: ${messageOf(error)}`;
    throw new OnrecordError('SETTING_INVALID', `${reason} (see docs/settings.md#data_dir)`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
}

async function* copies(reader: RecordReader): AsyncGenerator<ArticleCopy> {
  let after: string | null = null;
  for (;;) {
    const page = after === null ? { limit: PAGE } : { limit: PAGE, after };
    const records = await reader.tagged(ARTICLES, page);
    for (const { version, value } of records) {
      const record = value as unknown as ArticleRecord;
      const revisions = await reader.tagged(revisionsTag(record.own.article.id));
      yield { version, record, revisions: revisions.map((each) => each.value as unknown as RevisionRecord) };
    }
    if (records.length < PAGE) return;
    after = records.at(-1)?.key ?? null;
  }
}

/** A name is safe when its folder is; systems that cannot do this do it themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

export interface ReadCopy {
  readonly copy: ArticleCopy;
  /** Of the file's bytes up to this one, 0 to 1. */
  readonly share: number;
}

/**
 * Reads the copies one after the other.
 *
 * @throws {OnrecordError} INPUT_MALFORMED where it is no file of copies; BAD_REQUEST where they are of another graph
 */
export async function* readCopies({ path, graph }: CopyFile): AsyncGenerator<ReadCopy> {
  const { size } = await stat(path);
  for await (const { number, bytes, offset } of byteLines(createReadStream(path), Infinity)) {
    const line = parse(bytes, `${path}:${number}`);
    if (number > 1) {
      yield { copy: line as ArticleCopy, share: offset / size };
      continue;
    }
    const head = line as Partial<Head>;
    if (head.rebuild !== 1) throw broken(`${path}:1`);
    if (head.graph === graph) continue;
    throw new OnrecordError(
      'BAD_REQUEST',
      `${path} has the articles of another graph, the rebuild of which is unfinished (${head.graph ?? ''}): finish that one first`,
    );
  }
}

function parse(bytes: Uint8Array | null, place: string): unknown {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
  } catch {
    throw broken(place);
  }
}

function broken(place: string): OnrecordError {
  return new OnrecordError(
    'INPUT_MALFORMED',
    `${place}: this is no line that onrecord rebuild wrote; put the file back as it was, it may hold articles that the graph does not have`,
  );
}
