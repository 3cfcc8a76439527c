import compression from 'compression';
import type { RequestHandler } from 'express';
import { constants } from 'node:zlib';

/** Below this many bytes an answer fits into one packet, and compressing only costs time. */
const THRESHOLD = 1_024;
/** Above these, time grows faster than what is saved on answers in JSON. */
const BROTLI_QUALITY = 4;
const GZIP_LEVEL = 6;

/** Compresses larger answers by Brotli or gzip, whichever the client prefers. Streams of events are left as they are. */
export function compressAnswers(): RequestHandler {
  return compression({
    threshold: THRESHOLD,
    level: GZIP_LEVEL,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    filter: (request, response) =>
      !String(response.getHeader('content-type')).startsWith('text/event-stream') &&
      compression.filter(request, response),
  });
}
