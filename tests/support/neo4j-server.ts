import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A Neo4j for tests, from wherever one can be had. */
export interface TestServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where it came from, for the test report. */
  readonly origin: string;
  stop(): Promise<void>;
}

const IMAGE = 'neo4j:5.26-community';
const PASSWORD = 'for-tests-only';
const FOLDER = fileURLToPath(new URL('../../scripts/neo4j/', import.meta.url));
const run = promisify(execFile);

/**
 * Starts or finds a server, in this order: NEO4J_TEST_URI; a container, where Docker answers; the project's own script,
 * where Java 17 and Maven are there. Downloads an image or Neo4j's jars only if ONRECORD_TEST_NEO4J asks for
 * Neo4j ("1" or "required"); "off" asks for none. Otherwise resolves to the reason why there is none.
 */
export async function findTestServer(
  env: NodeJS.ProcessEnv,
): Promise<TestServer | { readonly reason: string }> {
  const wish = env['ONRECORD_TEST_NEO4J'] ?? '';
  if (wish === 'off') return { reason: 'ONRECORD_TEST_NEO4J=off' };
  const uri = env['NEO4J_TEST_URI'];
  if (uri !== undefined && uri !== '') {
    return {
      uri,
      username: env['NEO4J_TEST_USERNAME'] ?? 'neo4j',
      password: env['NEO4J_TEST_PASSWORD'] ?? '',
      origin: 'NEO4J_TEST_URI',
      stop: () => Promise.resolve(),
    };
  }
  const mayDownload = wish !== '';
  const reasons: string[] = [];
  for (const attempt of [startContainer, startScript]) {
    try {
      return await attempt(mayDownload);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { reason: reasons.join('; ') };
}

async function startContainer(mayDownload: boolean): Promise<TestServer> {
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers');
  const docker = await getContainerRuntimeClient().catch(() => {
    throw new Error('Docker does not answer');
  });
  if (!mayDownload && !(await docker.image.exists(ImageName.fromString(IMAGE)))) {
    throw new Error(`Docker has no image ${IMAGE}`);
  }
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(IMAGE).withPassword(PASSWORD).start();
  return {
    uri: container.getBoltUri(),
    username: container.getUsername(),
    password: PASSWORD,
    origin: 'testcontainers',
    stop: async () => {
      await container.stop();
    },
  };
}

async function startScript(mayDownload: boolean): Promise<TestServer> {
  const java = await run('java', ['-version']).catch(() => {
    throw new Error('Java is not installed');
  });
  const version = Number(/version "(\d+)/.exec(java.stderr + java.stdout)?.[1]);
  if (!(version >= 17)) throw new Error('Java is older than 17');
  if (!(await isInstalled())) {
    if (!mayDownload) throw new Error("Neo4j's jars are not downloaded (scripts/neo4j/neo4j.sh install)");
    await run('mvn', ['-version']).catch(() => {
      throw new Error('Maven is not installed');
    });
  }
  const home = await mkdtemp(join(tmpdir(), 'onrecord-neo4j-'));
  const port = await freePort();
  const script = (command: string): Promise<unknown> =>
    run(join(FOLDER, 'neo4j.sh'), [command], {
      env: {
        ...process.env,
        NEO4J_HOME: home,
        NEO4J_PORT: String(port),
        NEO4J_PASSWORD: PASSWORD,
        NEO4J_HEAP: '768m',
        NEO4J_JVM: '-XX:TieredStopAtLevel=1',
      },
    });
  const stop = async (): Promise<void> => {
    await script('kill9');
    await rm(home, { recursive: true, force: true });
  };
  try {
    await script('start');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    uri: `bolt://127.0.0.1:${port}`,
    username: 'neo4j',
    password: PASSWORD,
    origin: 'scripts/neo4j',
    stop,
  };
}

async function isInstalled(): Promise<boolean> {
  const pom = await readFile(join(FOLDER, 'pom.xml'), 'utf8');
  const version = /<neo4j.version>(.*)<\/neo4j.version>/.exec(pom)?.[1] ?? '';
  const dist =
    process.env['NEO4J_DIST'] ?? fileURLToPath(new URL(`../../.neo4j/dist-${version}`, import.meta.url));
  return access(join(dist, '.complete')).then(
    () => true,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
