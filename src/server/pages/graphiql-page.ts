import { newNonce } from '../security-headers.ts';
import { ASSETS_PATH, type GraphiqlAssets } from './graphiql-assets.ts';
import type { ExampleOperation } from '../../graphql/example-operations.ts';
import { scriptJson } from './html.ts';
import type { Page } from './start-page.ts';

/** The page at `/graphiql`: everything it loads comes from this server, so it works without a network. */
export function graphiqlPage(options: {
  readonly examples: readonly ExampleOperation[];
  readonly notices: readonly string[];
  readonly assets: GraphiqlAssets;
}): Page {
  const nonce = newNonce();
  const { styles, scripts } = options.assets;
  return {
    policy: {
      'script-src': ["'self'"],
      'style-src': ["'self'", `'nonce-${nonce}'`],
      'connect-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'", 'data:'],
    },
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL: onrecord</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles.map(({ name }) => `<link rel="stylesheet" href="${ASSETS_PATH}/${name}">`).join('\n')}
</head>
<body>
<div id="graphiql" data-nonce="${nonce}"><p class="onrecord-loading">Loading GraphiQL …<noscript> It needs JavaScript.</noscript></p></div>
<script id="examples" type="application/json">${scriptJson(options.examples)}</script>
<script id="notices" type="application/json">${scriptJson(options.notices)}</script>
${scripts.map(({ name }) => `<script src="${ASSETS_PATH}/${name}" defer></script>`).join('\n')}
</body>
</html>
`,
  };
}
