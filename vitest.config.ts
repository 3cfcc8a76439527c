import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules, its users in node_modules take the CommonJS ones, as Node does; graphql-js
  // refuses objects of another copy of itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/neo4j-setup.ts'],
    // Vitest would leave a core to itself, of two that is half of them.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
