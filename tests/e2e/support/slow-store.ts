import type { GraphStore, ReadOptions } from '../../../src/store/port.ts';
import { abortError } from '../../../src/store/abort-error.ts';

/** A store whose reads take until they are given up, and the reasons why they were. */
export interface SlowStore {
  readonly store: GraphStore;
  /** Resolves when a read has begun. */
  readonly begun: Promise<void>;
  readonly givenUp: string[];
}

export function slowStore(store: GraphStore): SlowStore {
  const givenUp: string[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const read = (_plan: unknown, { signal }: ReadOptions = {}) =>
    new Promise<never>((_, reject) => {
      begin();
      signal?.addEventListener('abort', () => {
        const error = abortError(signal);
        givenUp.push(error.code);
        reject(error);
      });
    });
  return {
    store: new Proxy(store, {
      get(target, name) {
        if (name === 'read') return read;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
    begun,
    givenUp,
  };
}
