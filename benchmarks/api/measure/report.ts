import { cpus, totalmem } from 'node:os';
import { SYSTEMS, type System } from '../operations/operation.ts';
import { CLIENTS, type ComparedOperation, type Comparison } from './compare-systems.ts';
import type { Figures, Outcome } from './measure.ts';

const TITLES: Readonly<Record<System, string>> = {
  onrecord: 'onrecord, Neo4j',
  embedded: 'onrecord, embedded',
  rival: '@neo4j/graphql',
  tuned: '@neo4j/graphql, tuned',
  cypher: 'Cypher over HTTP',
  driver: 'Cypher, driver',
  compiled: "onrecord's Cypher, driver",
};

/** What onrecord over Neo4j is held to. */
const AGAINST = ['rival', 'tuned', 'cypher', 'driver'] as const;

/** All figures as Markdown. */
export function report(comparison: Comparison): string {
  const { operations, delays, statements, statementsOfSmall } = comparison;
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  return [
    `${thousands(statements)} statements; ${machine}.`,
    ...CLIENTS.flatMap((clients) => [
      `### ${clients} client${clients === 1 ? '' : 's'}`,
      `p50 / p95 in milliseconds, and requests a second.`,
      table(
        ['', ...SYSTEMS.map((system) => TITLES[system])],
        operations.map(({ operation, figures }) => [
          operation.title,
          ...SYSTEMS.map((system) => figuresText(figures.get(clients)?.get(system) ?? null)),
        ]),
      ),
      'onrecord over Neo4j in ratio to the others, p50 / p95:',
      table(
        ['', ...AGAINST.map((system) => TITLES[system])],
        [
          ...operations.map((compared) => [
            compared.operation.title,
            ...AGAINST.map((system) => ratiosText(compared, clients, system)),
          ]),
          ['**geometric mean**', ...AGAINST.map((system) => meanText(operations, clients, system))],
        ],
      ),
      "onrecord's Cypher in ratio to Cypher by hand, both through the driver, p50 / p95:",
      table(
        ['', TITLES.driver],
        [
          ...operations.map((compared) => [
            compared.operation.title,
            pairText(ratios(compared, clients, 'driver', 'compiled')),
          ]),
          ['**geometric mean**', meanText(operations, clients, 'driver', 'compiled')],
        ],
      ),
    ]),
    '### Database hits',
    table(
      ['', 'onrecord', '@neo4j/graphql', 'tuned', 'by hand'],
      operations.map(({ operation, hits }) => [
        operation.title,
        ...(['onrecord', 'rival', 'tuned', 'cypher'] as const).map((system) => hitsText(hits.get(system))),
      ]),
    ),
    `### ${thousands(statements)} statements against ${thousands(statementsOfSmall)}`,
    'p50 with one client, in ratio to the small graph:',
    table(
      ['', TITLES.onrecord, TITLES.embedded],
      operations.map((compared) => [
        compared.operation.title,
        ...(['onrecord', 'embedded'] as const).map((system) => growthText(compared, system)),
      ]),
    ),
    '### Event loop',
    'How late timers come in the server while 16 clients ask, 99th percentile in milliseconds:',
    table(
      ['', 'p99'],
      [...delays].map(([system, delay]) => [TITLES[system], delay.toFixed(1)]),
    ),
    '',
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function figuresText(outcome: Outcome): string {
  if (outcome === null) return '';
  if (outcome === 'no answer') return outcome;
  return `${short(outcome.p50)} / ${short(outcome.p95)}, ${Math.round(outcome.requestsPerSecond)}`;
}

/** Of p50 and p95, or null where one of the two gives no answer. */
function ratios(
  compared: ComparedOperation,
  clients: number,
  system: System,
  measured: System = 'onrecord',
): readonly [number, number] | null {
  const own = compared.figures.get(clients)?.get(measured) ?? null;
  const other = compared.figures.get(clients)?.get(system) ?? null;
  if (!isAnswered(own) || !isAnswered(other)) return null;
  return [own.p50 / other.p50, own.p95 / other.p95];
}

function isAnswered(outcome: Outcome): outcome is Figures {
  return outcome !== null && outcome !== 'no answer';
}

function ratiosText(compared: ComparedOperation, clients: number, system: System): string {
  return pairText(ratios(compared, clients, system));
}

function meanText(
  operations: readonly ComparedOperation[],
  clients: number,
  system: System,
  measured?: System,
): string {
  const all = operations.flatMap((compared) => {
    const pair = ratios(compared, clients, system, measured);
    return pair === null ? [] : [pair];
  });
  if (all.length === 0) return '';
  return pairText([geometricMean(all.map(([p50]) => p50)), geometricMean(all.map(([, p95]) => p95))]);
}

function pairText(pair: readonly [number, number] | null): string {
  return pair === null ? '' : pair.map(ratio).join(' / ');
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function growthText({ figures, small }: ComparedOperation, system: System): string {
  const large = figures.get(1)?.get(system) ?? null;
  const before = small.get(system) ?? null;
  if (!isAnswered(large) || !isAnswered(before)) return '';
  return `${ratio(large.p50 / before.p50)} (${short(large.p50)} to ${short(before.p50)} ms)`;
}

function hitsText(hits: number | null | undefined): string {
  if (hits === undefined) return '';
  return hits === null ? 'no end' : thousands(hits);
}

function ratio(value: number): string {
  return value < 0.01 ? value.toFixed(4) : value.toFixed(2);
}

function short(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
