import type { EntityFact } from '../../model/facts.ts';
import { foldText } from '../../shared/text.ts';
import { displayName, nameOrder } from '../display-name.ts';
import type { Connection } from './connection.ts';
import type { Contribution, Counts } from './contribution.ts';
import { textValue } from './parameters.ts';
import { forgetDocument, putDocument } from './search.ts';

/**
 * Takes back what an article gave to entities before and gives what it gives now. Values are tallied by how many
 * articles give them, so the outcome does not depend on the order in which articles come and go.
 */
export function updateEntities(connection: Connection, before: Contribution, now: Contribution): void {
  const changed = new Changes();
  for (const entity of before.entities) changed.count(entity, -1);
  for (const entity of now.entities) changed.count(entity, 1);

  for (const [id, type] of changed.types) {
    connection.run('INSERT INTO entity (id, type) VALUES (?1, ?2) ON CONFLICT DO NOTHING', [id, type]);
  }
  for (const [id, change] of changed.held.entries()) {
    connection.run('UPDATE entity SET held = held + ?2 WHERE id = ?1', [id, change]);
  }
  updateCounts(connection, before.counts, now.counts);
  for (const { id, form, articles, asFullest } of changed.names()) {
    const values = [id, textValue(form), textValue(foldText(form)), articles, asFullest];
    connection.run(
      `INSERT INTO entity_name (entity_id, form, folded, articles, as_fullest)
       VALUES (?1, CAST(?2 AS TEXT), CAST(?3 AS TEXT), ?4, ?5)
       ON CONFLICT DO UPDATE SET articles = articles + excluded.articles, as_fullest = as_fullest + excluded.as_fullest`,
      values,
    );
  }
  for (const { id, property, value, articles } of changed.values()) {
    connection.run(
      `INSERT INTO entity_value (entity_id, property, value, articles) VALUES (?1, ?2, CAST(?3 AS TEXT), ?4)
       ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
      [id, property, textValue(value), articles],
    );
  }
  for (const { id, property: participant, articles } of changed.participants()) {
    connection.run(
      `INSERT INTO event_participant (event_id, entity_id, articles) VALUES (?1, ?2, ?3)
       ON CONFLICT DO UPDATE SET articles = articles + excluded.articles`,
      [id, participant, articles],
    );
  }
  const revalued = new Set(changed.values().map(({ id }) => id));
  for (const id of changed.touched()) {
    const kept = settleEntity(connection, id, changed.types.get(id) ?? '');
    if (kept && revalued.has(id)) settleValues(connection, id);
  }
}

function updateCounts(
  connection: Connection,
  before: Readonly<Record<string, Counts>>,
  now: Readonly<Record<string, Counts>>,
): void {
  const none: Counts = { statements: 0, articles: 0, published: 0 };
  for (const id of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [was, is] = [before[id] ?? none, now[id] ?? none];
    const change = [is.statements - was.statements, is.articles - was.articles, is.published - was.published];
    if (change.every((each) => each === 0)) continue;
    connection.run(
      `UPDATE entity SET statement_count = statement_count + ?2, article_count = article_count + ?3,
       published_count = published_count + ?4 WHERE id = ?1`,
      [id, ...change],
    );
  }
}

/** Removes what is left of an entity that no article holds, and says false; or works out its names again. */
function settleEntity(connection: Connection, id: string, type: string): boolean {
  connection.run('DELETE FROM entity_value WHERE entity_id = ?1 AND articles = 0', [id]);
  connection.run('DELETE FROM event_participant WHERE event_id = ?1 AND articles = 0', [id]);
  const held = connection.get('write', 'SELECT held FROM entity WHERE id = ?1', [id])?.['held'];
  if (held === 0) {
    connection.run('DELETE FROM entity WHERE id = ?1', [id]);
    forgetDocument(connection, id);
    return false;
  }
  settleNames(connection, id, type);
  return true;
}

/** SQL of the value that most articles give entity ?1. */
function most(property: string): string {
  return `(SELECT value FROM entity_value WHERE entity_id = ?1 AND property = '${property}' ORDER BY articles DESC, value LIMIT 1)`;
}

function settleValues(connection: Connection, id: string): void {
  // An event's first day is tallied with its precision: "2012-12-04 DAY".
  connection.run(
    `UPDATE entity SET kind = ${most('kind')}, wikidata_id = ${most('wikidataId')}, place_id = ${most('place')},
     start_date = substr(${most('start')}, 1, 10), start_date_precision = nullif(substr(${most('start')}, 12), '')
     WHERE id = ?1`,
    [id],
  );
}

/**
 * Most articles change nothing about the names of those they mention: then nothing is written, nor indexed again.
 * A preferred name stands among the forms even where no article uses it (0 articles), so that filters find it.
 */
function settleNames(connection: Connection, id: string, type: string): void {
  connection.run(
    `DELETE FROM entity_name WHERE entity_id = ?1 AND articles = 0 AND form IS NOT ${most('preferredName')}`,
    [id],
  );
  const row = connection.get(
    'write',
    `SELECT json_array(json_array(name, json(aliases)), (SELECT json_group_array(json_array(form, articles, as_fullest))
     FROM entity_name WHERE entity_id = ?1), ${most('preferredName')}) AS names FROM entity WHERE id = ?1`,
    [id],
  );
  const [before, forms, preferred] = JSON.parse(String(row?.['names'])) as [
    unknown,
    [string, number, number][],
    string | null,
  ];
  if (preferred !== null && !forms.some(([form]) => form === preferred)) {
    connection.run(
      `INSERT INTO entity_name (entity_id, form, folded, articles, as_fullest)
       VALUES (?1, CAST(?2 AS TEXT), CAST(?3 AS TEXT), 0, 0)`,
      [id, textValue(preferred), textValue(foldText(preferred))],
    );
  }
  const used = forms.filter(([, articles]) => articles > 0);
  const { name, aliases } = displayName(
    used.map(([form, articles, asFullest]) => ({ form, articles, asFullest })),
    preferred,
  );
  if (JSON.stringify(before) === JSON.stringify([name, aliases])) return;
  connection.run(
    `UPDATE entity SET name = CAST(?2 AS TEXT), name_order = CAST(?3 AS TEXT), aliases = jsonb(?4) WHERE id = ?1`,
    [id, textValue(name), textValue(nameOrder(name)), JSON.stringify(aliases)],
  );
  putDocument(connection, { id, type, date: '', titles: [name, ...aliases], body: '' });
}

interface NameChange {
  readonly id: string;
  readonly form: string;
  articles: number;
  asFullest: number;
}

interface ValueChange {
  readonly id: string;
  /** For a participant: its id. */
  readonly property: string;
  readonly value: string;
  articles: number;
}

/** What differs between two versions of an article, entity by entity. */
class Changes {
  readonly types = new Map<string, string>();
  readonly #held = new Map<string, number>();
  readonly #names = new Map<string, NameChange>();
  readonly #values = new Map<string, ValueChange>();
  readonly #participants = new Map<string, ValueChange>();

  count(entity: EntityFact, sign: 1 | -1): void {
    const { id, forms } = entity;
    this.types.set(id, entity.type);
    this.#held.set(id, (this.#held.get(id) ?? 0) + sign);
    for (const [position, form] of forms.entries()) {
      const key = JSON.stringify([id, form]);
      const name = this.#names.get(key) ?? { id, form, articles: 0, asFullest: 0 };
      name.articles += sign;
      if (position === 0 && !entity.isShortForm) name.asFullest += sign;
      this.#names.set(key, name);
    }
    tally(this.#values, sign, id, 'kind', entity.kind);
    tally(this.#values, sign, id, 'wikidataId', entity.wikidataId);
    // What version 1 stored lacks it.
    tally(this.#values, sign, id, 'preferredName', entity.preferredName ?? null);
    if (entity.type !== 'Event') return;
    const { startDate, startDatePrecision, placeId, participantIds } = entity;
    tally(this.#values, sign, id, 'place', placeId);
    tally(this.#values, sign, id, 'start', startDate && `${startDate} ${startDatePrecision ?? ''}`);
    for (const participant of new Set(participantIds)) tally(this.#participants, sign, id, participant, '');
  }

  get held(): ReadonlyMap<string, number> {
    return new Map([...this.#held].filter(([, change]) => change !== 0));
  }

  names(): NameChange[] {
    return [...this.#names.values()].filter(({ articles, asFullest }) => articles !== 0 || asFullest !== 0);
  }

  values(): ValueChange[] {
    return [...this.#values.values()].filter(({ articles }) => articles !== 0);
  }

  participants(): ValueChange[] {
    return [...this.#participants.values()].filter(({ articles }) => articles !== 0);
  }

  /** Entities of which something changed: whoever keeps its names, values and holders is left alone. */
  touched(): ReadonlySet<string> {
    const changes = [...this.names(), ...this.values(), ...this.participants()];
    return new Set([...this.held.keys(), ...changes.map(({ id }) => id)]);
  }
}

function tally(
  changes: Map<string, ValueChange>,
  sign: 1 | -1,
  id: string,
  property: string,
  value: string | null,
): void {
  if (value === null) return;
  const key = JSON.stringify([id, property, value]);
  const change = changes.get(key) ?? { id, property, value, articles: 0 };
  change.articles += sign;
  changes.set(key, change);
}
