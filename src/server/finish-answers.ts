import type { ApolloServerPlugin } from '@apollo/server';
import { tellsByStatus } from './media-type.ts';
import { currentOperation } from './operation-record.ts';

/**
 * The last step of answers: their status in the media type that the client asked for, and how long a cache may keep one
 * to the GET of a trusted document. All others stay `no-store`.
 */
export const finishAnswers: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { http, body } }) => {
        const record = currentOperation();
        if (record === undefined) return Promise.resolve();
        // Without a hash the request held no operation, so that it was not well-formed.
        if (http.status === 400 && record.hash !== null && !tellsByStatus(record.mediaType))
          http.status = 200;
        const isWhole = body.kind === 'single' && body.singleResult.errors === undefined;
        record.cached = isWhole && record.cacheControl !== null;
        if (record.cached && record.cacheControl !== null)
          http.headers.set('cache-control', record.cacheControl);
        return Promise.resolve();
      },
    }),
};
