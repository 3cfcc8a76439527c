import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that the endpoint got. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly schema: unknown } };
  };
  /** How many requests came before. */
  readonly number: number;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Cuts the connection instead of answering. */
  readonly hangUp?: boolean;
}

export interface FakeLanguageModel {
  readonly baseUrl: string;
  readonly asked: Asked[];
  /** The most requests that were open at once. */
  mostAtOnce(): number;
  /** Requests whose client has gone before they were answered. */
  brokenOff(): number;
  close(): Promise<void>;
}

/** An OpenAI-compatible endpoint on loopback that answers as it is told. */
export async function startFakeLanguageModel(
  reply: (asked: Asked) => Reply | Promise<Reply>,
): Promise<FakeLanguageModel> {
  const asked: Asked[] = [];
  let open = 0;
  let most = 0;
  let gone = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
      if (!response.writableFinished) gone += 1;
    });
    void text(request).then(async (sent) => {
      const { url: path = '', headers } = request;
      const one: Asked = { path, headers, body: JSON.parse(sent) as Asked['body'], number: asked.length };
      asked.push(one);
      const { status = 200, headers: answered, body = '', hangUp = false } = await reply(one);
      if (hangUp) request.socket.destroy();
      else if (!response.destroyed)
        response.writeHead(status, { 'content-type': 'application/json', ...answered }).end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    mostAtOnce: () => most,
    brokenOff: () => gone,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A chat completion with this content, or another ending. */
export function completion(
  content: string | null,
  ending: { readonly finish_reason?: string; readonly refusal?: string } = {},
): Reply {
  const { finish_reason = 'stop', refusal = null } = ending;
  return {
    body: JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason, message: { role: 'assistant', content, refusal } }],
      usage: { prompt_tokens: 700, completion_tokens: 50, total_tokens: 750 },
    }),
  };
}

/** A statement as a model tells of it; parts that are not given are null. */
export function told(content: string | readonly string[], parts: Readonly<Record<string, unknown>> = {}) {
  const pieces = typeof content === 'string' ? [content] : content;
  return { content: pieces, cue: null, speaker: null, name: null, reporter: null, negated: false, ...parts };
}

/** A chat completion that tells of these statements. */
export function telling(...statements: readonly unknown[]): Reply {
  return completion(JSON.stringify({ statements }));
}

/** What stands between the marks of the text that the model is asked about. */
export function textAsked({ body }: Asked): string {
  return /<text-(\w+)>\n([^]*)\n<\/text-\1>/.exec(body.messages.at(-1)?.content ?? '')?.[2] ?? '';
}
