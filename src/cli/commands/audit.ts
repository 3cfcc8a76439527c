import { InvalidArgumentError, Option, type Command } from 'commander';
import { readAudit } from '../../ingest/audit/read-audit.ts';
import { AUDIT_OUTCOMES, EVERY_ENTRY, type AuditFilter, type AuditOutcome } from '../../model/audit.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import { withStore } from '../with-store.ts';
import type { Finish } from './finish.ts';

const HELP = `
One line a mutation that came over GraphQL, the latest first: when, by whom, what became of it, and the ids that it speaks
of. Commands of this program are not in it.

Examples:
  onrecord audit --limit 20
  onrecord audit --subject ines --from 2026-11-01 > november.jsonl
  onrecord audit --outcome DENIED`;

const PAGE = 200;

interface Options {
  readonly subject?: string;
  readonly mutation?: string;
  readonly outcome?: AuditOutcome;
  readonly target?: string;
  readonly from?: string;
  readonly before?: string;
  readonly limit?: number;
}

export function addAuditCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('audit')
    .summary('tell who changed what over GraphQL')
    .description('Writes the audit log of mutations as JSON Lines.')
    .option('--subject <name>', 'only of whom the token is')
    .option('--mutation <name>', 'only this mutation, for example mergeEntities')
    .addOption(new Option('--outcome <outcome>', 'only what became this').choices(AUDIT_OUTCOMES))
    .option('--target <id>', 'only what speaks of this, or made this correction')
    .option('--from <instant>', 'only from this day or instant on (ISO 8601, UTC)', instant)
    .option('--before <instant>', 'only before this day or instant', instant)
    .option('--limit <count>', 'at most so many', wholeNumber)
    .addHelpText('after', HELP)
    .action(async (options: Options) => finish(await audit(options, io)));
}

async function audit(options: Options, io: Io): Promise<number> {
  const { subject, mutation, outcome, target, from, before, limit = Infinity } = options;
  const filter: AuditFilter = {
    ...EVERY_ENTRY,
    ...(subject !== undefined && { subject }),
    ...(mutation !== undefined && { mutations: [mutation] }),
    ...(outcome !== undefined && { outcomes: [outcome] }),
    ...(target !== undefined && { target }),
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before }),
  };
  const results = createResultWriter(io.stdout);
  return withStore(io, async ({ store }) => {
    let after: string | null = null;
    for (let left = limit; left > 0;) {
      const page: Awaited<ReturnType<typeof readAudit>> = await readAudit(store, filter, {
        after,
        limit: Math.min(PAGE, left),
      });
      for (const entry of page.entries) if (!(await results.write(JSON.stringify(entry)))) return EXIT.ok;
      left -= page.entries.length;
      if (page.next === null) break;
      after = page.next;
    }
    return EXIT.ok;
  });
}

/** As the log writes instants. */
function instant(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time))
    throw new InvalidArgumentError('It is a day or an instant in UTC: 2026-11-30 or 2026-11-30T09:54:31Z.');
  return new Date(time).toISOString();
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It is a whole number from 1 on.');
  return Number(value);
}
