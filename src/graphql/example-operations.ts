import { readdirSync, readFileSync } from 'node:fs';

import { PACKAGE_ROOT } from '../shared/package-root.ts';

const FOLDER = new URL('schema/examples/', PACKAGE_ROOT);

export interface ExampleOperation {
  /** Name of the operation: "WhoSaidWhatAboutWhat". */
  readonly name: string;
  /** Its text, with a comment that says what it answers. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/** The operations that the IDE pages open with, in the order of their files in `schema/examples/`. */
export const EXAMPLE_OPERATIONS: readonly ExampleOperation[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const document = readFileSync(new URL(file, FOLDER), 'utf8');
    return { name: /^query (\w+)/m.exec(document)?.[1] ?? file, document, variables: null };
  });
