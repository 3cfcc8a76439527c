import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { healthRoutes } from '../../../src/server/health.ts';
import { Lifecycle } from '../../../src/server/lifecycle.ts';
import { createLogger } from '../../../src/server/logger.ts';

const server = createServer();
afterEach(() => new Promise((resolve) => server.removeAllListeners('request').close(resolve)));

/** Asks `/ready` of a server in the given phase, whose store answers `ping` as given. */
async function ready(
  lifecycle: Lifecycle,
  ping: () => Promise<void>,
): Promise<{ status: number; body: unknown }> {
  const logger = createLogger({ level: 'silent' });
  const app = express();
  app.use(
    healthRoutes({
      store: { ping },
      events: { trouble: null },
      lifecycle,
      version: '1.2.3',
      logger,
      timeoutMs: 50,
    }),
  );
  server.on('request', app);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`);
  return { status: response.status, body: await response.json() };
}

function lifecycleIn(name: 'starting' | 'ready' | 'draining'): Lifecycle {
  const lifecycle = new Lifecycle();
  if (name !== 'starting') lifecycle.enter({ name, since: 0 });
  return lifecycle;
}

describe('/ready', () => {
  it('is 200 while the server is ready and its store answers', async () => {
    expect(await ready(lifecycleIn('ready'), () => Promise.resolve())).toEqual({
      status: 200,
      body: { status: 'ok' },
    });
  });

  it.each(['starting', 'draining'] as const)(
    'is 503 while the server is %s, whatever the store says',
    async (name) => {
      const { status, body } = await ready(lifecycleIn(name), () => Promise.resolve());
      expect(status).toBe(503);
      expect(body).toEqual({ status: 'unavailable', reason: `The server is ${name}.` });
    },
  );

  it('is 503 if the store does not answer in time', async () => {
    const { status, body } = await ready(lifecycleIn('ready'), () => new Promise(() => undefined));
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });
});
