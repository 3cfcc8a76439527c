import { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Root | Root['children'][number];

const BETWEEN_BLOCKS = '\n\n';
const ATTRIBUTION_LINE = /^[\u2014\u2013]|^--/;
const QUOTATION_MARK = /^["\u201c\u201e\u00ab]/;

export interface MarkdownText {
  readonly text: string;
  /** The heading with which the text begins, or null. */
  readonly heading: string | null;
}

/**
 * The words of a Markdown text (CommonMark 0.31), as a reader sees them: paragraphs apart by a blank line, list items a
 * line each, links and emphasis by their text; code blocks, pictures, rules and HTML left out.
 *
 * A block quote that the paragraph before announces with a colon, or that ends in an attribution line ("— Name"), is
 * somebody's words without quotation marks: it gets them, or nothing in the plain text would tell that it is speech.
 */
export function markdownText(markdown: string): MarkdownText {
  // An indented paragraph of an article is prose, not code.
  const root = fromMarkdown(markdown, { extensions: [{ disable: { null: ['codeIndented'] } }] });
  const first = root.children.find((node) => render(node).trim() !== '');
  return {
    text: renderBlocks(root.children),
    heading: first?.type === 'heading' ? render(first) : null,
  };
}

function renderBlocks(nodes: readonly MarkdownNode[]): string {
  const blocks: string[] = [];
  for (const node of nodes) {
    const block = node.type === 'blockquote' ? renderQuote(node, blocks.at(-1) ?? '') : render(node);
    if (block !== '') blocks.push(block);
  }
  return blocks.join(BETWEEN_BLOCKS);
}

function renderQuote(quote: { readonly children: readonly MarkdownNode[] }, before: string): string {
  const paragraphs = quote.children.map(render).filter((paragraph) => paragraph !== '');
  const last = paragraphs.at(-1);
  const attribution =
    last !== undefined && paragraphs.length > 1 && ATTRIBUTION_LINE.test(last) ? last : null;
  const words = attribution === null ? paragraphs : paragraphs.slice(0, -1);
  const speech = attribution !== null || before.endsWith(':');
  if (!speech || QUOTATION_MARK.test(words[0] ?? '')) return paragraphs.join(BETWEEN_BLOCKS);
  // As newspapers set a speech of several paragraphs: each is opened, the last one is closed.
  const opened = words.map((paragraph) => `\u201c${paragraph}`).join(BETWEEN_BLOCKS);
  return [`${opened}\u201d`, ...(attribution === null ? [] : [attribution])].join(BETWEEN_BLOCKS);
}

function render(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
      // A line break in the source is a space; trailing spaces of wrapped lines go with it.
      return node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    case 'root':
    case 'blockquote':
      return renderBlocks(node.children);
    case 'list':
      return node.children.map(render).filter(Boolean).join('\n');
    case 'listItem':
      return node.children.map(render).filter(Boolean).join('\n');
    case 'paragraph':
    case 'heading':
      return inline(node.children).trim();
    case 'emphasis':
    case 'strong':
    case 'link':
    case 'linkReference':
      return inline(node.children);
    default:
      return '';
  }
}

function inline(nodes: readonly MarkdownNode[]): string {
  return nodes.map(render).join('');
}
