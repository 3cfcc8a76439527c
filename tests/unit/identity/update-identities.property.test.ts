import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryRecords } from '../../../src/identity/memory-records.ts';
import type { ArticleReferences } from '../../../src/identity/references.ts';
import { updateIdentities } from '../../../src/identity/update-identities.ts';
import { ARTICLE_IDS, arbitraryHistory } from './support/arbitrary-references.ts';

class Identities extends MemoryRecords {
  readonly #entities = new Map<string, Record<string, string>>();

  async change(changes: ReadonlyMap<string, ArticleReferences | null>): Promise<void> {
    const { records, articles } = await updateIdentities(this, changes);
    this.apply(records);
    for (const [id, article] of changes) if (article === null) this.#entities.delete(id);
    for (const [id, decisions] of articles)
      this.#entities.set(
        id,
        Object.fromEntries([...decisions].map(([nameId, { entityId }]) => [nameId, entityId])),
      );
  }

  /** Who was told to be who, article by article, and all that is kept. */
  async state(): Promise<unknown> {
    const articles = await this.records(ARTICLE_IDS.map((id) => `references:${id}`));
    const kept = Object.fromEntries([...articles].map(([key, { value }]) => [key, value]));
    return { kept, told: Object.fromEntries(this.#entities), candidates: await this.candidates() };
  }

  private async candidates(): Promise<unknown> {
    return (await this.tagged('candidates')).map(({ key, value }) => [key, value]);
  }
}

describe('who is who', () => {
  test('does not depend on the order in which articles came, changed and went', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryHistory, async (history) => {
        const step = new Identities();
        for (const change of history) await step.change(new Map([change]));
        const last = new Map(history);
        const standing = [...last].filter(([, article]) => article !== null).reverse();
        const once = new Identities();
        await once.change(new Map(standing));
        const inOtherOrder = new Identities();
        for (const change of standing) await inOtherOrder.change(new Map([change]));
        const state = await step.state();
        expect(state).toEqual(await once.state());
        expect(state).toEqual(await inOtherOrder.state());
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 300) },
    );
  });
});
