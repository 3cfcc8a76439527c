import { Agent, request } from 'node:http';

/** An answer over HTTP, and how long it took. */
export interface Answer {
  readonly milliseconds: number;
  readonly status: number;
  readonly text: string;
}

/** Longer waits count as no answer. */
export const TIMEOUT_MS = 30_000;

/** Of as many idle connections a request may meet the end. */
const ATTEMPTS = 20;

/** Sends operations over connections that are kept open, as many as are asked at once. */
export class Client {
  readonly #agent: Agent;

  constructor(connections: number) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' });
  }

  /** Resolves with null where no answer came in time. */
  post(url: string, body: string, attempt = 1): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const sent = request(
        url,
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            clearTimeout(timer);
            resolve({
              milliseconds: performance.now() - begun,
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8'),
            });
          });
        },
      );
      let isGivenUp = false;
      const timer = setTimeout(() => {
        isGivenUp = true;
        sent.destroy();
        resolve(null);
      }, TIMEOUT_MS);
      sent.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (isGivenUp) return;
        // The server closed an idle connection at the very moment at which it was used again.
        if (error.code === 'ECONNRESET' && attempt < ATTEMPTS) resolve(this.post(url, body, attempt + 1));
        else reject(new Error(`${url} does not answer: ${error.message}`, { cause: error }));
      });
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
