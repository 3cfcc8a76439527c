import { coreferenceFigures } from './cluster-figures.ts';
import type { ClusterFigures } from './cluster-figures.ts';
import { hasLayer } from './documents.ts';
import type { ScoredDocument } from './documents.ts';
import { judgeStatements } from './judge-statements.ts';
import { nameFigures } from './name-figures.ts';
import type { NameFigures } from './name-figures.ts';
import { reliability } from './reliability.ts';
import type { Reliability } from './reliability.ts';
import { resolutionFigures } from './resolution-figures.ts';
import type { ResolutionFigures } from './resolution-figures.ts';
import { statementFigures } from './statement-figures.ts';
import type { StatementFigures } from './statement-figures.ts';

/** All that can be said about a set of documents; null for what none of them is annotated for. */
export interface Figures {
  readonly documents: number;
  readonly statements: StatementFigures | null;
  readonly reliability: Reliability | null;
  readonly names: NameFigures | null;
  readonly coreference: ClusterFigures | null;
  /** Names across documents. */
  readonly resolution: ResolutionFigures | null;
}

/** Scores what was found in documents against their annotations. */
export function scoreDocuments(documents: readonly ScoredDocument[]): Figures {
  const withStatements = documents.filter(({ gold }) => hasLayer(gold, 'statements'));
  const withNames = documents.filter(({ gold }) => hasLayer(gold, 'entities'));
  const judgements = withStatements.map(judgeStatements);
  return {
    documents: documents.length,
    statements: judgements.length === 0 ? null : statementFigures(judgements),
    reliability: judgements.length === 0 ? null : reliability(judgements),
    names: withNames.length === 0 ? null : nameFigures(withNames),
    coreference: coreferenceFigures(documents),
    resolution: resolutionFigures(documents),
  };
}
