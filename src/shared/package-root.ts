/** The folder of the package: the same from `src/` and from `dist/`, which mirrors it. Ends in a slash. */
export const PACKAGE_ROOT = new URL('../../', import.meta.url);
