import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/server/logger.ts';
import { Secret } from '../../../src/server/secret.ts';

function linesOf(log: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  log(createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } }));
  return lines;
}

describe('createLogger', () => {
  it('writes one JSON object a line, with the level as a word and the time in ISO 8601', () => {
    const [line = ''] = linesOf((logger) => logger.info({ articles: 3 }, 'seeded'));
    const entry = JSON.parse(line) as Record<string, unknown>;
    expect(entry).toMatchObject({ level: 'info', articles: 3, msg: 'seeded' });
    expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('keeps below its level silent', () => {
    expect(linesOf((logger) => logger.debug('detail'))).toEqual([]);
  });

  it('hides what bears the name of a secret, and every Secret', () => {
    const lines = linesOf((logger) => {
      logger.info({ password: 'hush', config: { editorToken: 'hush', store: new Secret('hush') } });
      logger.info({ req: { headers: { authorization: 'Bearer hush', cookie: 'hush' } } });
    });
    expect(lines.join('')).not.toContain('hush');
    expect(lines.join('')).toContain('[secret]');
  });
});
