import type { Viewer } from '../../graphql/viewer.ts';
import type { Problem } from '../problem.ts';

/** Who asks, or why that cannot be told: the request is then refused as a whole. */
export type Authentication =
  | { readonly viewer: Viewer; readonly problem?: undefined }
  | { readonly problem: Problem; readonly viewer?: undefined };
