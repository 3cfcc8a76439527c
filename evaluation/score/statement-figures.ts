import { MATCH, reaches } from './judge-statements.ts';
import type { StatementJudgement, StatementPair, WordCounts } from './judge-statements.ts';
import { ratioOf, ratioOfShares, shareOf, shareWhere } from './ratio.ts';
import type { Ratio, Share } from './ratio.ts';
import { spansMeet } from './words.ts';

/** How much of a statement is quoted: all, some, nothing. */
export const KINDS = ['direct', 'mixed', 'indirect'] as const;
/** One of the kinds. */
export type Kind = (typeof KINDS)[number];

/** The statements of one kind: precision of those predicted to be of it, recall of those annotated so. */
export interface KindFigures extends Ratio {
  /** Annotated statements of the kind. */
  readonly gold: number;
  /** Of those matched and with an annotated speaker. */
  readonly speaker: Share;
}

/** What a set of documents says about statements. Content is matched at half of the words unless the name says otherwise. */
export interface StatementFigures {
  readonly gold: number;
  readonly predicted: number;
  readonly content: Ratio;
  /** At three tenths, at eight tenths, and with the very same words. */
  readonly contentLoose: Ratio;
  readonly contentStrict: Ratio;
  readonly contentExact: Ratio;
  readonly contentAndSpeaker: Ratio;
  /** Word by word. */
  readonly contentWords: Ratio;
  readonly speakerWords: Ratio;
  readonly cueWords: Ratio;
  readonly kinds: Readonly<Record<Kind, KindFigures>>;
  /** How many of the statements of each cue class are found. */
  readonly cueClasses: Readonly<Record<string, Share>>;
  /** Of matched statements: the speaker; by the words alone; none where none is annotated; by name; the cue; the kind. */
  readonly speaker: Share;
  readonly speakerBySpan: Share;
  readonly noSpeaker: Share;
  readonly resolvedName: Share;
  readonly cue: Share;
  readonly kind: Share;
}

/** The figures of judged documents, all statements counting the same. */
export function statementFigures(judgements: readonly StatementJudgement[]): StatementFigures {
  const gold = judgements.flatMap((judgement) => judgement.gold);
  const predicted = judgements.flatMap((judgement) => judgement.predicted);
  const pairs = judgements.flatMap((judgement) => judgement.pairs);
  const matched = pairs.filter((pair) => reaches(pair, MATCH));
  const named = matched.filter(({ speaker }) => speaker.annotated);
  const at = (least: number): Ratio =>
    ratioOf(pairs.filter((pair) => reaches(pair, least)).length, predicted.length, gold.length);
  const words = (part: 'content' | 'speaker' | 'cue'): Ratio => {
    const sum = (field: keyof WordCounts): number =>
      judgements.reduce((total, judgement) => total + judgement.words[part][field], 0);
    return ratioOf(sum('shared'), sum('predicted'), sum('gold'));
  };
  const kindFigures = (kind: Kind): KindFigures => {
    const found = shareOf(
      matched.filter((pair) => pair.predicted.kind === kind).length,
      predicted.filter((statement) => statement.kind === kind).length,
    );
    const recalled = shareOf(
      matched.filter((pair) => pair.gold.kind === kind).length,
      gold.filter((statement) => statement.kind === kind).length,
    );
    return {
      ...ratioOfShares(found.share, recalled.share),
      gold: recalled.of,
      speaker: shareWhere(
        named.filter((pair) => pair.gold.kind === kind),
        isSpeakerRight,
      ),
    };
  };
  const classes = [...new Set(gold.flatMap(({ x_cueClass: name }) => name ?? []))].sort();
  return {
    gold: gold.length,
    predicted: predicted.length,
    content: at(MATCH),
    contentLoose: at(0.3),
    contentStrict: at(0.8),
    contentExact: at(1),
    contentAndSpeaker: ratioOf(matched.filter(isSpeakerRight).length, predicted.length, gold.length),
    contentWords: words('content'),
    speakerWords: words('speaker'),
    cueWords: words('cue'),
    kinds: { direct: kindFigures('direct'), mixed: kindFigures('mixed'), indirect: kindFigures('indirect') },
    cueClasses: Object.fromEntries(
      classes.map((name) => [
        name,
        shareOf(
          matched.filter((pair) => pair.gold.x_cueClass === name).length,
          gold.filter((statement) => statement.x_cueClass === name).length,
        ),
      ]),
    ),
    speaker: shareWhere(named, isSpeakerRight),
    speakerBySpan: shareWhere(named, ({ speaker }) => speaker.bySpan),
    noSpeaker: shareWhere(
      matched.filter(({ speaker }) => !speaker.annotated),
      isSpeakerRight,
    ),
    resolvedName: shareWhere(
      named.filter(({ speaker }) => speaker.resolved !== null),
      ({ speaker }) => speaker.resolved === true,
    ),
    cue: shareWhere(
      matched.filter((pair) => (pair.gold.cue ?? []).length > 0),
      hasCue,
    ),
    kind: shareWhere(matched, (pair) => pair.gold.kind === pair.predicted.kind),
  };
}

function isSpeakerRight({ speaker }: StatementPair): boolean {
  return speaker.right;
}

function hasCue({ gold, predicted }: StatementPair): boolean {
  return spansMeet(gold.cue, predicted.cue);
}
