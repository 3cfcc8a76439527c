import { ipKeyGenerator, MemoryStore } from 'express-rate-limit';

const WRONG_TOKENS_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** Counts the wrong tokens that come from an address, 20 of them a minute; of IPv6 a whole network is one address. */
export class FailureThrottle {
  readonly #store = new MemoryStore();

  constructor() {
    this.#store.init({ windowMs: MINUTE_MS } as Parameters<MemoryStore['init']>[0]);
  }

  /** Counts one more; true where it is one too many. */
  async count(address: string): Promise<boolean> {
    const { totalHits } = await this.#store.increment(ipKeyGenerator(address));
    return totalHits > WRONG_TOKENS_A_MINUTE;
  }

  /** Would another wrong one be too many? */
  async isFull(address: string): Promise<boolean> {
    const found = await this.#store.get(ipKeyGenerator(address));
    return (found?.totalHits ?? 0) >= WRONG_TOKENS_A_MINUTE;
  }

  close(): void {
    this.#store.shutdown();
  }
}
