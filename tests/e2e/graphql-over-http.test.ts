import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from './support/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** Of what the specification leaves open, this server does all but these: by GET it wants a header that no form can send. */
const NOT_DONE = ['5A70', 'D6D5', '6A70'];

const audits = serverAudits({ url: () => served.server.urls.graphql });

describe('GraphQL over HTTP, as graphql-http audits it', () => {
  it('has at least as many audits as when this was written', () => {
    const count = (word: string) => audits.filter(({ name }) => name.startsWith(word)).length;
    expect(count('MUST')).toBeGreaterThanOrEqual(13);
    expect(count('SHOULD')).toBeGreaterThanOrEqual(23);
    expect(audits.filter(({ name }) => !/^(MUST|SHOULD|MAY)/.test(name))).toEqual([]);
  });

  it.each(audits.filter(({ id }) => !NOT_DONE.includes(id)))('$id: $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status === 'ok' ? '' : result.reason).toBe('');
  });

  it.each(audits.filter(({ id }) => NOT_DONE.includes(id)))(
    'does not, and may: $id: $name',
    async (audit) => {
      expect(audit.name).toMatch(/^MAY /);
      expect((await audit.fn()).status).toBe('notice');
    },
  );
});
