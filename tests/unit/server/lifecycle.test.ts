import { describe, expect, it } from 'vitest';
import { Lifecycle } from '../../../src/server/lifecycle.ts';

describe('Lifecycle', () => {
  it('goes from starting over ready and draining to stopped', () => {
    const lifecycle = new Lifecycle();
    expect(lifecycle.phase).toEqual({ name: 'starting' });
    lifecycle.enter({ name: 'ready', since: 1 });
    lifecycle.enter({ name: 'draining', since: 2 });
    expect(lifecycle.phase).toEqual({ name: 'draining', since: 2 });
    lifecycle.enter({ name: 'stopped' });
    expect(lifecycle.phase).toEqual({ name: 'stopped' });
  });

  it('may stop before it was ready, but never goes back', () => {
    const lifecycle = new Lifecycle();
    lifecycle.enter({ name: 'stopped' });
    expect(() => lifecycle.enter({ name: 'ready', since: 1 })).toThrow('stopped cannot become ready');
  });
});
