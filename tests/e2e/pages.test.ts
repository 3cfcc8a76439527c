import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { serve, type Served } from './support/serve.ts';

let served: Served;
let origin: string;
beforeAll(async () => {
  served = await serve();
  origin = new URL(served.server.urls.ide).origin;
});
afterAll(() => served.close());

describe('the page at /', () => {
  it('tells without any script what onrecord is, where everything is, and what to ask', async () => {
    const html = await (await fetch(`${origin}/`)).text();
    expect(html).toContain('Who said what about which topic');
    expect(html).toContain('href="/graphiql"');
    for (const { name } of EXAMPLE_OPERATIONS) expect(html).toContain(`<summary>${name}</summary>`);
  });

  it('allows what Apollo Sandbox needs and nothing more', async () => {
    const response = await fetch(`${origin}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'frame-src https://sandbox.embed.apollographql.com',
      "img-src 'self'",
      `script-src 'nonce-${nonce}' https://embeddable-sandbox.cdn.apollographql.com`,
      `style-src 'nonce-${nonce}'`,
    ]);
    const html = await response.text();
    const tags = html.match(/<(script|style)[^>]*>/g) ?? [];
    expect(tags).toHaveLength(2);
    for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`);
  });

  it('is a new page each time: a nonce is used once', async () => {
    const answers = await Promise.all([fetch(`${origin}/`), fetch(`${origin}/`)]);
    const policies = answers.map(({ headers }) => headers.get('content-security-policy'));
    expect(policies[0]).not.toBe(policies[1]);
    expect(answers[0].headers.get('cache-control')).toBe('no-store');
  });
});

describe('the page at /graphiql', () => {
  it('loads everything from this server, and all of it is there', async () => {
    const html = await (await fetch(`${origin}/graphiql`)).text();
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) {
      expect(address).toMatch(/^\/(favicon\.svg|graphiql\/assets\/[\w.-]+)$/);
      const response = await fetch(origin + address);
      expect(response.status, address).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('lets a browser keep its files for ever', async () => {
    const html = await (await fetch(`${origin}/graphiql`)).text();
    const address = /src="([^"]+graphiql-[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const response = await fetch(origin + address);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = response.headers.get('etag') ?? '';
    await response.arrayBuffer();
    const again = await fetch(origin + address, {
      headers: { 'if-none-match': etag, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('names its examples in a form that cannot end the script element they stand in', async () => {
    const html = await (await fetch(`${origin}/graphiql`)).text();
    const json = /<script id="examples" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(EXAMPLE_OPERATIONS);
    expect(json).not.toContain('<');
  });
});
