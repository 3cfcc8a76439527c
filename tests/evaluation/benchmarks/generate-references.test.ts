import { describe, expect, it } from 'vitest';
import { generateReferences } from '../../../benchmarks/identity/generate-references.ts';
import type { GeneratedArticle } from '../../../benchmarks/identity/generate-references.ts';
import { Random } from '../../../benchmarks/identity/random.ts';
import { VARIATIONS } from '../../../benchmarks/identity/vary-name.ts';
import { createWorld } from '../../../benchmarks/identity/world.ts';
import { personKey } from '../../../src/identity/name-key.ts';

const ARTICLES = 8000;
const articles = [...generateReferences(ARTICLES, 7)];
const world = createWorld(new Random(7));
const persons = new Map(world.persons.map((person) => [person.id, person]));
const DAY = 86_400_000;

/** Every name of every article, with who is meant. */
function* named() {
  for (const { article, truths } of articles)
    for (const reference of article.references) {
      const truth = truths.get(reference.nameId);
      if (truth === undefined) throw new Error(`nobody is meant by ${reference.nameId}`);
      yield { article, reference, truth };
    }
}

describe('an invented world', () => {
  it('has one in fifty persons who share their name, with somebody of another beat, title and organization', () => {
    expect(world.namesakes.length * 2).toBe(world.persons.length / 50);
    for (const [one, other] of world.namesakes) {
      expect([other.given, other.surname]).toEqual([one.given, one.surname]);
      expect(other.beat).not.toBe(one.beat);
      const offices = [one, other].map(
        ({ roles }) => new Set(roles.flatMap(({ title, organization }) => [title, organization.id])),
      );
      expect(offices.every(({ size }) => size > 0)).toBe(true);
      expect([...(offices[0] ?? [])].filter((each) => offices[1]?.has(each))).toEqual([]);
      expect([one, other].every((person) => persons.get(person.id)?.surname === person.surname)).toBe(true);
    }
  });

  it('has nobody else of one name', () => {
    const ids = new Map<string, string[]>();
    for (const { id, given, surname } of world.persons) {
      const key = personKey(`${given} ${surname}`);
      ids.set(key, [...(ids.get(key) ?? []), id]);
    }
    const shared = [...ids.values()].filter(({ length }) => length > 1);
    const pairs = world.namesakes.map((pair) => pair.map(({ id }) => id).toSorted());
    expect(shared.map((each) => each.toSorted()).toSorted()).toEqual(pairs.toSorted());
  });
});

describe('generated articles', () => {
  it('are the same for the same seed, the first ones of however many, and others for another', () => {
    const first = (count: number, seed: number): GeneratedArticle[] => [...generateReferences(count, seed)];
    expect(first(30, 7)).toEqual(articles.slice(0, 30));
    expect(first(30, 8)).not.toEqual(articles.slice(0, 30));
  });

  it('come in the order of publication and speak of at least four, each once', () => {
    const times = articles.map(({ article }) => article.publishedAt);
    expect(times).toEqual(times.toSorted());
    for (const { article, truths } of articles) {
      expect(article.references.length).toBeGreaterThanOrEqual(4);
      // A title can bring an organization more.
      expect(article.references.length).toBeLessThanOrEqual(13);
      expect(truths.size).toBe(article.references.length);
      expect(new Set([...truths.values()].map(({ entityId }) => entityId)).size).toBe(truths.size);
    }
  });

  it('give titles in organizations that the same article names, where the person holds them', () => {
    let titles = 0;
    for (const { article, reference, truth } of named())
      for (const { title, organizationId } of reference.roles) {
        titles += 1;
        expect(article.references.some(({ nameId }) => nameId === organizationId)).toBe(true);
        const held = persons.get(truth.entityId)?.roles.map((role) => role.title);
        expect(held).toContain(title);
      }
    expect(titles).toBeGreaterThan(ARTICLES / 10);
  });

  it('have every variation, and one typo in two hundred full names', () => {
    const counts = new Map<string, number>();
    for (const { truth } of named()) counts.set(truth.variation, (counts.get(truth.variation) ?? 0) + 1);
    expect([...counts.keys()].toSorted()).toEqual([...VARIATIONS].toSorted());
    const typos = counts.get('TYPO') ?? 0;
    expect(typos / (typos + (counts.get('PLAIN') ?? 0))).toBeGreaterThan(1 / 300);
    expect(typos / (typos + (counts.get('PLAIN') ?? 0))).toBeLessThan(1 / 150);
  });

  it('call somebody by the surname alone only days after the full name', () => {
    const lastNamed = new Map<string, number>();
    let surnames = 0;
    for (const { article, truth } of named()) {
      const at = Date.parse(article.publishedAt);
      if (truth.variation === 'SURNAME') {
        surnames += 1;
        expect(at - (lastNamed.get(truth.entityId) ?? 0)).toBeLessThan(14 * DAY);
      } else lastNamed.set(truth.entityId, at);
    }
    expect(surnames).toBeGreaterThan(100);
  });

  it('use an acronym alone only once an article has explained it', () => {
    const explained = new Set<string>();
    let acronyms = 0;
    for (const { reference, truth } of named()) {
      if (truth.variation === 'ACRONYM') {
        acronyms += 1;
        expect(explained.has(truth.entityId)).toBe(true);
      } else if (reference.type === 'Organization' && reference.forms.length > 1)
        explained.add(truth.entityId);
    }
    expect(acronyms).toBeGreaterThan(100);
  });

  it('speak of some far more often than of others, and of those of a beat together', () => {
    const counts = new Map<string, number>();
    let ofOneBeat = 0;
    for (const { truths } of articles) {
      const beats = [...truths.values()].flatMap(({ entityId }) => persons.get(entityId)?.beat ?? []);
      for (const { entityId } of truths.values()) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
      const most = Math.max(0, ...beats.map((beat) => beats.filter((each) => each === beat).length));
      if (most > beats.length / 2) ofOneBeat += 1;
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(50 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
    expect(ofOneBeat / ARTICLES).toBeGreaterThan(0.75);
  });
});
