import type { ApiContext } from './context.ts';
import { unauthenticated } from './request-error.ts';

/** Throws UNAUTHENTICATED unless the request carried the editor's token. */
export function requireEditor(context: Pick<ApiContext, 'editor'>): void {
  if (!context.editor)
    throw unauthenticated("Changes need the editor's token: send the header `authorization: Bearer TOKEN`.");
}
