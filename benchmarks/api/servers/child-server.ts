import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server that is measured, in a process of its own. */
export interface ChildServer {
  /** Takes POSTs of `{ query, variables }`. */
  readonly url: string;
  /** Sends a message and resolves with the answer to it. */
  ask<T>(what: string): Promise<T>;
  stop(): Promise<void>;
}

export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** Long enough for a store's migration. */
const START_MS = 180_000;
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** onrecord as its users start it, over Neo4j or, with a folder, over the embedded store in it. */
export async function startOnrecord(over: Neo4jAddress | { readonly folder: string }): Promise<ChildServer> {
  const port = await freePort();
  const settings =
    'folder' in over
      ? { DATA_DIR: over.folder }
      : { NEO4J_URI: over.uri, NEO4J_USERNAME: over.username, NEO4J_PASSWORD: over.password };
  const child = forkServer(
    '../../../bin/onrecord.js',
    ['start'],
    {
      ...settings,
      PORT: String(port),
      SEED_SAMPLES: 'off',
      ONRECORD_EXTRACTOR: 'rules',
      ONRECORD_EXTRACTOR_THREADS: '1',
    },
    // Where it logs a line for each request.
    'ignore',
  );
  const origin = `http://127.0.0.1:${port}`;
  const server = childServer(child, `${origin}/graphql`);
  try {
    await waitForReady(child, `${origin}/ready`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

export async function startRival(address: Neo4jAddress): Promise<ChildServer> {
  return startTelling('../rival/serve.js', address);
}

export async function startCypher(address: Neo4jAddress): Promise<ChildServer> {
  return startTelling('serve-cypher.js', address);
}

/** A server that tells its address itself. */
async function startTelling(file: string, { uri, username, password }: Neo4jAddress): Promise<ChildServer> {
  const child = forkServer(file, [], { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as { url: string }),
    once(child, 'exit').then(() => null),
  ]);
  if (told === null) throw new Error(`${file} ended before it listened; run it alone to see why.`);
  return childServer(child, told.url);
}

function forkServer(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  errors: 'ignore' | 'inherit' = 'inherit',
): ChildProcess {
  return fork(path(file), args, {
    env,
    execArgv: ['--import', path('watch-loop.js')],
    stdio: ['ignore', 'ignore', errors, 'ipc'],
  });
}

function childServer(child: ChildProcess, url: string): ChildServer {
  const exited = once(child, 'exit');
  return {
    url,
    ask: async <T>(what: string): Promise<T> => {
      const answer = Promise.race([
        once(child, 'message').then(([message]) => message as T),
        exited.then(() => null),
      ]);
      if (child.connected) child.send({ ask: what });
      const message = child.connected ? await answer : null;
      if (message !== null) return message;
      throw new Error(`The server at ${url} ended (${String(child.signalCode ?? child.exitCode)}).`);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      // The channel would keep it alive, though it has nothing to do any more.
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}

async function waitForReady(child: ChildProcess, url: string): Promise<void> {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (child.exitCode !== null)
      throw new Error(
        'onrecord ended before it was ready; `node bin/onrecord.js start` with the same settings says why.',
      );
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`onrecord was not ready within ${START_MS / 1000} s.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A listening server has an address.');
  return address.port;
}
