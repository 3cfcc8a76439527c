/** What the heads of the encoder tell apart, in the order of their outputs. `training/` writes the same lists beside the weights. */

/** Universal Dependencies' parts of speech. */
export const UPOS = [
  'NOUN',
  'PROPN',
  'PRON',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'DET',
  'NUM',
  'ADP',
  'CCONJ',
  'SCONJ',
  'PART',
  'INTJ',
  'PUNCT',
  'SYM',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

/** Universal Dependencies' relations, with the subtypes the English treebanks use. */
export const RELATIONS = [
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'root',
  'vocative',
  'xcomp',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Names by the scheme BIO: the first word of a name, a further word, none. */
export const NAME_TAGS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const;

/** Whether a word is the main word of a cue, and of what kind. */
export const CUE_TAGS = ['none', 'speech', 'thought', 'finding', 'stance'] as const;
export type CueTag = (typeof CUE_TAGS)[number];

/** What a word is to a cue: nothing, part of it, of its source, of its content. */
export const ROLE_TAGS = ['none', 'cue', 'source', 'content'] as const;
export type RoleTag = (typeof ROLE_TAGS)[number];
