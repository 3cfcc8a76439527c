import { ipKeyGenerator } from 'express-rate-limit';

/** Counts open connections by address; of IPv6 a whole network is one address. */
export class ConnectionCount {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a place for a connection; gives what frees it, or null where the address has no more. */
  enter(address: string): (() => void) | null {
    const key = ipKeyGenerator(address);
    const open = this.#open.get(key) ?? 0;
    if (open >= this.#most) return null;
    this.#open.set(key, open + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
