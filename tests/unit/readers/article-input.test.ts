import { describe, expect, it } from 'vitest';
import { parseArticleInput } from '../../../src/readers/article-input.ts';

const MINIMAL = { text: 'The ferry is late, the mayor said.', title: 'Ferry late', published: '2024-10-07' };

function articleOf(fields: Record<string, unknown>) {
  const input = parseArticleInput({ ...MINIMAL, ...fields });
  if ('problems' in input) throw new Error(JSON.stringify(input.problems));
  return input.article;
}

function problemsOf(fields: Record<string, unknown>) {
  const input = parseArticleInput({ ...MINIMAL, ...fields });
  return 'problems' in input ? input.problems : [];
}

describe('the fields of an article', () => {
  it('are filled with defaults where only text, title and date are given', () => {
    expect(articleOf({})).toEqual({
      title: 'Ferry late',
      text: 'The ferry is late, the mayor said.',
      url: null,
      outlet: null,
      authors: [],
      publishedAt: '2024-10-07T00:00:00.000Z',
      publishedOn: '2024-10-07',
      language: 'en',
      basis: null,
    });
  });

  it('may have the names of schema.org NewsArticle', () => {
    const input = parseArticleInput({
      '@type': 'NewsArticle',
      headline: 'Ferry late',
      articleBody: 'It is late.',
      datePublished: '2024-10-07T23:30:00+02:00',
      publisher: { '@type': 'Organization', name: 'Harbour Courier' },
      author: [
        { '@type': 'Person', name: 'Ann Roe' },
        { '@type': 'Person', name: 'Max Poe' },
      ],
      inLanguage: 'en-gb',
      wordCount: 3,
    });
    expect(input).toEqual({
      article: {
        title: 'Ferry late',
        text: 'It is late.',
        url: null,
        outlet: 'Harbour Courier',
        authors: ['Ann Roe', 'Max Poe'],
        publishedAt: '2024-10-07T21:30:00.000Z',
        publishedOn: '2024-10-07',
        language: 'en-GB',
        basis: null,
      },
    });
  });

  it('take our own name before a synonym, and a synonym where our own is blank', () => {
    expect(articleOf({ outlet: 'Lantern Hour', source: 'feed 7' }).outlet).toBe('Lantern Hour');
    expect(articleOf({ outlet: ' ', source: 'Lantern Hour' }).outlet).toBe('Lantern Hour');
    expect(articleOf({ outlet: null }).outlet).toBeNull();
  });

  it('keep the text as it is but for line ends and a byte order mark', () => {
    const text = '\uFEFF  Two  spaces\r\nand a tab\t.\r-\n\n';
    expect(articleOf({ text }).text).toBe('  Two  spaces\nand a tab\t.\n-\n\n');
  });

  it('take the title from the first line of the text where none is given', () => {
    expect(articleOf({ title: undefined, text: '\n Ferry   late \nIt is.' }).title).toBe('Ferry late');
    const long = articleOf({ title: undefined, text: 'word '.repeat(100) }).title;
    expect(long).toMatch(/^(word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(101);
  });

  it('split a byline into names', () => {
    expect(articleOf({ author: 'By Ann Roe, Max Poe and Eve Noe' }).authors).toEqual([
      'Ann Roe',
      'Max Poe',
      'Eve Noe',
    ]);
    expect(articleOf({ author: 'Ann Roe, Brussels' }).authors).toEqual(['Ann Roe, Brussels']);
    expect(articleOf({ authors: ['Ann Roe', 'Ann Roe'] }).authors).toEqual(['Ann Roe']);
  });
});

describe('a URL', () => {
  it.each([
    ['HTTPS://Harbour.Example.ORG:443/A/b?utm_source=x&id=7#top', 'https://harbour.example.org/A/b?id=7'],
    ['http://harbour.example.org', 'http://harbour.example.org/'],
    ['https://harbour.example.org/a?fbclid=1&utm_medium=mail', 'https://harbour.example.org/a'],
  ])('%s is known as %s', (given, canonical) => expect(articleOf({ url: given }).url).toBe(canonical));

  it.each([
    'harbour.example.org/a',
    'ftp://harbour.example.org/a',
    'javascript:alert(1)',
    'https://me:secret@harbour.example.org/',
  ])('%s is refused', (given) =>
    expect(problemsOf({ url: given })).toMatchObject([{ field: 'url', code: 'INPUT_MALFORMED' }]),
  );
});

describe('a date of publication', () => {
  it.each([
    ['2012-12-04', '2012-12-04T00:00:00.000Z', '2012-12-04'],
    ['2012-12-04T00:30:00+01:00', '2012-12-03T23:30:00.000Z', '2012-12-04'],
    ['2012-12-04 23:30:15.5-0500', '2012-12-05T04:30:15.500Z', '2012-12-04'],
    ['2012-02-29T10:00Z', '2012-02-29T10:00:00.000Z', '2012-02-29'],
  ])('%s is the instant %s on the day %s', (given, publishedAt, publishedOn) =>
    expect(articleOf({ published: given })).toMatchObject({ publishedAt, publishedOn }),
  );

  it.each([
    '4 December 2012',
    '12/04/2012',
    '2012-02-30',
    '2012-13-01',
    '2012-12-04T25:00Z',
    '2012-12-04T10:00',
    '2012',
    1354579200,
  ])('%s is refused with an example of what to write', (given) =>
    expect(problemsOf({ published: given })[0]).toMatchObject({
      field: 'published',
      code: 'INPUT_MALFORMED',
    }),
  );
});

describe('what is wrong', () => {
  it('is told for every field at once, under the name that was used', () => {
    const input = parseArticleInput({
      body: 7,
      publishedAt: 'soon',
      lang: 'not a tag',
      link: 'nowhere',
      basis: 'rumour',
    });
    expect('problems' in input && input.problems.map(({ field }) => field).sort()).toEqual([
      'basis',
      'body',
      'lang',
      'link',
      'publishedAt',
    ]);
  });

  it('has a code of its own for an article without text, without date, or beyond the limit', () => {
    expect(problemsOf({ text: ' \n' })).toMatchObject([{ field: 'text', code: 'INPUT_EMPTY' }]);
    expect(problemsOf({ published: '' })).toMatchObject([{ field: 'published', code: 'INPUT_UNDATED' }]);
    expect(problemsOf({ text: 'a'.repeat(2_000_001) })).toMatchObject([
      { field: 'text', code: 'INPUT_TOO_LARGE' },
    ]);
  });

  it('is text that no store can keep unchanged: half a surrogate pair, a NUL', () => {
    expect(problemsOf({ text: 'half \ud83d' })[0]?.message).toContain('surrogate');
    expect(problemsOf({ title: 'a\0b' })[0]?.message).toContain('NUL');
    expect(articleOf({ text: 'whole \u{1f6a2}' }).text).toBe('whole \u{1f6a2}');
  });

  it('is a title, name or list beyond its limit', () => {
    expect(articleOf({ title: 'a'.repeat(500) }).title).toHaveLength(500);
    expect(problemsOf({ title: 'a'.repeat(501) })).toHaveLength(1);
    expect(problemsOf({ outlet: 'a'.repeat(201) })).toHaveLength(1);
    expect(problemsOf({ authors: Array.from({ length: 51 }, (_, i) => `Author ${i}`) })).toHaveLength(1);
  });

  it('is never taken from the prototype of the record', () => {
    const record = Object.create({ text: 'inherited' }) as Record<string, unknown>;
    const input = parseArticleInput(record);
    expect('problems' in input && input.problems.map(({ code }) => code)).toContain('INPUT_EMPTY');
  });
});
