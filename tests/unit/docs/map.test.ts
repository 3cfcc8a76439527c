import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The map of the code and the rules name what is there. */
const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const folders = (path: string) =>
  readdirSync(new URL(path, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

test('src/README.md has one line a folder, and the file to start with exists', () => {
  const rows = [...read('src/README.md').matchAll(/^\| `([\w/-]+)\/` \|.*\*\*([\w.-]+)\*\* \|$/gm)];
  const named = rows.map(([, folder]) => folder);
  expect(named.filter((folder) => !folder?.includes('/')).sort()).toEqual(folders('src').sort());
  for (const parent of ['extraction', 'identity']) {
    const parts = folders(`src/${parent}`).map((name) => `${parent}/${name}`);
    expect(named.filter((folder) => folder?.startsWith(`${parent}/`)).sort()).toEqual(parts.sort());
  }
  for (const [, folder, file] of rows) {
    expect(readdirSync(new URL(`src/${folder}/`, root))).toContain(file);
  }
});

test('docs/architecture.md names every folder of src and of tests', () => {
  const page = read('docs/architecture.md');
  for (const folder of folders('src')) expect(page).toMatch(new RegExp(`\`${folder}[\`/]`));
  for (const folder of folders('tests').filter((name) => name !== 'support')) {
    expect(page).toContain(`\`tests/${folder}`);
  }
});

test('docs/architecture.md names every rule that the import checker holds', () => {
  const config = read('.dependency-cruiser.cjs');
  const guarded = [...config.matchAll(/only\(\s*'[\w-]+',\s*'\^src\/([\w/]+?)\/'/g)].map(
    ([, folder]) => folder,
  );
  expect(guarded.length).toBeGreaterThan(8);
  const page = read('docs/architecture.md');
  for (const folder of guarded) expect(page).toMatch(new RegExp(`\`${folder}\``));
});

test('every link of the documentation leads to a file of the repository', () => {
  const pages = [
    'README.md',
    'src/README.md',
    'seed/README.md',
    ...readdirSync(new URL('docs/', root))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const broken: string[] = [];
  for (const page of pages) {
    for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)) {
      try {
        if (target.endsWith('/')) readdirSync(new URL(target, new URL(page, root)));
        else readFileSync(new URL(target, new URL(page, root)));
      } catch {
        broken.push(`${page}: ${target}`);
      }
    }
  }
  expect(broken).toEqual([]);
});
