import { readFileSync } from 'node:fs';

export interface TreebankWord {
  readonly form: string;
  readonly pos: string;
  /** Index in the sentence, -1 for the root. */
  readonly head: number;
  readonly relation: string;
  readonly spaceAfter: boolean;
}

export interface TreebankSentence {
  readonly id: string;
  readonly opensParagraph: boolean;
  readonly words: readonly TreebankWord[];
}

export interface TreebankDocument {
  readonly id: string;
  readonly sentences: readonly TreebankSentence[];
}

/** Reads a CoNLL-U file: syntactic words only, multiword tokens and empty nodes left out. */
export function readConllu(file: URL): TreebankDocument[] {
  const documents: { id: string; sentences: TreebankSentence[] }[] = [];
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const lines = block.split('\n');
    const comment = (name: string): string | undefined =>
      lines
        .find((line) => line.startsWith(`# ${name}`))
        ?.split('=')[1]
        ?.trim() ?? (lines.some((line) => line.trim() === `# ${name}`) ? '' : undefined);
    const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
    if (rows.length === 0) continue;
    const newDocument = comment('newdoc id');
    if (newDocument !== undefined) documents.push({ id: newDocument, sentences: [] });
    const glued = new Set<string>();
    for (const [id = '', , , , , , , , , misc = ''] of rows) {
      const range = /^(\d+)-(\d+)$/u.exec(id);
      if (range === null) continue;
      for (let inner = Number(range[1]); inner < Number(range[2]); inner += 1) glued.add(String(inner));
      if (misc.includes('SpaceAfter=No')) glued.add(range[2] ?? '');
    }
    const words = rows
      .filter(([id = '']) => /^\d+$/u.test(id))
      .map(([id = '', form = '', , pos = 'X', , , head = '0', relation = 'dep', , misc = '']) => ({
        form,
        pos,
        head: Number(head) - 1,
        relation,
        spaceAfter: !misc.includes('SpaceAfter=No') && !glued.has(id),
      }));
    documents.at(-1)?.sentences.push({
      id: comment('sent_id') ?? '',
      opensParagraph: comment('newpar') !== undefined || newDocument !== undefined,
      words,
    });
  }
  return documents;
}
