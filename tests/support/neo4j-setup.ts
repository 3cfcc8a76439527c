import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findTestServer } from './neo4j-server.ts';
import type { TestServer } from './neo4j-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for Neo4j. */
    neo4jBrokerPort: number;
  }
}

/** What a test file is told: how to reach the server, or why there is none. */
export type BrokerAnswer =
  Pick<TestServer, 'uri' | 'username' | 'password' | 'origin'> | { readonly reason: string };

/**
 * Runs beside the test files and lends them Neo4j. It starts the one server of the run when the first file asks, so that
 * runs without such a file wait for nothing, and stops it at the end. Neo4j Community has one database: whoever
 * connects gets an answer when everyone before has gone, and holds the database until the connection closes, which
 * also happens if the test file dies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: ReturnType<typeof findTestServer> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const sockets = new Set<Socket>();

  const broker = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    turn = turn.then(async () => {
      server ??= findTestServer(process.env);
      const found = await server;
      const answer: BrokerAnswer =
        'reason' in found
          ? found
          : { uri: found.uri, username: found.username, password: found.password, origin: found.origin };
      if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
      await gone;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  project.provide('neo4jBrokerPort', (broker.address() as AddressInfo).port);

  return async () => {
    for (const socket of sockets) socket.destroy();
    broker.close();
    const found = await server;
    if (found !== undefined && 'stop' in found) await found.stop();
  };
}
