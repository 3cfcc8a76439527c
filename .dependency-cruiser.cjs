// The import rules of docs/architecture.md, held by `npm run imports`.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Types may refer to each other: nothing of that is left when the program runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-to-dev',
      comment: 'The product must run without devDependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    only('model-is-plain', '^src/model/', '^src/model/', 'Plain records import nothing.'),
    only('shared-is-low', '^src/shared/', '^src/(shared|model)/', 'Shared helpers know the model at most.'),
    only(
      'readers-are-pure',
      '^src/readers/',
      '^src/(readers|model|shared)/',
      'Reading knows neither the store nor the server.',
    ),
    only(
      'extraction-is-pure',
      '^src/extraction/',
      '^src/(extraction|model|shared)/',
      'Extraction is a pure function of an article.',
    ),
    only(
      'identity-is-pure',
      '^src/identity/',
      '^src/(identity|model|shared)/',
      'Identity is a pure function too.',
    ),
    only(
      'port-is-abstract',
      '^src/store/[^/]+\\.ts$',
      '^src/(store/[^/]+\\.ts$|model/|shared/)',
      'The port names no adapter.',
    ),
    only(
      'sqlite-adapter',
      '^src/store/sqlite/',
      '^src/(store/sqlite/|store/[^/]+\\.ts$|model/|shared/)',
      'Adapters never import each other.',
    ),
    only(
      'neo4j-adapter',
      '^src/store/neo4j/',
      '^src/(store/neo4j/|store/[^/]+\\.ts$|model/|shared/)',
      'Adapters never import each other.',
    ),
    only(
      'ingest-uses-ports',
      '^src/ingest/',
      '^src/(ingest|readers|extraction|identity|store/[^/]+\\.ts$|model|shared)',
      'The use case sees the port, not an adapter.',
    ),
    only(
      'graphql-uses-the-port',
      '^src/graphql/',
      '^src/(graphql/|ingest/|readers/|store/[^/]+\\.ts$|model/|shared/)',
      'GraphQL sees the port, not an adapter.',
    ),
    only(
      'exports-use-the-port',
      '^src/exports/',
      '^src/(exports|store/[^/]+\\.ts$|model|shared)',
      'Exports see the port, not an adapter.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
