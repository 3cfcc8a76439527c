import { newNonce, type ContentPolicy } from '../security-headers.ts';
import type { ExampleOperation } from '../../graphql/example-operations.ts';
import { escapeHtml, MARK_SVG, scriptJson } from './html.ts';
import { START_PAGE_STYLE } from './start-page-style.ts';

const SANDBOX_ORIGIN = 'https://embeddable-sandbox.cdn.apollographql.com';
const SANDBOX_SCRIPT = `${SANDBOX_ORIGIN}/_latest/embeddable-sandbox.umd.production.min.js`;
const SANDBOX_FRAME = 'https://sandbox.embed.apollographql.com';
const SANDBOX_TIMEOUT_MS = 4_000;

/** A page and the policy under which it runs. */
export interface Page {
  readonly html: string;
  readonly policy: ContentPolicy;
}

/**
 * The page at `/`: what onrecord is and where everything is, over which Apollo Sandbox opens as soon as its script has
 * arrived. Without a network the page stays as it is and leads to GraphiQL, which is bundled.
 */
export function startPage(options: {
  readonly examples: readonly ExampleOperation[];
  readonly version: string;
  readonly notices: readonly string[];
}): Page {
  const nonce = newNonce();
  const document = options.examples.map((example) => example.document.trim()).join('\n\n');
  return {
    policy: {
      'script-src': [`'nonce-${nonce}'`, SANDBOX_ORIGIN],
      'style-src': [`'nonce-${nonce}'`],
      'connect-src': ["'self'"],
      'img-src': ["'self'"],
      'frame-src': [SANDBOX_FRAME],
    },
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>onrecord: who said what about which topic</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${nonce}">${START_PAGE_STYLE}</style>
</head>
<body>
<main id="welcome">
<header>${MARK_SVG}<h1>onrecord</h1><span class="version">${escapeHtml(options.version)}</span></header>
<p class="lead">Who said what about which topic. News articles go in; out comes a knowledge graph of statements, each
tied to its speaker, its topics and the exact characters of the article it came from.</p>
${options.notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`).join('\n')}
${GRAPH_PICTURE}
<p class="actions"><a class="button" href="/graphiql">Open GraphiQL</a>
<span id="status" role="status">GraphiQL needs no network.</span></p>
<section aria-labelledby="examples"><h2 id="examples">Operations to begin with</h2>
<ul class="examples">${options.examples.map(listExample).join('')}</ul></section>
<section aria-labelledby="addresses"><h2 id="addresses">Addresses</h2>
<dl>
<dt>/graphql</dt><dd>the GraphQL endpoint: POST, or GET for queries</dd>
<dt><a href="/graphiql">/graphiql</a></dt><dd>write and run operations in the browser, also offline</dd>
<dt><a href="/health">/health</a></dt><dd>does the process live?</dd>
<dt><a href="/ready">/ready</a></dt><dd>does the graph store answer?</dd>
</dl></section>
</main>
<div id="ide" hidden>
<nav aria-label="onrecord">${MARK_SVG}<strong>onrecord</strong><span>${escapeHtml(['Apollo Sandbox', ...options.notices].join(' – '))}</span><a href="/graphiql">GraphiQL</a></nav>
<div id="sandbox"></div>
</div>
<script nonce="${nonce}">(${openSandbox})(${scriptJson({ script: SANDBOX_SCRIPT, timeoutMs: SANDBOX_TIMEOUT_MS, document })});</script>
</body>
</html>
`,
  };
}

function listExample({ name, document }: ExampleOperation): string {
  return `<li><details><summary>${escapeHtml(name)}</summary><pre tabindex="0">${escapeHtml(document.trim())}</pre></details></li>`;
}

/** Runs in the browser. A script that arrives after the deadline is left alone: the reader has moved on. */
const openSandbox = `function (options) {
  const byId = (id) => document.getElementById(id);
  let settled = false;
  const settle = (work) => () => { if (!settled) { settled = true; clearTimeout(timer); work(); } };
  const stay = settle(() => {
    byId('status').textContent = 'Apollo Sandbox could not be loaded. GraphiQL needs no network.';
    document.body.dataset.sandbox = 'unavailable';
  });
  const open = settle(() => {
    byId('welcome').hidden = true;
    byId('ide').hidden = false;
    document.body.dataset.sandbox = 'open';
    new window.EmbeddedSandbox({
      target: '#sandbox',
      initialEndpoint: new URL('/graphql', location.href).href,
      initialState: { document: options.document, includeCookies: false, pollForSchemaUpdates: false },
      hideCookieToggle: true,
      endpointIsEditable: false,
      allowDynamicStyles: false,
      runTelemetry: false,
    });
  });
  const timer = setTimeout(stay, options.timeoutMs);
  const script = document.createElement('script');
  script.src = options.script;
  script.onload = () => (typeof window.EmbeddedSandbox === 'function' ? open() : stay());
  script.onerror = stay;
  byId('status').textContent = 'Opening Apollo Sandbox …';
  document.head.append(script);
}`;

/** How a statement hangs together with the rest, for somebody who sees it for the first time. */
const GRAPH_PICTURE = `<svg class="graph" viewBox="0 0 640 190" role="img" aria-label="A statement is said by a speaker, about topics, in an article, and states a claim.">
<g class="edges"><path d="M205 95H262"/><path d="M390 78 470 44"/><path d="M395 95H470"/><path d="M390 112 470 146"/></g>
<g class="labels"><text x="233" y="86">SAID BY</text><text x="424" y="50">ABOUT</text><text x="433" y="88">IN</text><text x="424" y="146">STATES</text></g>
<g class="nodes">
<g class="speaker"><rect x="45" y="67" width="160" height="56" rx="28"/><text x="125" y="91">Speaker</text><text class="hint" x="125" y="109">person or organization</text></g>
<g class="statement"><rect x="262" y="62" width="133" height="66" rx="12"/><text x="328" y="91">Statement</text><text class="hint" x="328" y="110">“… exact words …”</text></g>
<g class="topic"><rect x="470" y="20" width="125" height="42" rx="21"/><text x="532" y="46">Topic</text></g>
<g class="article"><rect x="470" y="74" width="125" height="42" rx="21"/><text x="532" y="100">Article</text></g>
<g class="claim"><rect x="470" y="128" width="125" height="42" rx="21"/><text x="532" y="154">Claim</text></g>
</g></svg>`;
