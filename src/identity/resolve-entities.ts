import type { Article } from '../model/article.ts';
import type { ExtractedEntity, ExtractedEvent, Extraction } from '../model/extraction.ts';
import type { EntityFact, MentionFact, SourceFact } from '../model/facts.ts';
import type { NodeType } from '../model/graph-schema.ts';
import type { Span } from '../model/span.ts';
import { EntityTable } from './entity-table.ts';
import { eventId, namedId, sourceId } from './ids.ts';
import { spanProblem } from './quote.ts';
import type { Reject } from './rejections.ts';

/** What a key of the extraction stands for in the whole graph. */
export interface Identity {
  readonly id: string;
  readonly type: Extract<NodeType, 'Person' | 'Organization' | 'Place' | 'Event' | 'UnnamedSource'>;
  readonly name: string;
}

export interface ResolvedEntities {
  readonly entities: readonly EntityFact[];
  readonly unnamedSources: readonly SourceFact[];
  readonly mentions: readonly MentionFact[];
  readonly outletId: string | null;
  readonly authorIds: readonly string[];
  /** By key of the extraction. */
  readonly identities: ReadonlyMap<string, Identity>;
}

/** Gives everybody and everything in an article, its outlet and its writers their ids; those of the same id become one. */
export function resolveEntities(
  article: Article,
  articleId: string,
  extraction: Extraction,
  reject: Reject,
): ResolvedEntities {
  const table = new EntityTable();
  const identities = new Map<string, Identity>();
  const spansById = new Map<string, Span[]>();
  const referredTo = keysReferredTo(extraction);

  const admit = (entity: ExtractedEntity, id: string): boolean => {
    const spans = validSpans(article.text, entity.mentions, entity.name, reject);
    if (identities.has(entity.key)) reject('entity', `the key "${entity.key}" is used twice`);
    else if (oneLine(entity.name) === '') reject('entity', 'it has no name');
    else if (spans.length === 0 && (entity.mentions.length > 0 || !referredTo.has(entity.key))) {
      reject('entity', `"${entity.name}" has no mention in the text`);
    } else {
      identities.set(entity.key, { id, type: entity.type, name: oneLine(entity.name) });
      if (spans.length > 0) spansById.set(id, [...(spansById.get(id) ?? []), ...spans]);
      return true;
    }
    return false;
  };

  for (const entity of extraction.entities) {
    if (entity.type === 'Event') continue;
    const id = namedId(entity.type, entity.name);
    if (admit(entity, id))
      table.addNamed({ id, type: entity.type, forms: formsOf(entity), kind: entity.kind });
  }
  // Events refer to the others, so they come after them.
  for (const event of extraction.entities) {
    if (event.type !== 'Event') continue;
    const id = eventId(event, articleId);
    if (admit(event, id))
      table.addEvent({
        ...eventParts(event, identities, reject),
        id,
        forms: formsOf(event),
        kind: event.kind,
      });
  }

  return {
    outletId:
      article.outlet === null
        ? null
        : table.addOutlet(namedId('Organization', article.outlet), article.outlet),
    authorIds: [...new Set(article.authors.map((name) => table.addAuthor(namedId('Person', name), name)))],
    unnamedSources: resolveSources(article, articleId, extraction, identities, reject),
    entities: table.facts(),
    mentions: [...spansById].map(([entityId, spans]) => ({ entityId, spans: distinctSpans(spans) })),
    identities,
  };
}

/**
 * Keys of what others refer to. It may be in the article without a mention of its own: "the Russian foreign minister"
 * names a minister of the government of Russia, which the text does not mention.
 */
function keysReferredTo({
  roles,
  unnamedSources,
  entities,
  statements,
}: Extraction): ReadonlySet<string | null> {
  return new Set([
    ...roles.flatMap(({ personKey, organizationKey }) => [personKey, organizationKey]),
    ...unnamedSources.map(({ affiliationKey }) => affiliationKey),
    ...entities.flatMap((entity) =>
      entity.type === 'Event' ? [entity.placeKey, ...entity.participantKeys] : [],
    ),
    ...statements.flatMap(({ speakerKey, reportedByKeys, eventKey }) => [
      speakerKey,
      eventKey,
      ...reportedByKeys,
    ]),
  ]);
}

function eventParts(event: ExtractedEvent, identities: ReadonlyMap<string, Identity>, reject: Reject) {
  const find = (key: string, types: readonly Identity['type'][]): string | null => {
    const found = identities.get(key);
    if (found !== undefined && types.includes(found.type)) return found.id;
    reject('entity', `"${event.name}" refers to "${key}", which is no ${types.join(' or ')}`);
    return null;
  };
  const participants = event.participantKeys.map((key) => find(key, ['Person', 'Organization', 'Place']));
  return {
    startDate: event.startDate,
    startDatePrecision: event.startDate === null ? null : event.startDatePrecision,
    placeId: event.placeKey === null ? null : find(event.placeKey, ['Place']),
    participantIds: [...new Set(participants.filter((id) => id !== null))],
  };
}

/** Unnamed speakers; two of one description stay two people. */
function resolveSources(
  article: Article,
  articleId: string,
  extraction: Extraction,
  identities: Map<string, Identity>,
  reject: Reject,
): SourceFact[] {
  const facts: SourceFact[] = [];
  const used = new Set<string>();
  for (const source of extraction.unnamedSources) {
    const name = oneLine(source.description);
    if (identities.has(source.key) || name === '') {
      reject('source', name === '' ? 'it has no description' : `the key "${source.key}" is used twice`);
      continue;
    }
    validSpans(article.text, source.mentions, name, reject);
    const base = sourceId(articleId, name);
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    const affiliation = source.affiliationKey === null ? undefined : identities.get(source.affiliationKey);
    if (source.affiliationKey !== null && affiliation?.type !== 'Organization') {
      reject('source', `"${name}" belongs to "${source.affiliationKey}", which is no Organization`);
    }
    identities.set(source.key, { id, type: 'UnnamedSource', name });
    facts.push({ id, name, affiliationId: affiliation?.type === 'Organization' ? affiliation.id : null });
  }
  return facts;
}

function validSpans(text: string, spans: readonly Span[], name: string, reject: Reject): Span[] {
  return spans.flatMap(({ start, end }) => {
    const problem = spanProblem(text, { start, end });
    if (problem === null) return [{ start, end }];
    reject('mention', `a mention of "${name}" ${problem}`, { start, end });
    return [];
  });
}

/** Spans in reading order, each once. */
export function distinctSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((span, index) => {
    const before = sorted[index - 1];
    return before?.start !== span.start || before.end !== span.end;
  });
}

function formsOf(entity: ExtractedEntity): string[] {
  return [entity.name, ...entity.forms].map(oneLine).filter((form) => form !== '');
}

/** A name that runs over a line's end is still one name. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
