import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { createProgress } from '../../../src/cli/progress.ts';
import type { IngestProgress } from '../../../src/ingest/ingest-summary.ts';

const step = (done: number, share: number | null): IngestProgress => ({
  done,
  share,
  outcome: 'CREATED',
  source: { file: 'a.txt' },
  title: 'Ferry late',
});

function shown(isTTY: boolean, work: (progress: ReturnType<typeof createProgress>) => void): string {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  const progress = createProgress('articles', stderr);
  work(progress);
  progress.stop();
  return String(stderr.read() ?? '');
}

describe('progress', () => {
  it('is a bar with the article at hand on a terminal', () => {
    const text = shown(true, ({ update }) => {
      update(step(1, 0.5));
    });
    expect(text).toContain('50% 1 Ferry late');
  });

  it('is a count where the size of the input is not known', () => {
    const text = shown(true, ({ update }) => {
      update(step(7, null));
    });
    expect(text).toContain('articles 7 Ferry late');
    expect(text).not.toContain('%');
  });

  it('is a plain line every five seconds elsewhere', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const text = shown(false, ({ update }) => {
        update(step(1, 0.1));
        vi.advanceTimersByTime(6_000);
        update(step(40, 0.4));
        update(step(41, 0.41));
        vi.advanceTimersByTime(6_000);
        update(step(90, null));
      });
      expect(text).toBe('articles 40 (40%)\narticles 90\n');
    } finally {
      vi.useRealTimers();
    }
  });
});
