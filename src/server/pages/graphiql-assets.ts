import { Router } from 'express';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '../../shared/hash.ts';
import { GRAPHIQL_START_SCRIPT, GRAPHIQL_STYLE } from './graphiql-start.ts';

export const ASSETS_PATH = '/graphiql/assets';

const ONE_YEAR_SECONDS = 31_536_000;
const HASH_DIGITS = 12;

interface Asset {
  /** The name in the address. It changes with the content, so that a browser may keep the file for ever. */
  readonly name: string;
  readonly type: 'text/css' | 'text/javascript';
  readonly content: Buffer;
}

/** The files of the GraphiQL page in the order in which it loads them. */
export interface GraphiqlAssets {
  readonly styles: readonly Asset[];
  readonly scripts: readonly Asset[];
}

/**
 * Reads the builds that the packages graphiql, react and react-dom bring along (some 1.5 MB), and our few lines around
 * them. Throws if a package is not installed.
 */
export function loadGraphiqlAssets(): GraphiqlAssets {
  return {
    styles: [
      asset('graphiql', 'text/css', fileOf('graphiql', 'graphiql.min.css')),
      asset('onrecord', 'text/css', Buffer.from(GRAPHIQL_STYLE)),
    ],
    scripts: [
      asset('react', 'text/javascript', fileOf('react', 'umd/react.production.min.js')),
      asset('react-dom', 'text/javascript', fileOf('react-dom', 'umd/react-dom.production.min.js')),
      asset('graphiql', 'text/javascript', fileOf('graphiql', 'graphiql.min.js')),
      asset('onrecord', 'text/javascript', Buffer.from(GRAPHIQL_START_SCRIPT)),
    ],
  };
}

function asset(name: string, type: Asset['type'], content: Buffer): Asset {
  const extension = type === 'text/css' ? 'css' : 'js';
  return {
    name: `${name}-${sha256(content.toString('utf8')).slice(0, HASH_DIGITS)}.${extension}`,
    type,
    content,
  };
}

const require = createRequire(import.meta.url);

/** A file of an installed package, wherever npm put it. */
function fileOf(packageName: string, path: string): Buffer {
  return readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path));
}

/** Serves the files. Express answers conditional requests by the ETag, which is weak because of compression. */
export function graphiqlAssetRoutes(assets: GraphiqlAssets): Router {
  const router = Router();
  for (const { name, type, content } of [...assets.styles, ...assets.scripts]) {
    router.get(`${ASSETS_PATH}/${name}`, (_request, response) => {
      response
        .set({ 'cache-control': `public, max-age=${ONE_YEAR_SECONDS}, immutable`, etag: `W/"${name}"` })
        .type(type)
        .send(content);
    });
  }
  return router;
}
