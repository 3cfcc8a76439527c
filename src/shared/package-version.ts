import { readFileSync } from 'node:fs';
import { invariant } from './errors.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/** The version in package.json: "0.1.0". */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', PACKAGE_ROOT), 'utf8'));
  invariant(
    typeof manifest === 'object' && manifest !== null && 'version' in manifest,
    'package.json has a version.',
  );
  return String(manifest.version);
}
