import { OpenAI } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { OnrecordError } from '../../shared/errors.ts';
import { ANSWER, readAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { boundedFetch } from './bounded-fetch.ts';
import type { Message } from './prompt.ts';
import { translateError } from './translate-error.ts';

export interface EndpointOptions {
  /** The address before `/chat/completions`: "http://127.0.0.1:11434/v1". */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** How long an answer may take, its retries included. */
  readonly timeoutMs: number;
}

export interface EndpointAnswer extends Answer {
  /** What the endpoint counted, 0 where it does not count. */
  readonly tokens: { readonly prompt: number; readonly answer: number };
}

/** A language model behind an OpenAI-compatible endpoint. */
export interface Endpoint {
  /**
   * Asks once, and again after a network error, 408, 409, 429 and 5xx, with the library's back-off.
   *
   * @throws {OnrecordError} LANGUAGE_MODEL_* as docs/errors.md says; the signal's reason where that ends it
   */
  ask(messages: readonly Message[], signal: AbortSignal): Promise<EndpointAnswer>;
}

const RETRIES = 2;
/** A hundred times what an answer about one chunk takes. */
const MAX_BYTES = 2 ** 20;
const MAX_WAIT_MS = 20_000;

/** What is read of a chat completion; endpoints differ in the rest. */
const COMPLETION = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

export function createEndpoint({ baseUrl, model, apiKey, timeoutMs }: EndpointOptions): Endpoint {
  const client = new OpenAI({
    baseURL: baseUrl,
    // The library wants one; boundedFetch does not send this one.
    apiKey: apiKey ?? 'none',
    // Not those of the environment, which the library would look up.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    maxRetries: RETRIES,
    // Our own signal ends a request, its retries, and the answer's body; the library's clock ends none but the first.
    timeout: 2 * timeoutMs,
    fetch: boundedFetch({ maxBytes: MAX_BYTES, maxWaitMs: MAX_WAIT_MS, authorize: apiKey !== undefined }),
  });
  /** Some models take no temperature but their own. */
  let sendTemperature = true;

  async function complete(messages: readonly Message[], signal: AbortSignal): Promise<unknown> {
    const request = {
      model,
      messages: [...messages],
      response_format: zodResponseFormat(ANSWER, 'statements'),
    };
    if (!sendTemperature) return client.chat.completions.create(request, { signal });
    try {
      return await client.chat.completions.create({ ...request, temperature: 0 }, { signal });
    } catch (error) {
      if (!(error instanceof OpenAI.BadRequestError) || error.param !== 'temperature') throw error;
      sendTemperature = false;
      return client.chat.completions.create(request, { signal });
    }
  }

  return {
    async ask(messages, signal) {
      const deadline = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      let completion: unknown;
      try {
        // The library does not look at the signal while it waits for a retry.
        completion = await Promise.race([complete(messages, deadline), rejectWhenAborted(deadline)]);
      } catch (error) {
        signal.throwIfAborted();
        throw translateError(error, { baseUrl, model, timeoutMs, timedOut: deadline.aborted, apiKey });
      }
      return readCompletion(completion);
    },
  };
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(new Error('aborted'));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

function readCompletion(completion: unknown): EndpointAnswer {
  const parsed = COMPLETION.safeParse(completion);
  const [choice] = parsed.data?.choices ?? [];
  if (choice === undefined) throw unusable('is no chat completion: is the address that of an OpenAI API?');
  const { finish_reason: reason, message } = choice;
  if (message.refusal != null && message.refusal !== '') throw unusable('is a refusal');
  if (reason === 'content_filter') throw unusable('was withheld by a content filter');
  if (reason === 'length')
    throw unusable('was cut off: give the model a larger context or more tokens for its answer');
  const answer = readAnswer(message.content ?? '');
  if (answer === null)
    throw unusable('is not JSON of the form that was asked for: can it do structured output?');
  const { prompt_tokens: prompt, completion_tokens: written } = parsed.data?.usage ?? {};
  return { ...answer, tokens: { prompt: prompt ?? 0, answer: written ?? 0 } };
}

function unusable(what: string): OnrecordError {
  return new OnrecordError('LANGUAGE_MODEL_ANSWER', `The language model's answer ${what}.`);
}
