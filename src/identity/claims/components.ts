/**
 * The connected components of a relation on some items. Pairs that are connected already are not compared, so that many
 * reprints of one thing cost little.
 */
export function components<T>(items: readonly T[], isRelated: (a: T, b: T) => boolean): T[][] {
  const parent = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  items.forEach((a, i) => {
    for (let j = 0; j < i; j += 1) {
      const b = items[j];
      if (b === undefined || rootOf(i) === rootOf(j) || !isRelated(a, b)) continue;
      parent[rootOf(j)] = rootOf(i);
    }
  });
  const groups = new Map<number, T[]>();
  items.forEach((item, index) => {
    const group = groups.get(rootOf(index));
    if (group === undefined) groups.set(rootOf(index), [item]);
    else group.push(item);
  });
  return [...groups.values()];
}
