import { z } from 'zod';
import { correctionId } from '../../identity/ledger/ledger.ts';
import { CORRECTABLE_TYPES, type Correction, type CorrectionAction } from '../../model/correction.ts';
import { typeOfId, type NodeType } from '../../model/graph-schema.ts';
import type { Quote } from '../../model/span.ts';
import { readJsonLines } from '../../readers/read-json-lines.ts';
import type { ReadFailure } from '../../readers/read-outcome.ts';

/** A file of corrections: all of them, or all that is wrong with it. */
export type ReadCorrections =
  | { readonly ok: true; readonly corrections: readonly Correction[] }
  | { readonly ok: false; readonly problems: readonly ReadFailure[] };

const text = z.string();
/** Kept as it is: an entry is compared with the one that a graph has. */
const words = z.string().refine((value) => value.trim() !== '', 'must not be empty');
const instant = z.iso.datetime({ error: 'must be an instant such as "2026-11-30T09:54:31.000Z"' });
const version = z.int().positive();

function idOf(...types: NodeType[]) {
  return z
    .string()
    .refine(
      (id) => types.some((type) => type === typeOfId(id)),
      `must be the id of one of: ${types.join(', ')}`,
    );
}

const entity = idOf(...CORRECTABLE_TYPES);
const speaker = idOf('Person', 'Organization');
const article = idOf('Article');

const quote = z.strictObject({
  exact: text,
  prefix: text,
  suffix: text,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
}) satisfies z.ZodType<Quote>;

const statement = z.strictObject({
  articleId: article,
  statementId: idOf('Statement'),
  evidence: z.array(quote),
});

const ACTIONS = [
  z.strictObject({
    kind: z.literal('MERGE'),
    keepId: entity,
    keepName: words.nullable(),
    mergeIds: z.array(entity).min(1),
  }),
  z.strictObject({
    kind: z.literal('SPLIT'),
    entityId: speaker,
    statements: z.array(statement).min(1),
    name: words.nullable(),
    references: z.array(z.strictObject({ articleId: article, nameId: text })),
  }),
  z.strictObject({ kind: z.literal('RENAME'), entityId: entity, name: words }),
  z.strictObject({
    kind: z.literal('REATTRIBUTE'),
    statement,
    speakerId: speaker.nullable(),
    speakerName: text.nullable(),
  }),
  z.strictObject({ kind: z.literal('REJECT'), statement }),
  z.strictObject({ kind: z.literal('CONFIRM'), statement }),
  z.strictObject({ kind: z.literal('SET_TOPICS'), statement, topicIds: z.array(idOf('Topic')) }),
  z.strictObject({
    kind: z.literal('SET_ROLE'),
    personId: idOf('Person'),
    title: words,
    organizationId: idOf('Organization').nullable(),
    organizationName: text.nullable(),
    held: z.boolean(),
    articleId: article.nullable(),
  }),
] as const;

const action = z.discriminatedUnion('kind', ACTIONS, {
  error: `kind must be one of: ${ACTIONS.map(({ shape }) => shape.kind.value).join(', ')}`,
}) satisfies z.ZodType<CorrectionAction>;

const by = { author: text, reason: text.nullable(), recordedAt: instant, ledgerVersion: version };

const CORRECTION = z
  .strictObject({
    id: z.string(),
    ...by,
    action,
    frozen: z.array(z.strictObject({ articleId: article.nullable(), nameId: text, entityId: text })),
    createdId: speaker.nullable(),
    undone: z.strictObject(by).nullable(),
  })
  .refine((correction) => (correction.action.kind === 'SPLIT') === (correction.createdId !== null), {
    path: ['createdId'],
    error: 'must be the id of the entity that a split made, and null for any other correction',
  }) satisfies z.ZodType<Correction>;

/**
 * Reads a ledger from JSON Lines, a correction a line, in the order in which they were made. One wrong line, and there
 * are no corrections: those after it may build on it.
 *
 * @param file what the stream is called in messages
 */
export async function readCorrections(
  stream: AsyncIterable<Uint8Array>,
  file: string,
): Promise<ReadCorrections> {
  const corrections: Correction[] = [];
  const problems: ReadFailure[] = [];
  let lines = 0;
  for await (const line of readJsonLines(stream, file)) {
    // An empty file is an empty ledger.
    if (!line.ok && line.code === 'INPUT_EMPTY') break;
    lines += 1;
    if (!line.ok) {
      problems.push(line);
      continue;
    }
    const { source, progress } = line;
    const parsed = CORRECTION.safeParse(line.record);
    const reasons = parsed.success
      ? wrongPlace(parsed.data, lines, corrections.at(-1))
      : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`);
    for (const reason of reasons)
      problems.push({ ok: false, source, code: 'INPUT_MALFORMED', reason, progress });
    if (parsed.success) corrections.push(parsed.data);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, corrections };
}

/** Why a correction cannot be the n-th one. */
function wrongPlace({ id, ledgerVersion }: Correction, place: number, before?: Correction): string[] {
  const expected = correctionId(place);
  if (id !== expected)
    return [`id: "${id}" should be "${expected}" here; keep all lines of the export, in their order`];
  if (before !== undefined && ledgerVersion <= before.ledgerVersion)
    return [`ledgerVersion: ${ledgerVersion} should be greater than that of the line before`];
  return [];
}
