/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as classes */
import neo4j from 'neo4j-driver';
import type { Driver, Session } from 'neo4j-driver';
import type { Neo4jAddress } from './servers/child-server.ts';

/** A driver for what stands beside the measured systems. */
export function openDriver({ uri, username, password }: Neo4jAddress): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
}

/** Runs `work` in a session of its own. */
export async function inSession<T>(
  driver: Driver,
  mode: 'READ' | 'WRITE',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({ defaultAccessMode: mode });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
