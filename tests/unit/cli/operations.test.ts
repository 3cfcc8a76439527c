import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../../src/shared/hash.ts';
import { CommandFolder } from '../../support/command.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.open();
});
afterEach(() => folder.close());

interface Manifest {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly body: string }[];
}
const manifest = async () =>
  JSON.parse(await readFile(join(folder.path, 'data', 'trusted-documents.json'), 'utf8')) as Manifest;

it('onrecord operations add takes operations apart, with the fragments that they use', async () => {
  await mkdir(join(folder.path, 'queries', 'parts'), { recursive: true });
  await folder.put(
    'queries/pages.graphql',
    'query One { topics(first: 1) { nodes { ...Name } } }  query Two { topics { totalCount } }',
  );
  await folder.put(
    'queries/parts/name.gql',
    'fragment Name on Topic { ...Id name } fragment Id on Topic { id }',
  );
  await folder.put('queries/readme.md', 'not GraphQL');
  const queries = join(folder.path, 'queries');
  const { status, out, err } = await folder.run(['operations', 'add', queries]);
  expect({ status, err }).toEqual({ status: 0, err: '' });

  const { operations } = await manifest();
  expect(operations.map(({ name }) => name)).toEqual(['One', 'Two']);
  for (const { id, body } of operations) {
    expect(id).toBe(sha256(body));
    expect(out).toContain(id);
  }
  expect(operations[0]?.body).toContain('fragment Id on Topic');
  expect(operations[1]?.body).toBe('query Two {\n  topics {\n    totalCount\n  }\n}');
  const again = await folder.run(['operations', 'add', queries]);
  expect(again.out).toMatch(/^0 operations added, 2 in /);

  const listed = await folder.run(['operations', 'list']);
  expect(listed.out).toBe(operations.map(({ id, name }) => `${id}  query         ${name}\n`).join(''));

  const removed = await folder.run(['operations', 'remove', 'One', `sha256:${operations[1]?.id ?? ''}`]);
  expect(removed.out).toMatch(/2 operations removed, 0 in /);
  expect((await manifest()).operations).toEqual([]);
});

it('onrecord operations add keeps the ids of other tools', async () => {
  const body = 'mutation Gone { removeArticle(input: { id: "article:x" }) { __typename } }';
  const file = await folder.put('relay.json', JSON.stringify({ 'relay-1': body }));
  expect((await folder.run(['operations', 'add', file])).status).toBe(0);
  expect((await manifest()).operations).toEqual([{ id: 'relay-1', name: 'Gone', type: 'mutation', body }]);
});

it('onrecord operations add changes nothing where something is wrong, and tells all of it', async () => {
  const good = await folder.put('good.graphql', 'query Good { topics { totalCount } }');
  const bad = await folder.put(
    'bad.graphql',
    'query Bad { topic } query Lost { topics { nodes { name(x: 1) } } }',
  );
  const broken = await folder.put('broken.graphql', 'query {');
  const { status, err } = await folder.run(['operations', 'add', good, bad, broken]);
  expect(status).toBe(1);
  const lines = err.trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(err).toMatch(/bad\.graphql: Bad does not fit the schema: .*"id" of type "ID!" is required/);
  expect(err).toMatch(/bad\.graphql: Lost does not fit the schema: Unknown argument "x"/);
  expect(err).toMatch(/broken\.graphql: Syntax Error/);
  expect(lines.at(-1)).toMatch(/^onrecord: OPERATION_INVALID: 3 problems .* nothing was added/);
  await expect(manifest()).rejects.toMatchObject({ code: 'ENOENT' });

  const spread = await folder.put('spread.graphql', 'query S { topics { nodes { ...Nowhere } } }');
  expect((await folder.run(['operations', 'add', spread])).err).toContain('there is no fragment Nowhere');
  expect((await folder.run(['operations', 'add', join(folder.path, 'gone.graphql')])).err).toMatch(
    /^onrecord: INPUT_NOT_FOUND: /,
  );
  expect((await folder.run(['operations', 'add', await folder.put('x.txt', '')])).err).toMatch(
    /^onrecord: INPUT_UNSUPPORTED: /,
  );
  expect((await folder.run(['operations', 'remove', 'Nobody'])).err).toMatch(/^onrecord: USAGE: .*"Nobody"/);
});

it('onrecord operations list tells what does not fit the schema any more', async () => {
  await mkdir(join(folder.path, 'data'));
  await folder.put('data/trusted-documents.json', JSON.stringify({ old: 'query Old { gone }' }));
  const { status, out, err } = await folder.run(['operations', 'list']);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toContain('OPERATION_INVALID: old: Old does not fit the schema: Cannot query field "gone"');
});
