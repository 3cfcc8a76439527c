import { print } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Asks an onrecord server; the answer has the type of the operation. Throws with the first error of the answer. */
export async function ask<Answer, Variables>(
  url: string,
  operation: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(operation), variables }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Answer | null;
    errors?: readonly { readonly message: string }[];
  };
  if (errors?.[0]) throw new Error(errors[0].message);
  if (!data) throw new Error(`${url} answered ${response.status} without data.`);
  return data;
}
