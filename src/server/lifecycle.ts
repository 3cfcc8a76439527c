import { invariant } from '../shared/errors.ts';

/** Where a server is in its life. It only ever moves down this list, and may leave out phases on the way. */
export type Phase =
  | { readonly name: 'starting' }
  | { readonly name: 'ready'; readonly since: number }
  /** Takes no new connections, finishes what is running. */
  | { readonly name: 'draining'; readonly since: number }
  | { readonly name: 'stopped' };

const ORDER = ['starting', 'ready', 'draining', 'stopped'] as const satisfies readonly Phase['name'][];

/** Holds the phase, and nobody goes back to an earlier one. */
export class Lifecycle {
  #phase: Phase = { name: 'starting' };

  get phase(): Phase {
    return this.#phase;
  }

  enter(phase: Phase): void {
    invariant(
      ORDER.indexOf(phase.name) > ORDER.indexOf(this.#phase.name),
      `A server that is ${this.#phase.name} cannot become ${phase.name}.`,
    );
    this.#phase = phase;
  }
}
