/**
 * Measures the quality of extraction. See README.md beside this file.
 *
 *   npm run evaluate -- [--data FOLDER] [--extractor rules|tagger|model] [--peers FOLDER]
 *                       [--json FILE] [--write] [--update-baseline]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { watchedFigures } from './baseline/baseline.ts';
import type { Baseline, BaselineFigures } from './baseline/baseline.ts';
import { ENGINE_TITLES, ENGINES, openEngine } from './engines.ts';
import type { EngineName } from './engines.ts';
import { otherSets, ownSet } from './gold/gold-sets.ts';
import type { GoldSet } from './gold/gold-sets.ts';
import { measureEngine } from './measure-engine.ts';
import type { EngineReport } from './measure-engine.ts';
import { measureIdentity } from './measure-identity.ts';
import { measurePeers } from './peers/measure-peers.ts';
import { replaceBlock } from './report/marked-blocks.ts';
import { resolutionTable } from './report/resolution.ts';
import { namesTable, reliabilityTable, setsTable, statementsTable, treebankTable } from './report/sets.ts';
import { stepOf, stepsTable } from './report/steps.ts';
import type { Step } from './report/steps.ts';
import { secondsCell } from './report/table.ts';
import { measureTreebank } from './treebank/score-treebank.ts';

const README = new URL('README.md', import.meta.url);
const BASELINE = new URL('baseline.json', import.meta.url);
const PEERS = new URL('peers/measured.json', import.meta.url);

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    extractor: { type: 'string', default: 'model' },
    peers: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    'update-baseline': { type: 'boolean', default: false },
  },
});

const today = new Date().toISOString().slice(0, 10);
const data = values.data === undefined ? null : pathToFileURL(`${values.data}/`);
const engine = ENGINES.find((name) => name === values.extractor);
if (engine === undefined) throw new TypeError(`--extractor is one of ${ENGINES.join(', ')}`);

if (values['update-baseline']) await updateBaseline();
else await report(engine);

/** Measures, prints, and writes where the options say so. */
async function report(name: EngineName): Promise<void> {
  const sets = [ownSet(), ...(data === null ? [] : otherSets(data))];
  const measured = await measure(name, sets);
  const blocks: [name: string, content: string][] = [
    ['engine', `Engine \`${measured.version}\`, ${today}.`],
    ['sets', setsTable(measured)],
    ['statements', statementsTable(measured)],
    ['names', namesTable(measured)],
    ['reliability', reliabilityTable(measured)],
  ];
  const identity = data === null ? [] : await measureIdentity(measured, sets, data);
  if (identity.length > 0) blocks.push(['resolution', resolutionTable(identity)]);
  const treebank =
    data === null || name === 'rules'
      ? null
      : await measureTreebank(new URL('treebank/ewt-test.conllu', data));
  if (treebank !== null) blocks.push(['treebank', treebankTable(treebank)]);
  const steps = data === null ? [] : await measureSteps(name, measured, sets);
  if (steps.length > 0) blocks.push(['steps', stepsTable(steps)]);

  for (const [, content] of blocks) console.log(`${content}\n`);
  console.log(
    `${secondsCell(measured.cpuSecondsPer1000Words)} CPU seconds for 1,000 words on this machine, whole pipeline, after loading`,
  );
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      `${JSON.stringify({ date: today, engine: measured, identity, treebank, steps }, null, 2)}\n`,
    );
  if (values.write) {
    let text = readFileSync(README, 'utf8');
    for (const [block, content] of blocks) text = replaceBlock(text, block, content);
    writeFileSync(README, text);
  }
}

async function measure(name: EngineName, sets: readonly GoldSet[]): Promise<EngineReport> {
  console.error(`extracting: ${ENGINE_TITLES[name]}`);
  return measureEngine(await openEngine(name), sets);
}

/** Peers as they were measured last, or now where their output is given; then our own steps up to the engine. */
async function measureSteps(
  name: EngineName,
  whole: EngineReport,
  sets: readonly GoldSet[],
): Promise<Step[]> {
  const compared = sets.filter(({ key }) => key === 'polnear' || key === 'gum');
  let peers = JSON.parse(readFileSync(PEERS, 'utf8')) as Step[];
  if (values.peers !== undefined) {
    peers = measurePeers(pathToFileURL(`${values.peers}/`), compared, today);
    if (values.write) writeFileSync(PEERS, `${JSON.stringify(peers, null, 2)}\n`);
  }
  const own: Step[] = [];
  for (const step of ENGINES.slice(0, ENGINES.indexOf(name) + 1)) {
    const measured = step === name ? whole : await measure(step, compared);
    own.push(stepOf({ ...measured, title: ENGINE_TITLES[step], date: today }));
  }
  return [...peers, ...own];
}

/** Writes the figures of the rules and of the model as those that the regression gate compares with. */
async function updateBaseline(): Promise<void> {
  const { tolerance } = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
  const engines: Record<string, BaselineFigures> = {};
  for (const name of ['rules', 'model'] as const) {
    const { sets } = await measure(name, [ownSet()]);
    for (const { figures } of sets) engines[name] = watchedFigures(figures);
  }
  writeFileSync(BASELINE, `${JSON.stringify({ tolerance, engines }, null, 2)}\n`);
  console.log(`written: ${BASELINE.pathname}`);
}
