import type { AnnotatedArticle, AnnotatedStatement, CharSpan } from '../corpus/read-annotated-article.ts';
import { findParagraphs } from '../../src/extraction/sentences/paragraphs.ts';
import { findQuotations } from '../../src/extraction/sentences/quotations.ts';
import type { GoldDocument, GoldStatement, SpanPair } from '../score/documents.ts';
import { kindByQuotations } from '../score/kind-by-quotations.ts';
import type { Kind } from '../score/statement-figures.ts';
import { spansMeet } from '../score/words.ts';

/** An article of our own corpus in the form in which it is scored. */
export function goldOf(article: AnnotatedArticle): GoldDocument {
  const { text, names, statements } = article;
  const quotations = findQuotations(text, findParagraphs(text)).map(toPair);
  return {
    id: article.id,
    text,
    date: article.date,
    layers: ['statements', 'entities', 'coref'],
    entities: names.map(({ start, end, type, key }) => ({ start, end, type, id: key, mention: 'NAM' })),
    statements: statements.map((statement): GoldStatement => {
      const speakerName = nameOf(article, statement);
      return {
        content: statement.content.map(toPair),
        speaker: statement.source.length === 0 ? null : statement.source.map(toPair),
        cue: statement.cue.map(toPair),
        kind: kindOf(text, statement, quotations),
        ...(speakerName === null ? {} : { speakerName }),
        x_cueClass: statement.cueClass,
      };
    }),
    coref: chainsOf(article),
  };
}

function toPair({ start, end }: CharSpan): SpanPair {
  return [start, end];
}

/** The longest form of the source's name that the text has; null for several sources together, and for one without a name. */
function nameOf({ names, text }: AnnotatedArticle, { sourceKeys }: AnnotatedStatement): string | null {
  const [key, ...others] = sourceKeys;
  if (others.length > 0) return null;
  const forms = names.filter((name) => name.key === key).map(({ start, end }) => text.slice(start, end));
  return forms.reduce<string | null>(
    (best, form) => (best === null || form.length > best.length ? form : best),
    null,
  );
}

/** The kind by quotation marks. A quotation that the cue stands in too is somebody else's words: what they report in it is indirect. */
function kindOf(text: string, { content, cue }: AnnotatedStatement, quotations: readonly SpanPair[]): Kind {
  const cues = cue.map(toPair);
  const own = quotations.filter((quotation) => !spansMeet([quotation], cues));
  return kindByQuotations(text, content.map(toPair), own);
}

/** For each person, organization and nameless source, its names and the words by which statements name it. */
function chainsOf({ names, statements }: AnnotatedArticle): SpanPair[][] {
  const chains = new Map<string, SpanPair[]>();
  const add = (key: string, { start, end }: CharSpan): void => {
    const chain = chains.get(key) ?? [];
    chains.set(key, chain);
    if (!chain.some(([from, to]) => from === start && to === end)) chain.push([start, end]);
  };
  const people = names.filter(({ type }) => type === 'person' || type === 'organization');
  for (const name of people) add(name.key, name);
  for (const { source, sourceKeys } of statements) {
    const [key] = sourceKeys;
    if (key === undefined || sourceKeys.length > 1) continue;
    for (const span of source) {
      // "Mayor Ana Petrov" is spoken for by the name in it.
      const named = people.some(
        (name) => name.key === key && span.start <= name.start && name.end <= span.end,
      );
      if (!named) add(key, span);
    }
  }
  return [...chains.values()]
    .map((chain) => chain.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    .filter((chain) => chain.length > 1);
}
