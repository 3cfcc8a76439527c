import { countBy } from '../../evaluation/score/count-by.ts';
import { groupBy } from '../../evaluation/score/group-by.ts';
import { shareWhere } from '../../evaluation/score/ratio.ts';
import type { Share } from '../../evaluation/score/ratio.ts';
import { mostFrequent } from '../../evaluation/score/resolution-figures.ts';
import type { Taken } from '../../evaluation/score/resolution-figures.ts';

/** A name, whom it is taken for, and in what way it is unusual. */
export interface VariedTaken extends Taken {
  readonly predicted: string;
  readonly variation: string;
}

/**
 * The share of names of each variation that are where most names of the same one are, among names most of which are that
 * one's too: what a name that is unusual in this way costs.
 */
export function sharesByVariation(names: readonly VariedTaken[]): ReadonlyMap<string, Share> {
  const homes = mostOf(
    names,
    ({ gold }) => gold,
    ({ predicted }) => predicted,
  );
  const owners = mostOf(
    names,
    ({ predicted }) => predicted,
    ({ gold }) => gold,
  );
  const isRight = ({ gold, predicted }: VariedTaken): boolean =>
    homes.get(gold) === predicted && owners.get(predicted) === gold;
  return new Map(
    [...groupBy(names, ({ variation }) => variation)].map(([variation, same]) => [
      variation,
      shareWhere(same, isRight),
    ]),
  );
}

/** For each key of one kind the most frequent one of the other. */
function mostOf(
  names: readonly VariedTaken[],
  key: (name: VariedTaken) => string,
  other: (name: VariedTaken) => string,
): ReadonlyMap<string, string> {
  return new Map([...groupBy(names, key)].map(([each, same]) => [each, mostFrequent(countBy(same, other))]));
}

/** Of pairs of namesakes that are both named, those who are not taken for one: most names of each are somewhere else. */
export function namesakesApart(
  names: readonly VariedTaken[],
  pairs: readonly (readonly [{ readonly id: string }, { readonly id: string }])[],
): Share {
  const homes = mostOf(
    names,
    ({ gold }) => gold,
    ({ predicted }) => predicted,
  );
  const named = pairs.filter(([one, other]) => homes.has(one.id) && homes.has(other.id));
  return shareWhere(named, ([one, other]) => homes.get(one.id) !== homes.get(other.id));
}
