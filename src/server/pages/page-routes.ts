import { Router, type Response } from 'express';
import { refuseMethod } from '../problem.ts';
import { setContentPolicy } from '../security-headers.ts';
import { graphiqlAssetRoutes, loadGraphiqlAssets } from './graphiql-assets.ts';
import { graphiqlPage } from './graphiql-page.ts';
import type { ExampleOperation } from '../../graphql/example-operations.ts';
import { MARK_SVG } from './html.ts';
import { startPage, type Page } from './start-page.ts';

const ONE_DAY = 'public, max-age=86400';

/** The pages for people: `/`, `/graphiql` and the files they load. */
export function pageRoutes(options: {
  readonly examples: readonly ExampleOperation[];
  readonly version: string;
  readonly notices: readonly string[];
}): Router {
  const { examples, notices } = options;
  const assets = loadGraphiqlAssets();
  const router = Router();

  router.get('/', (_request, response) => {
    // Popups keep their opener: Sandbox may sign a user in through one.
    response.set('cross-origin-opener-policy', 'same-origin-allow-popups');
    sendPage(response, startPage(options));
  });
  router.get('/graphiql', (_request, response) => {
    sendPage(response, graphiqlPage({ examples, notices, assets }));
  });
  router.use(graphiqlAssetRoutes(assets));
  router.get(['/favicon.svg', '/favicon.ico'], (_request, response) => {
    response.set('cache-control', ONE_DAY).type('image/svg+xml').send(MARK_SVG);
  });
  router.all(['/', '/graphiql', '/favicon.svg', '/favicon.ico'], refuseMethod(['GET', 'HEAD']));
  return router;
}

/** A page holds a nonce, so that no cache may keep it. */
function sendPage(response: Response, page: Page): void {
  setContentPolicy(response, page.policy);
  response.set('cache-control', 'no-store').type('html').send(page.html);
}
