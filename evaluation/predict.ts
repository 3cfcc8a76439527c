import { toPrediction } from '../src/exports/prediction.ts';
import type { PredictionSource } from '../src/exports/prediction.ts';
import type { Extractor } from '../src/extraction/extractor.ts';
import { loadTopics } from '../src/extraction/topics/load-topics.ts';
import { referencesOf, type OwnFacts } from '../src/identity/own-facts.ts';
import { resolve } from '../src/identity/resolve.ts';
import { parseExtractDocument } from '../src/readers/extract-document.ts';
import { startCpuClock } from './cpu-clock.ts';
import { resolveAcross } from './resolve-across.ts';
import type { GoldDocument, PredictedDocument } from './score/documents.ts';

/** What was found in documents, and what it took. */
export interface Predictions {
  readonly documents: readonly PredictedDocument[];
  /** User and system time of the process, from reading to prediction. */
  readonly cpuSeconds: number;
  /** What white space parts. */
  readonly words: number;
}

/**
 * What `onrecord extract` writes for the documents, and what it took; text, day of publication and id are all it sees of
 * them. Who is who is settled for all of them together.
 */
export async function predict(
  extractor: Extractor,
  documents: readonly GoldDocument[],
): Promise<Predictions> {
  const topics = loadTopics();
  const cpuSeconds = startCpuClock();
  const found: (PredictionSource & { readonly facts: OwnFacts })[] = [];
  let words = 0;
  for (const { id, text, date } of documents) {
    const { article } = parseExtractDocument({ id, text, ...(date ? { date } : {}) });
    const extraction = await extractor.extract(article);
    found.push({ id, extraction, ...resolve(article, extraction, topics), withText: false });
    words += countWords(text);
  }
  const entityIds = await resolveAcross(found.map(({ facts }) => referencesOf(facts)));
  const settled = found.map((source) =>
    toPrediction(settle(source, entityIds.get(source.facts.article.id) ?? new Map<string, string>())),
  );
  return { documents: settled, cpuSeconds: cpuSeconds(), words };
}

/** Puts the ids of who is meant in the place of those that names alone give. */
function settle(
  source: PredictionSource & { readonly facts: OwnFacts },
  entityIds: ReadonlyMap<string, string>,
): PredictionSource {
  const idOf = (id: string): string => entityIds.get(id) ?? id;
  const { facts, identities } = source;
  // Of two names for one entity the longer comes last: it is the one by which speakers are called.
  const entities = facts.entities.toSorted((a, b) => nameOf(a).length - nameOf(b).length);
  return {
    ...source,
    facts: {
      ...facts,
      entities: entities.map((entity) => ({ ...entity, id: idOf(entity.id) })),
      statements: facts.statements.map((statement) => ({
        ...statement,
        speakerId: statement.speakerId === null ? null : idOf(statement.speakerId),
        reportedByIds: statement.reportedByIds.map(idOf),
      })),
    },
    identities: new Map([...identities].map(([key, { id }]) => [key, { id: idOf(id) }])),
  };
}

function nameOf({ forms: [name = ''] }: { readonly forms: readonly string[] }): string {
  return name;
}

/** How many words white space parts: what seconds are counted by. */
export function countWords(text: string): number {
  return text.split(/\s+/u).length;
}
