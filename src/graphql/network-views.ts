import type { GraphNode } from '../store/network-plan.ts';

/** A node of a picture, with what its size is measured by. */
export interface GraphNodeView extends GraphNode {
  /** The greatest weight in the picture. */
  readonly heaviest: number;
}
