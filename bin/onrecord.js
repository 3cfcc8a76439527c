#!/usr/bin/env node
// The package's command. In a checkout that was not built yet it builds first, so that
// `npm ci && npx onrecord ...` works as it does for an installed package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const main = new URL('dist/cli/main.js', root);

if (!existsSync(main)) {
  const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  if (!existsSync(compiler)) {
    process.stderr.write(
      'onrecord is not built and TypeScript is not installed: run `npm ci`, then `npm run build`.\n',
    );
    process.exit(1);
  }
  process.stderr.write('onrecord: building (first run) ...\n');
  // The compiler's messages go to stderr: stdout belongs to the command's own output.
  const built = spawnSync(
    process.execPath,
    [compiler, '-p', fileURLToPath(new URL('tsconfig.build.json', root))],
    {
      stdio: ['ignore', 2, 2],
    },
  );
  if (built.status !== 0) process.exit(built.status ?? 1);
}

// Express and graphql-js check and explain more where this is not set: for those who develop with them.
process.env.NODE_ENV ??= 'production';
const { runCli } = await import(main.href);
process.exitCode = await runCli(process.argv.slice(2));
