import type { Figures } from '../score/score-documents.ts';

/** Figures that must not fall, by name, in points from 0 to 100. */
export type BaselineFigures = Readonly<Record<string, number>>;

/** What `baseline.json` holds. */
export interface Baseline {
  /** By how many points a figure may fall: other processors round the network's integers otherwise. */
  readonly tolerance: number;
  readonly engines: Readonly<Record<string, BaselineFigures>>;
}

/** The figures that the gate watches, of those that were measured; to a tenth of a point. */
export function watchedFigures({ statements, names, coreference }: Figures): BaselineFigures {
  const shares: Record<string, number> = {};
  if (statements !== null) {
    shares['content F1'] = statements.content.f1;
    shares['content precision'] = statements.content.precision;
    shares['content recall'] = statements.content.recall;
    shares['content, 0.8 of the words, F1'] = statements.contentStrict.f1;
    shares['content and speaker F1'] = statements.contentAndSpeaker.f1;
    for (const [kind, figures] of Object.entries(statements.kinds)) shares[`${kind} F1`] = figures.f1;
    for (const [name, share] of Object.entries(statements.cueClasses))
      shares[`recall, cue of ${name}`] = share.share;
    shares['speaker'] = statements.speaker.share;
    shares['speaker, by resolved name'] = statements.resolvedName.share;
    shares['cue'] = statements.cue.share;
  }
  if (names !== null) shares['names F1'] = names.exact.f1;
  if (coreference !== null) shares['coreference F1'] = coreference.f1;
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, Math.round(1000 * share) / 10]),
  );
}

/** A line for every figure that fell by more than the tolerance or is gone, with what it was and what it is. */
export function fallsOf(before: BaselineFigures, now: BaselineFigures, tolerance: number): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const value = now[name];
    if (value === undefined) return `${name}: was ${old.toFixed(1)}, is no longer measured`;
    // Tenths: half of one absorbs their binary fractions.
    if (value >= old - tolerance - 0.05) return [];
    return `${name}: was ${old.toFixed(1)}, is ${value.toFixed(1)}`;
  });
}
