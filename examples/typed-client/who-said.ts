import { ask } from './ask.ts';
import { WhoSaidDocument, type WhoSaidQuery } from './generated.ts';

type Said = WhoSaidQuery['statements']['nodes'][number];

/** Everything that was said about a topic, the latest first, page by page. */
export async function* whoSaid(url: string, topic: string): AsyncGenerator<Said> {
  let after: string | null = null;
  do {
    const page: WhoSaidQuery = await ask(url, WhoSaidDocument, { topic, first: 50, after });
    yield* page.statements.nodes;
    const { hasNextPage, endCursor } = page.statements.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}

/** One line a statement. */
export function line({ saidAt, speaker, content }: Said): string {
  return `${saidAt.date}  ${speaker?.name ?? 'somebody'}: ${content}`;
}
