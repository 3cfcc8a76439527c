/**
 * Starts GraphiQL in the browser. Its state lives under names of our own in the browser's storage, because other
 * programs that listen on the same address in turn leave theirs there, and their tabs would hide our examples.
 */
export const GRAPHIQL_START_SCRIPT = `'use strict';
{
  // A library in the bundle makes a style element when a dialog opens, and marks it with this nonce.
  window.__webpack_nonce__ = document.getElementById('graphiql').dataset.nonce;

  const PREFIX = 'onrecord:';
  // The history of operations holds their headers, and so the editor's token, which must not stay in the browser.
  const HISTORY = /^graphiql:(queries|favorites)$/;
  const withoutHeaders = (json) =>
    JSON.stringify(JSON.parse(json), (name, value) => (name === 'headers' ? undefined : value));
  const ownNames = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  const storage = {
    get length() { return ownNames().length; },
    getItem: (name) => localStorage.getItem(PREFIX + name),
    setItem: (name, value) => localStorage.setItem(PREFIX + name, HISTORY.test(name) ? withoutHeaders(value) : value),
    removeItem: (name) => localStorage.removeItem(PREFIX + name),
    clear: () => ownNames().forEach((name) => localStorage.removeItem(name)),
  };

  const examples = JSON.parse(document.getElementById('examples').textContent);
  const tabs = examples.map(({ document: query, variables }) => ({
    query,
    variables: variables === null ? '' : JSON.stringify(variables, null, 2),
    headers: '',
  }));
  // GraphiQL takes query and headers of the first tab from the list, but variables only from its storage.
  if (storage.getItem('graphiql:tabState') === null) storage.setItem('graphiql:variables', tabs[0].variables);
  const showExamples = () => { storage.clear(); location.reload(); };

  const h = React.createElement;
  const logo = h(GraphiQL.Logo, null, h('a', { className: 'onrecord-logo', href: '/' }, 'onrecord'));
  const notices = JSON.parse(document.getElementById('notices').textContent);
  const footer = h(GraphiQL.Footer, null, h('div', { className: 'onrecord-footer' },
    ...notices.map((notice) => h('strong', { key: notice }, notice)),
    h('span', null, 'Editors send the header {"authorization": "Bearer …"}.'),
    h('button', { type: 'button', onClick: showExamples }, 'Show the example tabs again')));

  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    h(GraphiQL, {
      fetcher: GraphiQL.createFetcher({
        url: '/graphql',
        subscriptionUrl: location.origin.replace(/^http/, 'ws') + '/graphql',
      }),
      storage,
      defaultTabs: tabs,
      defaultQuery: '',
      isHeadersEditorEnabled: true,
      // Nor do tabs keep them.
      shouldPersistHeaders: false,
      showPersistHeadersSettings: false,
    }, logo, footer),
  );
}
`;

export const GRAPHIQL_STYLE = `
html, body, #graphiql { height: 100%; margin: 0; }
#graphiql { height: 100dvh; }
.graphiql-container { --color-primary: 224, 76%, 48%; }
@media (prefers-color-scheme: dark) { body:not(.graphiql-light) .graphiql-container { --color-primary: 219, 100%, 75%; } }
body.graphiql-dark .graphiql-container { --color-primary: 219, 100%, 75%; }
.graphiql-container .onrecord-logo { color: inherit; font-weight: 700; text-decoration: none; }
.onrecord-footer { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .4rem .75rem; font-size: .8rem; }
.onrecord-footer button { padding: .2rem .5rem; border: 1px solid currentColor; border-radius: .3rem; background: none; color: inherit; font: inherit; cursor: pointer; }
.onrecord-loading { padding: 2rem; font: 16px/1.5 system-ui, sans-serif; }
`;
