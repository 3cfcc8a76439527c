import type { EntityFact, MentionFact, SourceFact } from '../../src/model/facts.ts';
import type { Quote, Span } from '../../src/model/span.ts';
import type { Thing, UnnamedThing } from './things.ts';

/** The article's text while it grows, and whom it has named so far. */
export class ArticlePage {
  text: string;
  readonly #things = new Map<string, { thing: Thing; forms: Set<string>; spans: Span[] }>();
  readonly #sources = new Map<string, SourceFact>();

  constructor(lead: string) {
    this.text = lead === '' ? '' : `${lead} `;
  }

  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  /** Writes the entity's name and counts that as a mention. */
  name(thing: Thing | UnnamedThing): Span {
    if (thing.type === 'UnnamedSource') {
      if (thing.affiliation) this.know(thing.affiliation);
      this.#sources.set(thing.id, {
        id: thing.id,
        name: thing.name,
        affiliationId: thing.affiliation?.id ?? null,
      });
      return this.write(thing.name);
    }
    const span = this.write(thing.forms[0] ?? '');
    this.mark(thing, [span]);
    return span;
  }

  mark(thing: Thing, spans: readonly Span[]): void {
    this.know(thing).spans.push(...spans);
  }

  know(thing: Thing): { spans: Span[] } {
    let known = this.#things.get(thing.id);
    if (known === undefined) this.#things.set(thing.id, (known = { thing, forms: new Set(), spans: [] }));
    for (const form of thing.forms) known.forms.add(form);
    if (thing.type === 'Event') {
      if (thing.place) this.know(thing.place);
      for (const participant of thing.participants) this.know(participant);
    }
    return known;
  }

  entities(): EntityFact[] {
    return [...this.#things.values()].map(({ thing, forms }) => {
      const { id, kind, wikidataId, preferredName } = thing;
      const isShortForm = thing.isShortForm ?? false;
      const common = { id, forms: [...forms], isShortForm, kind, wikidataId, preferredName };
      if (thing.type !== 'Event') return { type: thing.type, ...common };
      return {
        type: thing.type,
        ...common,
        startDate: thing.startDate,
        startDatePrecision: thing.startDatePrecision,
        placeId: thing.place?.id ?? null,
        participantIds: thing.participants.map(({ id }) => id),
      };
    });
  }

  sources(): SourceFact[] {
    return [...this.#sources.values()];
  }

  mentions(): MentionFact[] {
    return [...this.#things.values()]
      .filter(({ spans }) => spans.length > 0)
      .map(({ thing, spans }) => ({
        entityId: thing.id,
        spans: [...spans].sort((a, b) => a.start - b.start),
      }));
  }
}

export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 16), start),
    suffix: text.slice(end, end + 16),
  };
}

export function findAll(text: string, word: string, within: Span): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word, within.start); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at + word.length > within.end) break;
    found.push({ start: at, end: at + word.length });
  }
  return found;
}
