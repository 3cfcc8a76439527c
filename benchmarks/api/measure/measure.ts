import type { Operation, System, Variables } from '../operations/operation.ts';
import { textFor } from '../operations/operation.ts';
import { TIMEOUT_MS, type Client } from './client.ts';

/** Figures of one system, one operation and one number of clients. */
export interface Figures {
  /** Milliseconds, of all requests. */
  readonly p50: number;
  readonly p95: number;
  readonly requestsPerSecond: number;
}

/** `null`: it cannot be asked; 'no answer': one took longer than 30 s, or more memory than the database gives. */
export type Outcome = Figures | 'no answer' | null;

/** What is asked: a way to send an operation and to wait for the answer. False is no answer. */
export type Ask = (text: string, variables: Variables) => Promise<boolean>;

export interface Pace {
  readonly warmUpMs: number;
  /** Of each system and operation, all blocks together. */
  readonly measureMs: number;
  readonly blocks: number;
}

/**
 * Measures the systems in turn, block by block, so that whatever else happens on the machine meets all of them. Each
 * block asks the operation's cases one after the other, by so many clients at once. Who gave one client no answer is not
 * asked by several.
 */
export async function measureOperation(
  operation: Operation,
  systems: ReadonlyMap<System, Ask>,
  clients: number,
  pace: Pace,
  before?: ReadonlyMap<System, Outcome>,
): Promise<ReadonlyMap<System, Outcome>> {
  const runs = new Map<System, Run>();
  for (const [system, ask] of systems) {
    const text = textFor(operation, system);
    if (text !== null && before?.get(system) !== 'no answer')
      runs.set(system, new Run(text, operation.cases, ask));
  }
  for (const run of runs.values()) await run.block(clients, pace.warmUpMs);
  for (const run of runs.values()) run.forget();
  for (let block = 0; block < pace.blocks; block += 1)
    for (const run of runs.values()) await run.block(clients, pace.measureMs / pace.blocks);
  return new Map(
    [...systems.keys()].map((system) => [system, runs.get(system)?.outcome() ?? before?.get(system) ?? null]),
  );
}

class Run {
  readonly #text: string;
  readonly #cases: readonly Variables[];
  readonly #ask: Ask;
  #times: number[] = [];
  #spentMs = 0;
  #next = 0;
  #isSilent = false;

  constructor(text: string, cases: readonly Variables[], ask: Ask) {
    this.#text = text;
    this.#cases = cases;
    this.#ask = ask;
  }

  async block(clients: number, milliseconds: number): Promise<void> {
    const begun = performance.now();
    const end = begun + milliseconds;
    const client = async (): Promise<void> => {
      do {
        if (this.#isSilent) return;
        const variables = this.#cases[this.#next++ % this.#cases.length] ?? {};
        const sent = performance.now();
        if (await this.#ask(this.#text, variables)) this.#times.push(performance.now() - sent);
        else this.#isSilent = true;
      } while (performance.now() < end);
    };
    await Promise.all(Array.from({ length: clients }, client));
    this.#spentMs += performance.now() - begun;
  }

  /** What was measured while the system was still cold. */
  forget(): void {
    this.#times = [];
    this.#spentMs = 0;
  }

  outcome(): Outcome {
    if (this.#isSilent || this.#times.length === 0) return 'no answer';
    const sorted = this.#times.sort((a, b) => a - b);
    const at = (share: number): number =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      p50: at(0.5),
      p95: at(0.95),
      requestsPerSecond: (sorted.length * 1000) / this.#spentMs,
    };
  }
}

/** What Neo4j says of a query that needs more memory than there is, and of one that was ended because another was late. */
const ENDED = /dbms\.memory\.transaction|has been terminated/;

/** Asks a server over HTTP, on as many kept connections as are used at once. */
export function askOverHttp(client: Client, url: string, late: () => Promise<void>): Ask {
  return async (query, variables) => {
    const answer = await client.post(url, JSON.stringify({ query, variables }));
    if (answer === null || ENDED.test(answer.text)) {
      // What nobody waits for any more should not stand in the way of those that come next.
      await late();
      return false;
    }
    if (answer.status !== 200 || answer.text.startsWith('{"errors"'))
      throw new Error(`${url} refused: ${answer.text.slice(0, 500)}`);
    return answer.milliseconds < TIMEOUT_MS;
  };
}
