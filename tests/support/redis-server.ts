import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer, type AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';

/** A Redis of its own for a test: it can be stopped and started again, and keeps nothing. */
export interface TestRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Holds the server, so that connections stay open and nothing is answered; or lets it go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
}

/**
 * Why tests that need Redis cannot run here, or null. Throws if ONRECORD_TEST_REDIS is "required" and there is none; with
 * "off" nobody looks for one.
 */
export function missingRedis(): string | null {
  const wanted = process.env['ONRECORD_TEST_REDIS'];
  if (wanted === 'off') return 'skipped: ONRECORD_TEST_REDIS is off';
  const found = spawnSync('redis-server', ['--version']).status === 0;
  if (found) return null;
  if (wanted === 'required') throw new Error('There is no redis-server: apt-get install redis-server.');
  return 'skipped: no redis-server';
}

/** @param password what clients must send; none where it is not given */
export async function startRedis(password?: string): Promise<TestRedis> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const redis: TestRedis = {
    url: `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${port}`,
    async start() {
      const secret = password === undefined ? [] : ['--requirepass', password];
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--daemonize', 'no'];
      child = spawn('redis-server', [...options, ...secret], { stdio: 'ignore', cwd: '/tmp' });
      while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      const ending = child;
      child = null;
      if (ending === null) return;
      ending.kill('SIGCONT');
      ending.kill('SIGKILL');
      if (ending.exitCode === null) await once(ending, 'exit');
    },
    signal: (name) => void child?.kill(name),
  };
  await redis.start();
  return redis;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
