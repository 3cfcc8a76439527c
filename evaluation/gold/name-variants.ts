import { readFileSync } from 'node:fs';

/** Somebody or something, with each form of the name and how often texts use it. An id may come twice. */
export interface NamedForms {
  readonly id: string;
  readonly type: string;
  readonly forms: Readonly<Record<string, number>>;
}

/** The names of MEANTIME and GUM by who is meant, in `folder`. @throws Error where the file cannot be read */
export function readNamedForms(folder: URL): NamedForms[] {
  const read = JSON.parse(readFileSync(new URL('train/name-variants.json', folder), 'utf8')) as NamedForms[];
  return read.map((entity) => ({ ...entity, id: wikipediaId(entity.id) }));
}

/** MEANTIME and GUM both name pages of Wikipedia, each in its own way: "dbpedia:No%C3%ABl_Forgeard" is "wiki:Noël_Forgeard". */
function wikipediaId(id: string): string {
  const page = /^dbpedia:(.+)$/u.exec(id)?.[1];
  return page === undefined ? id : `wiki:${decodeURIComponent(page.replaceAll('&amp;', '&'))}`;
}
