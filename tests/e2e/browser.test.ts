import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { findChromium, isBrowserRequired, launchChromium } from './support/browser.ts';
import { post, serve, TOKEN, type Served } from './support/serve.ts';

const chromium = findChromium();
const REASON = 'no Chromium found; set CHROMIUM_PATH to run these';

const SANDBOX_SCRIPT = 'https://embeddable-sandbox.cdn.apollographql.com/**';
const ARTICLE = {
  title: 'Caldermere bridge to open in May',
  text: 'Anna Berg, the mayor of Caldermere, said on Tuesday that the new bridge would open in May.',
  publishedAt: '2024-03-06',
};

it.runIf(isBrowserRequired())('finds the browser that ONRECORD_TEST_BROWSER=required asks for', () => {
  expect(chromium, REASON).not.toBeNull();
});

describe.skipIf(chromium === null)(`in Chromium${chromium === null ? ` (skipped: ${REASON})` : ''}`, () => {
  let served: Served;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    served = await serve();
    origin = new URL(served.server.urls.ide).origin;
    const query = 'mutation M($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }';
    await post(
      served.server.urls.graphql,
      { query, variables: { input: ARTICLE } },
      { authorization: `Bearer ${TOKEN}` },
    );
    browser = await launchChromium(chromium ?? '');
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** Opens a page of ours and writes down whatever the browser complains about. */
  async function open(
    path: string,
    prepare?: (page: Page) => Promise<unknown>,
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await prepare?.(page);
    await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
    return { page, complaints };
  }

  describe('GraphiQL', () => {
    it('opens with the examples as tabs, runs one, and breaks no rule of its content policy', async () => {
      const { page, complaints } = await open('/graphiql');
      await page.waitForSelector('.graphiql-query-editor .CodeMirror-line');
      const tabs = await page.locator('.graphiql-tab-button').allTextContents();
      expect(tabs).toEqual(EXAMPLE_OPERATIONS.map(({ name }) => name));

      await page.locator('.graphiql-tab-button', { hasText: 'ArticlesWithStatements' }).click();
      // GraphiQL learns the operation's name a moment after the tab changed; no person is faster.
      await page.waitForTimeout(500);
      await page.click('.graphiql-execute-button');
      await page.locator('.graphiql-response', { hasText: 'Caldermere bridge' }).waitFor();

      // What makes elements and styles while it runs: the documentation, a dialog, completion, the header editor.
      await page.getByLabel('Show Documentation Explorer').click();
      await page.getByText('Root Types').waitFor();
      await page.getByLabel('Open settings dialog').click();
      await page.getByText('Clear storage').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.graphiql-query-editor .CodeMirror').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nquery More { art');
      await page.locator('.CodeMirror-hints').waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('sends the bearer token from its header editor, and forgets it', async () => {
      const { page, complaints } = await open('/graphiql');
      await page.waitForSelector('.graphiql-query-editor .CodeMirror-line');
      await page.getByRole('button', { name: 'Headers' }).click();
      await page.locator('.graphiql-editor-tool .CodeMirror:visible').click();
      await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${TOKEN}` }));
      const sent = page.waitForRequest((request) => request.headers()['authorization'] === `Bearer ${TOKEN}`);
      await page.click('.graphiql-execute-button');
      expect((await (await sent).response())?.status()).toBe(200);
      expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain(TOKEN);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });

  describe('the start page', () => {
    it('stays itself where Apollo Sandbox cannot be loaded, and leads to GraphiQL', async () => {
      const { page, complaints } = await open('/', (opened) =>
        opened.route(SANDBOX_SCRIPT, (route) => route.abort()),
      );
      await page.locator('body[data-sandbox=unavailable]').waitFor();
      expect(await page.textContent('#status')).toContain('could not be loaded');
      expect(complaints.filter((complaint) => !complaint.includes('Failed to load resource'))).toEqual([]);
      await page.getByRole('link', { name: 'Open GraphiQL' }).click();
      await page.waitForSelector('.graphiql-container');
      await page.close();
    });

    it('gives up on a network that does not answer', async () => {
      const { page } = await open('/', (opened) => opened.route(SANDBOX_SCRIPT, () => undefined));
      expect(await page.textContent('#status')).toContain('Opening Apollo Sandbox');
      await page.locator('body[data-sandbox=unavailable]').waitFor({ timeout: 8_000 });
      await page.close();
    });

    it('opens Apollo Sandbox with the examples, on our endpoint, without cookies', async () => {
      // The script of the real Sandbox is not ours to ship; this one stands in its place and shows what it was given.
      const script = 'window.EmbeddedSandbox = class { constructor(options) { window.given = options; } };';
      const { page, complaints } = await open('/', (opened) =>
        opened.route(SANDBOX_SCRIPT, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: script }),
        ),
      );
      await page.locator('body[data-sandbox=open]').waitFor();
      const given = await page.evaluate<{
        initialEndpoint: string;
        initialState: { document: string; includeCookies: boolean };
      }>('window.given');
      expect(given.initialEndpoint).toBe(`${origin}/graphql`);
      expect(given.initialState.includeCookies).toBe(false);
      for (const { name } of EXAMPLE_OPERATIONS)
        expect(given.initialState.document).toContain(`query ${name}`);
      expect(await page.locator('#welcome').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});
