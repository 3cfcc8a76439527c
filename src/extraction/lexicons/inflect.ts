/** The inflected forms of an English verb. */
export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: readonly string[];
  readonly participle: readonly string[];
  readonly gerund: string;
}

const VOWELS = /[aeiou]/u;
/** Verbs stressed on the last syllable double their last consonant: "admitted", but "visited". */
const DOUBLING = new Set(
  'admit commit permit submit transmit omit regret refer prefer infer transfer occur incur concur recur control compel propel expel rebel repel deter defer confer rebut quip plan stop drop step slam blog chat clap plot ban bar beg dub rob stab stir trim grab drag flag jam jet nod pin plug rip rub ship shop sin skip slap slip snap spot strap swap tap tip top trap tug wrap zip win run set get put cut hit let bet bid quit shut split sit spin swim dig forget begin upset beset'.split(
    ' ',
  ),
);

function doubled(verb: string): string {
  return DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
}

/** Third person, gerund and regular past by spelling rule; the irregular past comes from the list that is passed in. */
export function inflect(
  base: string,
  irregular?: { readonly past: readonly string[]; readonly participle: readonly string[] },
): VerbForms {
  const last = base.slice(-1);
  const beforeLast = base.slice(-2, -1);
  const consonantY = last === 'y' && !VOWELS.test(beforeLast);
  const third =
    base === 'have'
      ? 'has'
      : consonantY
        ? `${base.slice(0, -1)}ies`
        : /(?:s|x|z|ch|sh|o)$/u.test(base)
          ? `${base}es`
          : `${base}s`;
  const dropsE = last === 'e' && !/(?:ee|oe|ye)$/u.test(base);
  const gerund = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : dropsE
      ? `${base.slice(0, -1)}ing`
      : `${doubled(base)}ing`;
  const regular = last === 'e' ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${doubled(base)}ed`;
  return {
    base,
    third,
    past: irregular?.past ?? [regular],
    participle: irregular?.participle ?? [regular],
    gerund,
  };
}
