/**
 * Prints who is taken for whom wrongly across documents, what costs most first, for a person to read: the text stays on the
 * screen.
 *
 *   npm run evaluate:resolution-errors -- --data FOLDER [--set meantime] [--names found|given] [--count 40] [--cache FOLDER]
 *
 * `--names given` takes the annotated names, `--set alone` those of which nothing else is known. `--cache FOLDER` remembers there what was found in documents, so that the next run only settles identities.
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { cachingExtractor } from '../caching-extractor.ts';
import { openEngine } from '../engines.ts';
import { otherSets } from '../gold/gold-sets.ts';
import { readNamedForms } from '../gold/name-variants.ts';
import { settleGivenNames, settleNamesAlone } from '../identity-alone.ts';
import { predict } from '../predict.ts';
import { points, ratioCell } from '../report/table.ts';
import { countBy } from '../score/count-by.ts';
import { pairDocuments } from '../score/documents.ts';
import { typeOf } from '../score/name-figures.ts';
import { placeNames } from '../score/place-names.ts';
import type { PlacedName } from '../score/place-names.ts';
import { figuresOfNames } from '../score/resolution-figures.ts';
import { mergesOf, splitsOf } from './costly-clusters.ts';
import type { CostlyCluster } from './costly-clusters.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    set: { type: 'string', default: 'meantime' },
    names: { type: 'string', default: 'found' },
    count: { type: 'string', default: '40' },
    cache: { type: 'string' },
  },
});
if (values.data === undefined) throw new TypeError('--data FOLDER is needed');
const data = pathToFileURL(`${values.data}/`);
const names =
  values.set === 'alone' ? await settleNamesAlone(readNamedForms(data)) : await namesOf(values.set);
const figures = figuresOfNames(names);
if (figures === null) throw new RangeError(`no names in "${values.set}" with ids that hold across documents`);

console.log(
  `${figures.mentions} names of ${figures.clusters}, found ${points(figures.found)}; B³ ${ratioCell(figures)}, pairs ${ratioCell(figures.pairs)}, ${figures.wrongMerges} wrong merges in ${figures.decisions} decisions`,
);
print('Wrong merges, by points of precision', mergesOf(names));
print('Wrong splits, by points of recall', splitsOf(names));
printMissed();

async function namesOf(key: string): Promise<PlacedName[]> {
  const set = otherSets(data).find((each) => each.key === key);
  if (set === undefined) throw new TypeError(`no set "${key}"`);
  if (values.names === 'given') return settleGivenNames(set.documents);
  const engine = await openEngine('model');
  const cached =
    values.cache === undefined ? null : cachingExtractor(engine, pathToFileURL(`${values.cache}/`));
  const { documents } = await predict(cached ?? engine, set.documents);
  cached?.save();
  return pairDocuments(set.documents, documents).flatMap(placeNames);
}

function print(title: string, clusters: readonly CostlyCluster[]): void {
  const cost = clusters.reduce((sum, cluster) => sum + cluster.cost, 0);
  console.log(`\n## ${title}: ${clusters.length}, together ${points(cost)}`);
  for (const { id, parts, ...cluster } of clusters.slice(0, Number(values.count))) {
    console.log(`\n${points(cluster.cost)}  ${id}`);
    for (const part of parts)
      console.log(
        `      ${String(part.names.length).padStart(4)} in ${new Set(part.names.map(({ document }) => document)).size}  ${part.id}: ${formsOf(part.names)}`,
      );
  }
}

/** Names that were not found at all bound what can be reached. */
function printMissed(): void {
  const missed = names.filter(({ predicted }) => predicted === null);
  const type = ({ mention }: PlacedName): string => typeOf(mention.type);
  const all = countBy(names, type);
  console.log(`\n## Not found: ${missed.length}, ${points(missed.length / names.length)} of all`);
  for (const [each, count] of countBy(missed, type)) {
    console.log(`\n${each}: ${count} of ${all.get(each) ?? 0}`);
    console.log(`  ${formsOf(missed.filter((name) => type(name) === each))}`);
  }
}

/** '"Steve Jobs" 33, "Jobs" 46' */
function formsOf(mentions: readonly PlacedName[]): string {
  return [...countBy(mentions, ({ form }) => form)]
    .sort(([, a], [, b]) => b - a)
    .map(([form, count]) => `"${form}" ${count}`)
    .join(', ');
}
