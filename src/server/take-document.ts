import type { Request, RequestHandler, Response } from 'express';
import {
  resolveDocument,
  type DocumentMode,
  type DocumentParameters,
  type Resolution,
} from '../graphql/trusted-documents/resolve-document.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents/trusted-documents.ts';
import { sendProblem } from './problem.ts';
import { stateOf } from './request-state.ts';

const IDS = ['documentId', 'id'];

/**
 * Puts the text of a trusted document in the place of its id, and refuses what the mode does not allow. After it a request
 * is one of text, whatever executes it. Belongs behind the reading of bodies.
 */
export function takeDocuments(mode: DocumentMode, documents: TrustedDocuments | null): RequestHandler {
  return async (request, response, next) => {
    const parameters = parametersOf(request);
    const resolution = resolveDocument(parameters, mode, (await documents?.current()) ?? null);
    if (resolution.kind === 'refused') {
      refuse(response, resolution);
      return;
    }
    if (resolution.kind === 'trusted') {
      stateOf(request).trustedById = resolution.byId;
      rewrite(request, parameters, resolution.operation.body);
      if (request.method === 'GET' && resolution.byId) {
        // Apollo's protection from requests that other sites make (CSRF): such a one can do nothing here but read what
        // was chosen to be read, and a cache must be able to send it.
        request.headers['apollo-require-preflight'] = 'trusted document';
      }
    } else if (typeof parameters.query === 'string' && isPersisted(parameters)) {
      rewrite(request, parameters, parameters.query);
    }
    next();
  };
}

/** Does the address ask for an operation, in whatever way? */
export function asksByAddress(request: Request): boolean {
  return ['query', 'documentId', 'id', 'extensions'].some((name) => request.query[name] !== undefined);
}

function refuse(response: Response, { code, message }: Extract<Resolution, { kind: 'refused' }>): void {
  const status = code === 'OPERATION_NOT_TRUSTED' ? 403 : 400;
  sendProblem(response, { status, code, message, wellFormed: code.startsWith('PERSISTED_QUERY') });
}

function parametersOf(request: Request): DocumentParameters {
  if (request.method !== 'GET') {
    const body: unknown = request.body;
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  }
  const search = searchOf(request);
  const extensions = search.get('extensions');
  return {
    query: search.get('query') ?? undefined,
    documentId: search.get('documentId') ?? undefined,
    id: search.get('id') ?? undefined,
    extensions: extensions === null ? undefined : parseJson(extensions),
  };
}

/** Was the hash of the text sent along, for the server to remember? It does not. */
function isPersisted({ extensions }: DocumentParameters): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}

/** Without what told the operation in another way: whoever executes the request must not wonder about it. */
function rewrite(request: Request, { extensions }: DocumentParameters, query: string): void {
  const rest =
    typeof extensions === 'object' && extensions !== null && !Array.isArray(extensions)
      ? Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'))
      : extensions;
  if (request.method !== 'GET') {
    const body = Object.entries(request.body as object).filter(([name]) => !IDS.includes(name));
    request.body = {
      ...Object.fromEntries(body),
      query,
      ...(rest === undefined ? {} : { extensions: rest }),
    };
    return;
  }
  const search = searchOf(request);
  // A parameter that is there twice stays so, for Apollo to refuse.
  if (search.getAll('query').length < 2) search.set('query', query);
  for (const name of IDS) search.delete(name);
  if (rest !== undefined) search.set('extensions', JSON.stringify(rest));
  request.url = `${request.url.split('?', 1)[0] ?? ''}?${search}`;
}

function searchOf({ url }: Request): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}

/** What is no JSON is told so by whoever executes the request. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
