// Writes examples/typed-client/generated.ts from its operations and the schema: `npm run generate`.
// tests/api/typed-client.test.ts imports `generateClient` and fails if the file is out of date.
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { printMergedSchema } from './generate-types.js';

const EXAMPLE = new URL('../examples/typed-client/', import.meta.url);
export const CLIENT_FILE = new URL('generated.ts', EXAMPLE);

/** The text of examples/typed-client/generated.ts. */
export async function generateClient() {
  const sdl = printMergedSchema();
  const documents = readdirSync(EXAMPLE)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, EXAMPLE), 'utf8')) }));
  return codegen({
    documents,
    filename: 'generated.ts',
    schema: parse(sdl),
    schemaAst: buildSchema(sdl),
    plugins: [{ header: {} }, { operations: {} }, { documents: {} }],
    pluginMap: {
      header: { plugin: () => '// Written by scripts/generate-client.js. Do not edit: `npm run generate`.' },
      operations: typescriptOperations,
      documents: typedDocumentNode,
    },
    config: {
      scalars: {
        ID: 'string',
        DateTime: 'string',
        LocalDate: 'string',
        URL: 'string',
        NonNegativeInt: 'number',
        PositiveInt: 'number',
      },
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      maybeValue: 'T | null',
      emitLegacyCommonJSImports: false,
      onlyOperationTypes: true,
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(CLIENT_FILE, await generateClient());
}
