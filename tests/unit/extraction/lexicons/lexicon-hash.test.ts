import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { lexiconHash } from '../../../../src/extraction/lexicons/lexicon-hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hashOf(lists: Record<string, string>, topics = '{}'): string {
  const seed = mkdtempSync(join(folder, 'seed-'));
  mkdirSync(join(seed, 'lexicons'));
  for (const [name, text] of Object.entries(lists)) writeFileSync(join(seed, 'lexicons', name), text);
  writeFileSync(join(seed, 'topics.json'), topics);
  return lexiconHash(pathToFileURL(`${seed}/`));
}

test('the hash tells word lists apart, and nothing else', () => {
  const hash = hashOf({ 'a.txt': 'say\ntell\n', 'b.txt': 'x' });
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(hashOf({ 'b.txt': 'x', 'a.txt': 'say\r\ntell\r\n' })).toBe(hash);
  expect(hashOf({ 'a.txt': 'say\n', 'b.txt': 'x' })).not.toBe(hash);
  expect(hashOf({ 'a.txt': 'say\ntell\n', 'c.txt': 'x' })).not.toBe(hash);
  expect(hashOf({ 'a.txt': 'say\ntell\n', 'b.txt': 'x' }, '{"topics":[]}')).not.toBe(hash);
});
