import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseExtractor, createExtractor } from '../../../src/extraction/choose-extractor.ts';
import { createLogger } from '../../../src/server/logger.ts';
import { articleOf } from './support.ts';

const NOWHERE = pathToFileURL('/nowhere/onrecord-encoder/');

describe('the choice of an extractor', () => {
  it('is the model where there is one', async () => {
    const { extractor, fallback } = await chooseExtractor('auto');
    expect(fallback).toBeNull();
    expect(extractor.version).toMatch(/^onrecord-1\+[0-9a-f]{8}$/);
    const found = await extractor.extract(
      articleOf('Ingrid Solvane said on Monday that the ferry would sail.'),
    );
    expect(found.extractorVersion).toBe(extractor.version);
  });

  it('is the rules where they are asked for', async () => {
    const { extractor, fallback } = await chooseExtractor('rules');
    expect(extractor.version).toMatch(/^rules-1\+/);
    expect(fallback).toBeNull();
  });

  it('falls back to the rules where there is no model, and says why, once', async () => {
    const lines: string[] = [];
    const logger = createLogger({ level: 'info', destination: { write: (line) => lines.push(line) } });
    const { version } = await createExtractor({ folder: NOWHERE, logger });
    expect(version).toMatch(/^rules-1\+/);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      extractor: version,
      reason: expect.stringContaining('checksums.sha256') as unknown,
    });
    await createExtractor({ engine: 'rules', logger });
    expect(lines).toHaveLength(1);
  });

  it('does not fall back where the model alone is asked for', async () => {
    await expect(chooseExtractor('model', NOWHERE)).rejects.toMatchObject({ code: 'INPUT_NOT_FOUND' });
  });
});
