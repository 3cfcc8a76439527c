import { OpenAI } from 'openai';
import { OnrecordError } from '../../shared/errors.ts';
import { AnswerTooLarge } from './bounded-fetch.ts';

export interface AskedWith {
  readonly baseUrl: string;
  readonly model: string;
  readonly timeoutMs: number;
  readonly timedOut: boolean;
  readonly apiKey: string | undefined;
}

const MAX_WORDS = 200;

/**
 * Says what went wrong between us and the endpoint. No cause is kept: errors of the library hold what the endpoint wrote,
 * and endpoints write back keys and texts.
 */
export function translateError(error: unknown, asked: AskedWith): OnrecordError {
  const place = `The language model's endpoint ${new URL(asked.baseUrl).origin}`;
  if (asked.timedOut)
    return new OnrecordError(
      'LANGUAGE_MODEL_UNAVAILABLE',
      `${place} did not answer within ${asked.timeoutMs} ms (ONRECORD_LLM_TIMEOUT_MS).`,
    );
  if (causes(error).some((cause) => cause instanceof AnswerTooLarge))
    return new OnrecordError('LANGUAGE_MODEL_ANSWER', "The language model's answer is too large.");
  if (error instanceof OpenAI.APIError && typeof error.status === 'number')
    return ofStatus(error.status, error.error, place, asked);
  if (error instanceof SyntaxError)
    return new OnrecordError('LANGUAGE_MODEL_ANSWER', `${place} did not answer with valid JSON.`);
  const reason = causes(error)
    .map(codeOf)
    .find((code) => code !== null);
  return new OnrecordError(
    'LANGUAGE_MODEL_UNAVAILABLE',
    `${place} cannot be reached${reason == null ? '' : ` (${reason})`}. Is it running, and is ONRECORD_LLM_BASE_URL right?`,
  );
}

function ofStatus(status: number, body: unknown, place: string, asked: AskedWith): OnrecordError {
  if (status === 401 || status === 403)
    return new OnrecordError(
      'LANGUAGE_MODEL_AUTH',
      `${place} refused the key (HTTP ${status}). Check ONRECORD_LLM_API_KEY.`,
    );
  if (status === 429)
    return new OnrecordError(
      'LANGUAGE_MODEL_BUSY',
      `${place} takes no more requests now (HTTP 429). Try again later, or with a lower ONRECORD_LLM_CONCURRENCY.`,
    );
  if (status >= 500 || status === 408)
    return new OnrecordError('LANGUAGE_MODEL_UNAVAILABLE', `${place} failed (HTTP ${status}).`);
  return new OnrecordError(
    'LANGUAGE_MODEL_REJECTED',
    `${place} rejected the request for model "${asked.model}" (HTTP ${status})${wordsOf(body, asked)}`,
  );
}

/** What the endpoint wrote about it, on one line, cut, without the key. */
function wordsOf(body: unknown, { apiKey }: AskedWith): string {
  const message: unknown =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  if (typeof message !== 'string' || message.trim() === '') return '.';
  const line = message.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const shown = apiKey === undefined ? line : line.replaceAll(apiKey, '[secret]');
  return `: ${shown.slice(0, MAX_WORDS)}`;
}

/** An error and the errors behind it. */
function causes(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (let at = error; at instanceof Error && all.length < 10; at = at.cause) all.push(at);
  return all;
}

/** The code of an error of the system: ECONNREFUSED. */
function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
