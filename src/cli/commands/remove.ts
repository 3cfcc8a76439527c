import type { Command } from 'commander';
import { articleIdOfUrl } from '../../identity/ids.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import { canonicalUrl } from '../../readers/canonical-url.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import { withStore } from '../with-store.ts';
import type { Finish } from './finish.ts';

const HELP = `
Examples:
  onrecord remove https://harbour-courier.example.org/2024/10/07/strike
  onrecord remove article:lavrov-russia-nato-agree-0123456789abcdef`;

export function addRemoveCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('remove')
    .summary('remove an article with its statements')
    .description('Removes an article, its statements, and everything that only it held in the graph.')
    .argument('<article>', 'its id, or its URL')
    .addHelpText('after', HELP)
    .action(async (article: string) => finish(await remove(article, io)));
}

async function remove(article: string, io: Io): Promise<number> {
  const id = articleIdOf(article);
  return withStore(io, async ({ writer }) => {
    const { removals } = await writer.write(() => ({ articles: new Map([[id, null]]) }));
    const { removed, statements } = removals[0] ?? { removed: false, statements: 0 };
    if (!removed) throw new OnrecordError('BAD_REQUEST', `there is no article "${article}" in the graph`);
    await createResultWriter(io.stdout).write(`removed ${id} with ${statements} statements`);
    return EXIT.ok;
  });
}

function articleIdOf(article: string): string {
  if (typeOfId(article) === 'Article') return article;
  const address = canonicalUrl(article);
  if ('url' in address) return articleIdOfUrl(address.url);
  throw new OnrecordError('USAGE', `"${article}" is neither an article's id ("article:...") nor a URL`);
}
