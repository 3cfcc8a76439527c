// Writes src/graphql/generated/types.ts from schema/*.graphql: `npm run generate`.
// tests/api/schema.test.ts imports `generateTypes` and fails if the file is out of date.
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, concatAST, extendSchema, parse, printSchema } from 'graphql';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const SCHEMA = new URL('../schema/', import.meta.url);
export const TYPES_FILE = new URL('../src/graphql/generated/types.ts', import.meta.url);
export const SNAPSHOT_FILE = new URL('snapshot.graphql', SCHEMA);

const NODES = [
  'Article',
  'Statement',
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
  'UnnamedSource',
  'Claim',
  'Role',
];
const LISTS = [
  'Article',
  'Statement',
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
  'Claim',
  'ArticleMention',
  'StatementMention',
  'StatementLink',
];

const RECORD = '../../store/read-plan.ts#NodeRecord';
const EVIDENCE = '../record-views.ts#EvidenceView';
const PAGE = '../page-view.ts#PageView';
const EDGE = '../page-view.ts#EdgeView';

/** What resolvers are given as the source of each type. */
const mappers = {
  ...Object.fromEntries(
    [...NODES, 'Node', 'Entity', 'Speaker', 'Cue', 'SaidAt', 'Attribution', 'ArticleExtraction'].map(
      (name) => [name, RECORD],
    ),
  ),
  ...Object.fromEntries(
    LISTS.flatMap((name) => [
      [`${name}Connection`, PAGE],
      [`${name}Edge`, EDGE],
    ]),
  ),
  Evidence: EVIDENCE,
  Positions: '../record-views.ts#PositionsView',
  PositionStep: '../record-views.ts#PositionStepView',
  ClaimVariant: '../record-views.ts#ClaimVariantView',
  StatementSeries: '../series-view.ts#SeriesView',
  SeriesPoint: '../series-view.ts#PointView',
  StatementCount: '../series-view.ts#CountView',
  Graph: '../../store/network-plan.ts#GraphResult',
  GraphNode: '../network-views.ts#GraphNodeView',
  GraphEdge: '../../store/network-plan.ts#GraphEdge as GraphLine',
  CoMentions: '../../store/network-plan.ts#CoMentionsResult',
  CoMention: '../../store/network-plan.ts#CoMention as CoMentionPair',
  ArticleRevision: '../../model/correction.ts#ArticleRevision as Revision',
  RevisionStatement: '../../model/correction.ts#RevisionStatement as StatementThen',
  ...Object.fromEntries(
    ['Correction', 'MergeCandidate', 'IdentityDecision'].flatMap((name) => [
      [name, `../ledger-views.ts#${name}View`],
      [`${name}Connection`, `../ledger-views.ts#${name}Page`],
      [`${name}Edge`, `../ledger-views.ts#${name}Item`],
    ]),
  ),
  CorrectionApplied: '../ledger-views.ts#CorrectionAppliedView',
  CorrectionUndoing: '../../model/correction.ts#Undoing',
  SearchConnection: '../page-view.ts#SearchView',
  SearchEdge: '../page-view.ts#SearchEdgeView',
  IngestedArticle: '../record-views.ts#IngestedView',
  IngestProgress: '../../ingest/events/graph-event.ts#BatchProgress',
};

const config = {
  contextType: '../context.ts#ApiContext',
  mappers,
  scalars: {
    ID: { input: 'string', output: 'string' },
    DateTime: { input: 'Date', output: 'string' },
    LocalDate: 'string',
    URL: { input: 'URL', output: 'string' },
    NonNegativeInt: 'number',
    PositiveInt: 'number',
  },
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  maybeValue: 'T | null',
  inputMaybeValue: 'T | null | undefined',
  emitLegacyCommonJSImports: false,
};

/** The SDL files merged and printed: what clients see. */
export function printMergedSchema() {
  const files = readdirSync(SCHEMA).filter(
    (name) => name.endsWith('.graphql') && name !== 'snapshot.graphql',
  );
  const documents = files.sort().map((name) => parse(readFileSync(new URL(name, SCHEMA), 'utf8')));
  const document = concatAST(documents);
  const isExtension = (node) => node.kind.endsWith('Extension');
  const base = buildASTSchema(
    { ...document, definitions: document.definitions.filter((node) => !isExtension(node)) },
    { assumeValidSDL: true },
  );
  const extensions = { ...document, definitions: document.definitions.filter(isExtension) };
  return `${printSchema(extendSchema(base, extensions))}\n`;
}

/** The text of src/graphql/generated/types.ts. */
export async function generateTypes() {
  return codegen({
    documents: [],
    filename: 'types.ts',
    schema: parse(printMergedSchema()),
    plugins: [{ header: {} }, { typescript: {} }, { resolvers: {} }],
    pluginMap: {
      header: {
        plugin: () =>
          '// Written by scripts/generate-types.js from schema/*.graphql. Do not edit: `npm run generate`.',
      },
      typescript,
      resolvers: typescriptResolvers,
    },
    config,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(TYPES_FILE, await generateTypes());
  writeFileSync(SNAPSHOT_FILE, printMergedSchema());
}
