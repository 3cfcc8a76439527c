import type { MentionKind } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { Gender } from '../lexicons/lexicon.ts';
import type { NameType } from '../tagger/tagger.ts';

/** An entity while the article is being read; its parts grow as later steps find mentions. */
export interface EntityDraft {
  readonly key: string;
  readonly type: NameType;
  name: string;
  kind: EntityKind | null;
  gender: Gender | null;
  readonly metonymOf: string | null;
  readonly forms: Set<string>;
  readonly mentions: Map<number, { readonly span: Span; readonly kind: MentionKind }>;
}

/** A speaker without a name. */
export interface SourceDraft {
  readonly key: string;
  readonly description: string;
  /** The noun that says what it is: "official". */
  readonly head: string;
  readonly plural: boolean;
  affiliationKey: string | null;
  readonly mentions: Map<number, Span & { readonly kind: MentionKind }>;
}

/** The entities and unnamed sources of one article, by key. */
export interface EntityTable {
  readonly entities: ReadonlyMap<string, EntityDraft>;
  readonly sources: ReadonlyMap<string, SourceDraft>;
  /** Entity of each name, in the order of the tagger's names; null where the name is none of ours. */
  readonly ofName: (EntityDraft | null)[];
  addEntity(entity: Omit<EntityDraft, 'key' | 'forms' | 'mentions'>): EntityDraft;
  addSource(source: Omit<SourceDraft, 'key' | 'mentions'>): SourceDraft;
  /** The government of a country, made at its first mention: what its name and its capital stand for. */
  government(country: string, metonymOf: string | null): EntityDraft;
}

export function mention(entity: EntityDraft | SourceDraft, span: Span, kind: MentionKind): void {
  if ('forms' in entity)
    entity.mentions.set(span.start, { span: { start: span.start, end: span.end }, kind });
  else entity.mentions.set(span.start, { start: span.start, end: span.end, kind });
}

export function createEntityTable(): EntityTable {
  const entities = new Map<string, EntityDraft>();
  const sources = new Map<string, SourceDraft>();
  const governments = new Map<string, EntityDraft>();
  const addEntity: EntityTable['addEntity'] = (entity) => {
    const draft: EntityDraft = {
      ...entity,
      key: `e${entities.size + 1}`,
      forms: new Set([entity.name]),
      mentions: new Map(),
    };
    entities.set(draft.key, draft);
    return draft;
  };
  return {
    entities,
    sources,
    ofName: [],
    addEntity,
    addSource(source) {
      const draft: SourceDraft = { ...source, key: `s${sources.size + 1}`, mentions: new Map() };
      sources.set(draft.key, draft);
      return draft;
    },
    government(country, metonymOf) {
      const known = governments.get(country);
      if (known !== undefined) return known;
      const name = country === 'European Union' ? 'European Union' : `Government of ${country}`;
      const same = [...entities.values()].find(
        (entity) => entity.type === 'Organization' && entity.forms.has(name),
      );
      const kind = country === 'European Union' ? 'IGO' : 'GOVERNMENT';
      const draft = same ?? addEntity({ type: 'Organization', name, kind, gender: null, metonymOf });
      governments.set(country, draft);
      return draft;
    },
  };
}
