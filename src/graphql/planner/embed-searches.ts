import type { Embedding } from '../../model/embedding.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { ReadPlan, RootPlan, SearchRoot } from '../../store/read-plan.ts';

/** Makes the vector of a text; null where nothing makes vectors here. */
export type Embed = (text: string) => Promise<Embedding | null>;

/**
 * The plan with the vectors of what is searched by meaning, as it is read from the store; the plan itself where nothing is.
 * Where there is no vector a search by both goes on by text. Rejects with SEMANTIC_UNAVAILABLE for one by meaning alone.
 */
export async function embedSearches(plan: ReadPlan, embed: Embed): Promise<ReadPlan> {
  if (!plan.roots.some(isByMeaning)) return plan;
  return {
    roots: await Promise.all(
      plan.roots.map((root) => (isByMeaning(root) ? embedSearch(root, embed) : Promise.resolve(root))),
    ),
  };
}

function isByMeaning(root: RootPlan): root is SearchRoot {
  return root.kind === 'search' && root.ranking.by !== 'text';
}

async function embedSearch(root: SearchRoot, embed: Embed): Promise<SearchRoot> {
  const { ranking } = root;
  if (ranking.by === 'text') return root;
  const embedding = await embed(ranking.text);
  if (embedding !== null) return { ...root, ranking: { ...ranking, embedding } };
  if (ranking.by === 'both') return { ...root, ranking: { by: 'text' } };
  throw new OnrecordError(
    'SEMANTIC_UNAVAILABLE',
    'Search by meaning needs the model, and this server reads with rules alone (see docs/settings.md#onrecord_extractor). Search by TEXT or HYBRID.',
  );
}
