import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { readFileSync } from 'node:fs';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { addSampleArticles } from '../support/sample-articles.ts';
import { at, openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

/** The charts of docs/dashboards.md, drawn from answers over the sample articles just as they come. */
const GUIDE = readFileSync(new URL('../../docs/dashboards.md', import.meta.url), 'utf8');
const EXAMPLES = [...GUIDE.matchAll(/```graphql\nquery (\w+)(.*?)```\s*```(json|js plot)\n(.*?)```/gs)].map(
  ([, name = '', rest = '', kind = '', chart = '']) => ({ name, query: `query ${name}${rest}`, kind, chart }),
);

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics: [], articles: [] } });
  await addSampleArticles(await realIngest(api.store));
});
afterAll(() => api.close());

/** What an example must show: how many marks of which kind. */
const VEGA_MARKS: Readonly<Record<string, readonly [mark: string, count: number]>> = {
  WhoSpeaksWhen: ['line mark', 4],
  SpokenAboutMost: ['bar', 8],
  PublishedByMonth: ['area mark', 4],
};
const PLOT_MARKS: Readonly<Record<string, readonly [selector: string, atLeast: number]>> = {
  DenialsAndPromises: ['[aria-label="line"] path', 3],
  WhoSpeaksMost: ['[aria-label="bar"] rect', 11],
  WhenPublished: ['[aria-label="cell"] rect', 4 * 24],
};

test('the guide has a chart under each query', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual([...Object.keys(VEGA_MARKS), ...Object.keys(PLOT_MARKS)]);
  expect(GUIDE.match(/```graphql/g)).toHaveLength(EXAMPLES.length);
});

describe('Vega-Lite', () => {
  test.each(EXAMPLES.filter(({ kind }) => kind === 'json'))('draws $name', async ({ name, query, chart }) => {
    const data = await api.data(query);
    expect(api.queries).toHaveLength(1);
    const spec = { ...(JSON.parse(chart) as object), datasets: { answer: at(data, 'answer') } };
    const warnings: string[] = [];
    const logger = {
      ...vega.logger(vega.Warn),
      warn: (...all: unknown[]) => (warnings.push(all.join(' ')), logger),
    };
    const compiled = compile(spec as unknown as TopLevelSpec, { logger });
    const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
    const svg = await view.toSVG();
    const [mark, count] = VEGA_MARKS[name] ?? ['', 0];
    expect(svg.match(new RegExp(`aria-roledescription="${mark}"`, 'g'))).toHaveLength(count);
    expect(svg).not.toContain('NaN');
    expect(warnings).toEqual([]);
    view.finalize();
  });
});

describe('Observable Plot', () => {
  test.each(EXAMPLES.filter(({ kind }) => kind === 'js plot'))(
    'draws $name',
    async ({ name, query, chart }) => {
      const data = await api.data(query);
      expect(api.queries).toHaveLength(1);
      const { document } = new JSDOM('').window;
      // The block is what a page would run, with Plot, the answer and the page's document at hand.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval
      const draw = new Function('Plot', 'data', 'document', `${chart}\nreturn chart;`) as (
        ...given: unknown[]
      ) => Element;
      const drawn = draw(Plot, data, document);
      const [selector, atLeast] = PLOT_MARKS[name] ?? ['', 1];
      expect(drawn.querySelectorAll(selector).length).toBeGreaterThanOrEqual(atLeast);
      expect(drawn.outerHTML).not.toContain('NaN');
      expect(drawn.outerHTML).not.toContain('⚠');
    },
  );
});

interface Target {
  readonly type: string;
  readonly parser: string;
  readonly url: string;
  readonly format: string;
  readonly root_selector: string;
  readonly columns: readonly { readonly selector: string; readonly text: string; readonly type: string }[];
  readonly url_options: Readonly<Record<string, string>>;
}

interface Dashboard {
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly current: { value?: string } }[];
  };
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly Target[];
  }[];
}

const DASHBOARD = JSON.parse(
  readFileSync(new URL('../../docs/grafana/onrecord.json', import.meta.url), 'utf8'),
) as Dashboard;

describe('the Grafana dashboard', () => {
  const panels = DASHBOARD.panels.flatMap(({ title, targets }) =>
    targets.map((target) => ({ title, target })),
  );

  test('has panels side by side that all ask the endpoint by GraphQL', () => {
    expect(DASHBOARD.title).toMatch(/^onrecord/);
    expect(new Set(DASHBOARD.panels.map(({ id }) => id)).size).toBe(DASHBOARD.panels.length);
    const taken = new Set<string>();
    for (const { gridPos } of DASHBOARD.panels) {
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(x).toBeLessThan(24);
          expect(taken).not.toContain(`${x},${y}`);
          taken.add(`${x},${y}`);
        }
      }
    }
    for (const { target } of panels) {
      expect(target).toMatchObject({
        ...{ type: 'graphql', parser: 'backend', source: 'url', url: '${endpoint}' },
        datasource: { type: 'yesoreyeram-infinity-datasource', uid: '${datasource}' },
        url_options: { method: 'POST', body_type: 'graphql' },
      });
    }
    const names = DASHBOARD.templating.list.map(({ name }) => name);
    const used = [...JSON.stringify(DASHBOARD.panels).matchAll(/\$\{(\w+)/g)].map(([, name = '']) => name);
    expect(new Set(used.filter((name) => !name.startsWith('__')))).toEqual(new Set(names));
  });

  test.each(panels)('$title: its query gives rows that have the columns', async ({ target }) => {
    const { body_graphql_query: query = '', body_graphql_variables: variables = '' } = target.url_options;
    const data = await api.data(query, JSON.parse(filledIn(variables)) as Record<string, unknown>);
    const rows = select({ data }, target.root_selector);
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of target.columns) {
      const values = rows.map((row) => select(row, selector)[0]).filter((value) => value !== null);
      expect(values.length, selector).toBeGreaterThan(0);
      if (type === 'number') expect(values.every((value) => typeof value === 'number')).toBe(true);
      if (type === 'timestamp')
        expect(values.every((value) => typeof value === 'string' && Date.parse(value) > 0)).toBe(true);
    }
    if (target.format === 'timeseries') {
      expect(target.columns.map(({ type }) => type)).toEqual(['timestamp', 'string', 'number']);
    }
  });
});

/** What Grafana puts in the place of variables, for the time of the sample articles. */
function filledIn(text: string): string {
  return text.replace(/\$\{(\w+)(?::[^}]*)?\}/g, (_, name: string) => {
    if (name === '__from') return '2012-11-01';
    if (name === '__to') return '2025-12-31';
    return DASHBOARD.templating.list.find((variable) => variable.name === name)?.current.value ?? '';
  });
}

/** A path as JSONata takes it: over a list it goes on in each of its items, and what these give is one list. */
function select(value: unknown, path: string): unknown[] {
  return path
    .split('.')
    .reduce<unknown[]>(
      (values, key) =>
        values
          .flatMap((each) =>
            typeof each === 'object' && each !== null ? [(each as Record<string, unknown>)[key]] : [],
          )
          .flat(),
      [value],
    );
}
