import { readAuthorityEntries, type AuthorityEntity } from '../identity/ledger/authority.ts';
import { readJsonLines } from '../readers/read-json-lines.ts';
import type { InputSource, ReadFailure } from '../readers/read-outcome.ts';

/** An authority file: its entities, or all that is wrong with it. */
export type ReadAuthority =
  | { readonly ok: true; readonly entities: readonly AuthorityEntity[] }
  | { readonly ok: false; readonly problems: readonly ReadFailure[] };

/**
 * Reads an authority file from JSON Lines, an entity a line.
 *
 * @param file what the stream is called in messages
 */
export async function readAuthority(stream: AsyncIterable<Uint8Array>, file: string): Promise<ReadAuthority> {
  const entries: unknown[] = [];
  const sources: InputSource[] = [];
  const problems: ReadFailure[] = [];
  for await (const line of readJsonLines(stream, file)) {
    // An empty file is an authority that knows nobody.
    if (!line.ok && line.code === 'INPUT_EMPTY') break;
    if (!line.ok) {
      problems.push(line);
      continue;
    }
    entries.push(line.record);
    sources.push(line.source);
  }
  const read = readAuthorityEntries(entries, (entry) => `line ${sources[entry - 1]?.line ?? entry}`);
  if (!('problems' in read))
    return problems.length > 0 ? { ok: false, problems } : { ok: true, entities: read };
  const wrong = read.problems.map(({ entry, message }): ReadFailure => ({
    ok: false,
    source: sources[entry - 1] ?? { file },
    code: 'INPUT_MALFORMED',
    reason: message,
    progress: null,
  }));
  const all = [...problems, ...wrong].sort((a, b) => (a.source.line ?? 0) - (b.source.line ?? 0));
  return { ok: false, problems: all };
}
