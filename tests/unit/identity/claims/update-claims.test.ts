import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleClaims, ArticleSaid } from '../../../../src/identity/claims/said.ts';
import { updateClaims } from '../../../../src/identity/claims/update-claims.ts';
import { MemoryReader } from './memory-reader.ts';
import { naiveClaims } from './naive-claims.ts';
import { randomStep, type Step } from './random-said.ts';

/** A graph that takes what `updateClaims` says. */
class Graph {
  readonly records = new MemoryReader();
  readonly said = new Map<string, ArticleSaid>();
  readonly claims = new Map<string, ArticleClaims>();

  async take(step: Step): Promise<void> {
    const changes = new Map(step.map(({ articleId, said }) => [articleId, said]));
    const { guards, records, articles } = await updateClaims(this.records, changes);
    expect(this.records.commit(guards, records)).toBe(true);
    for (const [articleId, said] of changes) {
      if (said === null) {
        this.said.delete(articleId);
        this.claims.delete(articleId);
      } else this.said.set(articleId, said);
      expect(articles.has(articleId)).toBe(said !== null);
    }
    for (const [articleId, claims] of articles) {
      if (!changes.has(articleId)) expect(claims).not.toEqual(this.claims.get(articleId));
      this.claims.set(articleId, claims);
    }
  }
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('updateClaims', () => {
  it('finds after any history what comparing everything with everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomStep, { minLength: 1, maxLength: 10 }), async (steps) => {
        const graph = new Graph();
        for (const step of steps) {
          await graph.take(step);
          expect(sorted(graph.claims)).toEqual(sorted(naiveClaims([...graph.said.values()])));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('keeps the same records, in whatever order and portions articles came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomStep, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (steps, atOnce) => {
          const graph = new Graph();
          for (const step of steps) await graph.take(step);
          const anew = new Graph();
          const all = [...graph.said].map(([articleId, said]) => ({ articleId, said })).reverse();
          for (const step of atOnce ? [all] : all.map((one) => [one])) await anew.take(step);
          expect(anew.records.contents()).toEqual(graph.records.contents());
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses the second of two writers who decided by what the other changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomStep, { maxLength: 5 }),
        randomStep,
        randomStep,
        async (steps, one, other) => {
          const graph = new Graph();
          for (const step of steps) await graph.take(step);
          const changesOf = (step: Step) => new Map(step.map(({ articleId, said }) => [articleId, said]));
          const late = await updateClaims(graph.records, changesOf(other));
          await graph.take(one);
          if (!graph.records.commit(late.guards, late.records)) return;
          for (const [articleId, said] of changesOf(other)) {
            if (said !== null) graph.said.set(articleId, said);
            else {
              graph.said.delete(articleId);
              graph.claims.delete(articleId);
            }
          }
          for (const [articleId, claims] of late.articles) graph.claims.set(articleId, claims);
          expect(sorted(graph.claims)).toEqual(sorted(naiveClaims([...graph.said.values()])));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('draws articles of which many share claims, dispatches and links', async () => {
    const met = { claims: 0, dispatches: 0, contradictions: 0, replies: 0 };
    for (const steps of fc.sample(fc.array(randomStep, { minLength: 4, maxLength: 10 }), {
      numRuns: 60,
      seed: 1,
    })) {
      const graph = new Graph();
      for (const step of steps) await graph.take(step);
      const articlesOf = new Map<string, Set<string>>();
      for (const [articleId, { dispatchId, statements }] of graph.claims) {
        if (dispatchId !== articleId) met.dispatches += 1;
        for (const { claimId, links } of statements.values()) {
          articlesOf.set(claimId, (articlesOf.get(claimId) ?? new Set()).add(articleId));
          for (const { kind } of links) met[kind === 'CONTRADICTS' ? 'contradictions' : 'replies'] += 1;
        }
      }
      met.claims += [...articlesOf.values()].filter(({ size }) => size > 1).length;
    }

    for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
  });
});
