import { describe, expect, it } from 'vitest';
import { extract } from './support.ts';

/** Texts that make careless patterns hang. Each took under a second when this was written. */
const HOSTILE: Readonly<Record<string, string>> = {
  'quotation marks': '"'.repeat(200_000),
  'opening marks': '“'.repeat(200_000),
  'single marks': "'".repeat(200_000),
  'marks that never close': '‘a '.repeat(60_000),
  'one sentence of 500 kB': 'the minister said that '.repeat(22_000),
  'no white space': 'aB'.repeat(250_000),
  'one run of capitals': 'Ministry of '.repeat(30_000),
  brackets: 'a) ('.repeat(60_000),
  commas: ','.repeat(200_000),
  'empty lines': '\n'.repeat(200_000),
  'paragraphs that open a quotation': '“We go on.\n'.repeat(20_000),
  hyphens: 'a-'.repeat(150_000),
  'an address': `http://${'a'.repeat(300_000)}`,
};

describe('hostile input', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`is read in linear time: ${name}`, async () => {
      const start = performance.now();
      const extraction = await extract(text);
      expect(performance.now() - start).toBeLessThan(8_000);
      expect(extraction.extractorVersion).toMatch(/^rules-1\+/);
    });
  }

  it('of no words gives an empty extraction', async () => {
    for (const text of ['', '   \n\t ', '\u0000\u2028\ufeff', '\ud800', '-', '“”'])
      expect((await extract(text)).statements).toEqual([]);
  });

  it('twice as long takes about twice as long', async () => {
    const paragraph =
      'Jane Doe, the mayor of Elmouth, said on Monday that the bridge was safe. “It holds,” she said.\n';
    const seconds = async (times: number): Promise<number> => {
      const start = performance.now();
      await extract(paragraph.repeat(times));
      return performance.now() - start;
    };
    await seconds(50);
    const small = await seconds(500);
    expect(await seconds(2_000)).toBeLessThan(small * 12 + 200);
  });
});
