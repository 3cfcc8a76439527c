import { displayName } from '../display-name.ts';
import type { DisplayName, NameForm } from '../display-name.ts';

/** What one article says of an entity. The article's DESCRIBES relationship keeps it, so that it can be taken back. */
export interface EntityView {
  /** The fullest form first. */
  readonly forms: readonly string[];
  readonly isShortForm: boolean;
  readonly kind: string | null;
  readonly wikidataId: string | null;
  readonly preferredName: string | null;
  readonly startDate: string | null;
  readonly startDatePrecision: string | null;
  readonly placeId: string | null;
  readonly participantIds: readonly string[];
}

const BALLOTS = [
  'forms',
  'fullest',
  'preferredName',
  'kind',
  'wikidataId',
  'start',
  'place',
  'participants',
] as const;
type Ballot = (typeof BALLOTS)[number];

/**
 * How many articles say what of an entity. Kept on the entity as JSON: an article then changes a person whom ten
 * thousand articles name without reading these.
 */
export class EntityVotes {
  /** Articles that know the entity; none means that it goes. */
  articles = 0;
  private readonly counts: Record<Ballot, Map<string, number>> = {
    forms: new Map(),
    fullest: new Map(),
    preferredName: new Map(),
    kind: new Map(),
    wikidataId: new Map(),
    start: new Map(),
    place: new Map(),
    participants: new Map(),
  };

  static parse(json: string | null): EntityVotes {
    const votes = new EntityVotes();
    if (json === null) return votes;
    // Version 1 knew no preferred names.
    const stored = JSON.parse(json) as { articles: number } & Partial<Record<Ballot, [string, number][]>>;
    votes.articles = stored.articles;
    for (const ballot of BALLOTS) votes.counts[ballot] = new Map(stored[ballot] ?? []);
    return votes;
  }

  /** The same votes give the same text, whatever order they came in. */
  toJson(): string {
    const sorted = BALLOTS.map((ballot) => [
      ballot,
      [...this.counts[ballot]].sort(([a], [b]) => compareText(a, b)),
    ]);
    return JSON.stringify({ articles: this.articles, ...(Object.fromEntries(sorted) as object) });
  }

  add(view: EntityView): void {
    this.change(view, 1);
  }

  subtract(view: EntityView): void {
    this.change(view, -1);
  }

  name(): DisplayName {
    return displayName(this.used(), this.winner('preferredName'));
  }

  /** All names by which it is found: the preferred one stands among the forms even where no article uses it. */
  names(): NameForm[] {
    const forms = this.used();
    const preferred = this.winner('preferredName');
    if (preferred === null || this.counts.forms.has(preferred)) return forms;
    return [...forms, { form: preferred, articles: 0, asFullest: 0 }];
  }

  private used(): NameForm[] {
    return [...this.counts.forms].map(([form, articles]) => ({
      form,
      articles,
      asFullest: this.counts.fullest.get(form) ?? 0,
    }));
  }

  kind(): string | null {
    return this.winner('kind');
  }

  wikidataId(): string | null {
    return this.winner('wikidataId');
  }

  /** A date counts together with its precision. */
  start(): { readonly startDate: string | null; readonly startDatePrecision: string | null } {
    const [date, precision] = this.winner('start')?.split(' ') ?? [];
    return {
      startDate: date ?? null,
      startDatePrecision: precision === undefined || precision === '' ? null : precision,
    };
  }

  placeId(): string | null {
    return this.winner('place');
  }

  /** Whoever takes part according to any article, in the order of ids. */
  participantIds(): string[] {
    return [...this.counts.participants.keys()].sort(compareText);
  }

  private change(view: EntityView, by: 1 | -1): void {
    this.articles += by;
    for (const form of view.forms) this.count('forms', form, by);
    this.count('fullest', view.isShortForm ? null : (view.forms[0] ?? null), by);
    this.count('preferredName', view.preferredName, by);
    this.count('kind', view.kind, by);
    this.count('wikidataId', view.wikidataId, by);
    this.count(
      'start',
      view.startDate === null ? null : `${view.startDate} ${view.startDatePrecision ?? ''}`,
      by,
    );
    this.count('place', view.placeId, by);
    for (const id of view.participantIds) this.count('participants', id, by);
  }

  private count(ballot: Ballot, value: string | null, by: 1 | -1): void {
    if (value === null) return;
    const counts = this.counts[ballot];
    const count = (counts.get(value) ?? 0) + by;
    if (count === 0) counts.delete(value);
    else counts.set(value, count);
  }

  /** The value that most articles give, of equals the first by code points; null if none gives one. */
  private winner(ballot: Ballot): string | null {
    const ranked = [...this.counts[ballot]].sort(([a, n], [b, m]) => m - n || compareText(a, b));
    return ranked[0]?.[0] ?? null;
  }
}

/** By code points, as both stores sort; JavaScript's own order is by UTF-16 units. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
