import type { Operation, System } from '../operations/operation.ts';
import { textFor } from '../operations/operation.ts';
import { Client } from './client.ts';
import { idsOf } from './said-ids.ts';

/**
 * Asks every system every case (or the first few), and holds their answers to onrecord's: the same nodes in the same
 * order, the same totals. A system that gives no answer in time is left out, and named in the result.
 *
 * @throws Error that says which answers differ, and where first
 */
export async function checkAnswers(
  operations: readonly Operation[],
  urls: ReadonlyMap<System, string>,
  most: number,
  late: () => Promise<void>,
): Promise<{ operation: Operation; system: System }[]> {
  const client = new Client(1);
  const unanswered: { operation: Operation; system: System }[] = [];
  try {
    for (const operation of operations) {
      const silent = new Set<System>();
      for (const variables of operation.cases.slice(0, most)) {
        let expected: readonly string[] | null = null;
        for (const [system, url] of urls) {
          const query = textFor(operation, system);
          if (query === null || silent.has(system)) continue;
          const answer = await client.post(url, JSON.stringify({ query, variables }));
          if (answer === null) {
            silent.add(system);
            unanswered.push({ operation, system });
            await late();
            continue;
          }
          const ids = readIds(operation, system, answer.text);
          expected ??= ids;
          compare(operation, system, expected, ids);
        }
      }
    }
  } finally {
    client.close();
  }
  return unanswered;
}

function readIds(operation: Operation, system: System, text: string): string[] {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors !== undefined)
    throw new Error(`${operation.name}: ${system} answers ${JSON.stringify(errors).slice(0, 1_000)}`);
  const ids = idsOf(data);
  if (ids.length === 0)
    throw new Error(`${operation.name}: ${system} found nothing, which measures nothing.`);
  return ids;
}

function compare(
  { name }: Operation,
  system: System,
  expected: readonly string[],
  ids: readonly string[],
): void {
  const place = expected.findIndex((id, i) => id !== ids[i]);
  if (place === -1 && ids.length === expected.length) return;
  const at = place === -1 ? expected.length : place;
  throw new Error(
    `${name}: ${system} answers otherwise than onrecord: place ${at} is ${ids[at] ?? 'missing'}, not ${expected[at] ?? 'missing'}.`,
  );
}
