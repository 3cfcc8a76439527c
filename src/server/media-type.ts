import type { Request } from 'express';

/** Those of GraphQL over HTTP; the first where the client does not say. */
const MEDIA_TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];
export const DEFAULT_MEDIA_TYPE: MediaType = MEDIA_TYPES[0];

/** In which media type the client wants its answer; JSON if it wants none of ours. */
export function answerMediaType(request: Request): MediaType {
  const accepted = request.accepts([...MEDIA_TYPES]);
  return accepted === MEDIA_TYPES[1] ? accepted : MEDIA_TYPES[0];
}

/**
 * Whether an operation that cannot be executed is told by the status too. In plain JSON a status other than 200 may come
 * from any proxy, so a well-formed request is answered by 200 whatever was wrong with the operation (GraphQL over HTTP,
 * "application/json").
 */
export function tellsByStatus(mediaType: MediaType): boolean {
  return mediaType === MEDIA_TYPES[1];
}
