/** The style of the page at `/`. Colours have a contrast of at least 4.5 : 1 in both schemes. */
export const START_PAGE_STYLE = `
:root { --ink: #16202e; --soft: #536175; --paper: #f7f8fa; --card: #fff; --line: #d9dfe8; --accent: #1d4ed8; --on-accent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf5; --soft: #a2b0c4; --paper: #10151d; --card: #18202b; --line: #2c3848; --accent: #93b8ff; --on-accent: #0c1524; }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", Roboto, sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.25rem 4rem; }
header { display: flex; align-items: center; gap: .75rem; }
h1 { margin: 0; font-size: 1.9rem; letter-spacing: -.02em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.05rem; }
.version { color: var(--soft); font-size: .85rem; align-self: end; padding-bottom: .5rem; }
.lead { max-width: 40rem; font-size: 1.15rem; color: var(--soft); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1rem; }
.button { padding: .6rem 1.1rem; border-radius: .5rem; background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; }
#status { color: var(--soft); font-size: .95rem; }
.graph { display: block; width: 100%; margin: 1.5rem 0; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.graph text { fill: var(--ink); font-size: 15px; font-weight: 600; text-anchor: middle; }
.graph .hint { fill: var(--soft); font-size: 11px; font-weight: 400; }
.graph .labels text { fill: var(--soft); font-size: 10px; letter-spacing: .06em; }
.graph .edges path { stroke: var(--soft); stroke-width: 1.5; fill: none; }
.graph .nodes rect { fill: var(--paper); stroke: var(--line); stroke-width: 1.5; }
.graph .statement rect { stroke: var(--accent); stroke-width: 2; }
.examples { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
.examples li + li { border-top: 1px solid var(--line); }
summary { padding: .6rem .9rem; cursor: pointer; font-weight: 600; }
pre { margin: 0; padding: .25rem .9rem .9rem; overflow-x: auto; font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.25rem; margin: 0; }
dt { font: 14px/1.7 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
dd { margin: 0; color: var(--soft); }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
#ide { display: flex; flex-direction: column; height: 100vh; height: 100dvh; }
#ide nav { display: flex; align-items: center; gap: .75rem; padding: .35rem .9rem; border-bottom: 1px solid var(--line); font-size: .9rem; }
#ide nav svg { width: 22px; height: 22px; }
#ide nav span { color: var(--soft); }
#ide nav a { margin-left: auto; }
#sandbox { flex: 1; min-height: 0; }
#sandbox iframe { display: block; width: 100%; height: 100%; border: 0; background: #fff; }
`;
