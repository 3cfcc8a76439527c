import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSchema } from '../../../../src/graphql/create-schema.ts';
import { writeManifestFile } from '../../../../src/graphql/trusted-documents/manifest-file.ts';
import { TrustedDocuments } from '../../../../src/graphql/trusted-documents/trusted-documents.ts';
import { createLogger } from '../../../../src/server/logger.ts';
import { sha256 } from '../../../../src/shared/hash.ts';

const operation = (name: string) => {
  const body = `query ${name} { topics { totalCount } }`;
  return { id: sha256(body), name, type: 'query' as const, body };
};
const schema = createSchema({ federation: false });
const lines: string[] = [];
const logger = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });

let folder: string;
let file: string;
beforeEach(async () => {
  lines.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'onrecord-documents-'));
  file = join(folder, 'new', 'documents.json');
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

it('documents are found by id and by text, and again when the file has changed', async () => {
  const [one, two] = [operation('One'), operation('Two')];
  const documents = await TrustedDocuments.open(file, schema, logger);
  expect(documents.size).toBe(0);
  await writeManifestFile(file, [one]);
  expect(await readdir(join(folder, 'new'))).toEqual(['documents.json']);
  expect((await documents.current()).byId(one.id)).toBeNull();
  vi.advanceTimersByTime(1_000);
  expect((await documents.current()).byId(`sha256:${one.id}`)).toMatchObject({ body: one.body });
  expect(documents.byText(one.body)).toMatchObject({ id: one.id });

  await writeManifestFile(file, [two]);
  vi.advanceTimersByTime(1_000);
  await documents.current();
  expect([documents.byId(one.id), documents.byId(two.id)?.body]).toEqual([null, two.body]);
});

it('a file that cannot be used leaves the documents as they were, and is told once', async () => {
  const one = operation('One');
  await writeManifestFile(file, [one]);
  const documents = await TrustedDocuments.open(file, schema, logger);
  await writeFile(file, '{ "format"');
  for (let look = 0; look < 3; look += 1) {
    vi.advanceTimersByTime(1_000);
    expect((await documents.current()).byId(one.id)).not.toBeNull();
  }
  expect(lines.filter((line) => line.includes('stay as they were'))).toHaveLength(1);
  await expect(TrustedDocuments.open(file, schema, logger)).rejects.toMatchObject({
    code: 'INPUT_MALFORMED',
  });
});

it('a document that does not fit the schema is told at the start', async () => {
  const body = 'query Old { gone }';
  await writeManifestFile(file, [{ id: sha256(body), name: 'Old', type: 'query', body }]);
  await TrustedDocuments.open(file, schema, logger);
  expect(lines.join('')).toContain('Cannot query field \\"gone\\"');
});
