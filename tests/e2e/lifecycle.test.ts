import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createEditing } from '../../src/ingest/create-editing.ts';
import { createMemoryEvents } from '../../src/ingest/events/graph-events.ts';
import { GraphWriter } from '../../src/ingest/graph-writer.ts';
import { startServer } from '../../src/server/start.ts';
import { readConfig } from '../../src/server/config.ts';
import { createLogger } from '../../src/server/logger.ts';
import { post, serve } from './support/serve.ts';

const BODY = JSON.stringify({ query: '{ articles(first: 1) { totalCount } }' });

const notAskedFor = () => Promise.reject(new Error('not asked for'));

describe('a server that stops', () => {
  it('finishes the request that is running and takes no new one', async () => {
    const served = await serve();
    const { graphql } = served.server.urls;

    // A request runs from its first byte on; the rest of the body comes when the server is already stopping.
    const running = request(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) },
    });
    const answered = once(running, 'response') as Promise<[IncomingMessage]>;
    running.write(BODY.slice(0, 10));
    while (!served.log.length) await post(served.server.urls.health, '').then((response) => response.text());

    const stopped = served.server.stop();
    expect(served.server.phase.name).toBe('draining');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(served.server.urls.health)).rejects.toThrow();

    running.end(BODY.slice(10));
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    expect(JSON.parse(await text(response))).toMatchObject({ data: { articles: { totalCount: 0 } } });

    await stopped;
    expect(served.server.phase.name).toBe('stopped');
    await served.close();
  });

  it('waits for no client for ever', async () => {
    const served = await serve();
    const other = await startServer({
      config: readConfig({ PORT: '0' }),
      store: served.store,
      ingest: { add: notAskedFor, remove: notAskedFor },
      editing: createEditing({ store: served.store, writer: new GraphWriter({ store: served.store }) }),
      events: createMemoryEvents(10),
      logger: createLogger({ level: 'silent' }),
      drainMs: 200,
    });
    const stuck = request(other.urls.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 1000 },
    });
    const broken = once(stuck, 'error');
    stuck.write('{');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.stop();
    await broken;
    await served.close();
  });

  it('may be stopped twice', async () => {
    const served = await serve();
    await Promise.all([served.server.stop(), served.server.stop()]);
    await served.close();
  });
});

describe('a server that cannot start', () => {
  it('says that the port is taken, and what to do', async () => {
    const served = await serve();
    try {
      const start = serve({ PORT: String(served.server.port) });
      await expect(start).rejects.toMatchObject({ code: 'PORT_IN_USE' });
      await expect(start).rejects.toThrow(`127.0.0.1:${served.server.port}`);
      await expect(start).rejects.toThrow('PORT=0');
    } finally {
      await served.close();
    }
  });

  it('says that the address is not one of this machine', async () => {
    await expect(serve({ HOST: '192.0.2.1' })).rejects.toMatchObject({
      code: 'SETTING_INVALID',
      message: expect.stringContaining('docs/settings.md#host') as unknown,
    });
  });

  it('says that DATA_DIR cannot be made', async () => {
    await expect(serve({ DATA_DIR: '/dev/null/data' })).rejects.toMatchObject({
      code: 'SETTING_INVALID',
      message: expect.stringContaining('docs/settings.md#data_dir') as unknown,
    });
  });
});
