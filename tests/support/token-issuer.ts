import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

export const ISSUER = 'https://login.example.org/';
export const AUDIENCE = 'https://news.example.org/graphql';

export async function makeKey(kid: string, alg = 'RS256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** A token as an issuer makes it: claims that are given take the place of right ones, undefined leaves one out. */
export function sign(
  key: SigningKey | Uint8Array,
  claims: Readonly<Record<string, unknown>> = {},
  header: object = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'ines',
    role: 'editor',
    iat: now,
    exp: now + 300,
    ...claims,
  };
  const payload = Object.fromEntries(
    Object.entries(all).filter(([name]) => !(name in claims) || claims[name] !== undefined),
  );
  const own = key instanceof Uint8Array ? { alg: 'HS256' } : { alg: key.alg, kid: key.kid };
  return new SignJWT(payload)
    .setProtectedHeader({ ...own, ...header })
    .sign(key instanceof Uint8Array ? key : key.privateKey);
}

export interface KeyServer {
  readonly url: string;
  /** How often it was asked. */
  readonly requests: number;
  /** What it answers from now on: keys, or something else. */
  answer: readonly SigningKey[] | ((request: IncomingMessage, response: ServerResponse) => void);
  close(): Promise<void>;
}

/** Publishes keys at an address of this machine. */
export async function serveKeys(keys: readonly SigningKey[]): Promise<KeyServer> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const { answer } = publisher;
    if (typeof answer === 'function') answer(request, response);
    else
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: answer.map(({ jwk }) => jwk) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const publisher: KeyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    get requests() {
      return requests;
    },
    answer: keys,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return publisher;
}
