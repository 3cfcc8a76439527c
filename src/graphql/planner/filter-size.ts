import type { Filter } from '../../store/read-plan.ts';

export interface FilterSize {
  /** Tests and steps over edges, each value of an `in` counted: what a store has to check for one node at most. */
  readonly conditions: number;
  /** How deep they are nested. */
  readonly depth: number;
}

/**
 * How large a filter is as a store sees it: parts that stand in several places (see `within`) count each time.
 * Filters share such parts, so each is measured once.
 */
export function filterSize(filter: Filter): FilterSize {
  const known = new Map<Filter, FilterSize>();

  function measure(part: Filter): FilterSize {
    let size = known.get(part);
    if (!size) known.set(part, (size = measureNew(part)));
    return size;
  }
  function measureNew(part: Filter): FilterSize {
    switch (part.kind) {
      case 'and':
      case 'or':
        return around(0, part.filters);
      case 'not':
        return around(1, [part.filter]);
      case 'edge':
        return around(1, part.where ? [part.where] : []);
      case 'property':
        return { conditions: part.test.op === 'in' ? Math.max(1, part.test.value.length) : 1, depth: 1 };
      case 'type':
        return { conditions: 1, depth: 1 };
    }
  }
  function around(own: number, parts: readonly Filter[]): FilterSize {
    const sizes = parts.map(measure);
    return {
      conditions: sizes.reduce((sum, { conditions }) => sum + conditions, own),
      depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
    };
  }
  return measure(filter);
}
