import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would take graphql's ES modules, its users in node_modules take the CommonJS ones, as Node does; graphql-js
  // refuses objects of another copy of itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/neo4j-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
