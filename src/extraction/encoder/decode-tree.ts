/**
 * The heads of a sentence's words that form the best tree with a single root: the best head of every word where these are
 * a tree already, as they mostly are, else the maximum spanning arborescence (Chu and Liu 1965, Edmonds 1967), kept to one
 * root by a price on roots that no gain can pay (Stanojević and Cohen 2021).
 *
 * @param scores row by row, for each word the score of each head: first the root's, then those of words 0 to `size` - 1
 * @returns for each word the index of its head, -1 for the root's
 */
export function decodeTree(scores: ArrayLike<number>, size: number): number[] {
  const greedy = bestHeads(scores, size);
  if (isTree(greedy)) return greedy;
  // Node 0 is the root, node w + 1 the word w.
  const nodes = size + 1;
  const graph = new Float64Array(nodes * nodes).fill(-Infinity);
  let low = Infinity;
  let high = -Infinity;
  for (let word = 0; word < size; word += 1)
    for (let head = 0; head < nodes; head += 1) {
      if (head === word + 1) continue;
      const score = scores[word * nodes + head] ?? 0;
      graph[(word + 1) * nodes + head] = score;
      low = Math.min(low, score);
      high = Math.max(high, score);
    }
  const price = (high - low + 1) * nodes;
  for (let node = 1; node < nodes; node += 1) graph[node * nodes] = (graph[node * nodes] ?? 0) - price;
  return arborescence(graph, nodes)
    .slice(1)
    .map((head) => head - 1);
}

function bestHeads(scores: ArrayLike<number>, size: number): number[] {
  return Array.from({ length: size }, (_, word) => {
    let best = -1;
    let bestScore = scores[word * (size + 1)] ?? -Infinity;
    for (let head = 0; head < size; head += 1) {
      const score = scores[word * (size + 1) + head + 1] ?? -Infinity;
      if (head !== word && score > bestScore) {
        best = head;
        bestScore = score;
      }
    }
    return best;
  });
}

/** Do the heads make one tree: a single root, and every word below it? */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return findCycle(heads) === null;
}

/** The words of a circle of heads, or null where there is none. */
function findCycle(heads: readonly number[]): number[] | null {
  // 0: not seen yet; else the number of the walk that came by.
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    let at = start;
    while (at >= 0 && seen[at] === 0) {
      seen[at] = start + 1;
      at = heads[at] ?? -1;
    }
    if (at < 0 || seen[at] !== start + 1) continue;
    const cycle = [at];
    for (let next = heads[at] ?? at; next !== at; next = heads[next] ?? at) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Heads of the nodes of a graph whose node 0 is the root (its own is -1). Scores: row the dependent, column the head. */
function arborescence(scores: Float64Array, nodes: number): number[] {
  const scoreOf = (node: number, head: number): number => scores[node * nodes + head] ?? -Infinity;
  const heads = [-1];
  for (let node = 1; node < nodes; node += 1) {
    let best = 0;
    for (let head = 1; head < nodes; head += 1)
      if (head !== node && scoreOf(node, head) > scoreOf(node, best)) best = head;
    heads.push(best);
  }
  const cycle = findCycle(heads);
  if (cycle === null) return heads;

  // The cycle becomes one node, the last of a smaller graph.
  const inCycle = new Set(cycle);
  const kept = heads.map((_, node) => node).filter((node) => !inCycle.has(node));
  const merged = kept.length;
  const smaller = new Float64Array((merged + 1) ** 2).fill(-Infinity);
  const leaving = new Map<number, number>();
  const entering = new Map<number, number>();
  for (const [index, node] of kept.entries()) {
    for (const [other, head] of kept.entries()) smaller[index * (merged + 1) + other] = scoreOf(node, head);
    let out = cycle[0] ?? 0;
    let into = out;
    const gain = (member: number): number => scoreOf(member, node) - scoreOf(member, heads[member] ?? 0);
    for (const member of cycle) {
      if (scoreOf(node, member) > scoreOf(node, out)) out = member;
      if (gain(member) > gain(into)) into = member;
    }
    leaving.set(index, out);
    entering.set(index, into);
    smaller[index * (merged + 1) + merged] = scoreOf(node, out);
    smaller[merged * (merged + 1) + index] = gain(into);
  }
  const solved = arborescence(smaller, merged + 1);
  for (const [index, node] of kept.entries()) {
    const head = solved[index] ?? -1;
    heads[node] = head === merged ? (leaving.get(index) ?? 0) : (kept[head] ?? -1);
  }
  // Where the tree enters the cycle, the cycle is cut open.
  const entry = solved[merged] ?? 0;
  heads[entering.get(entry) ?? 0] = kept[entry] ?? 0;
  return heads;
}
