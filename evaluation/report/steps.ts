import type { SetReport } from '../measure-engine.ts';
import type { Ratio } from '../score/ratio.ts';
import { markdownTable, NOTHING, points, ratioCell, secondsCell } from './table.ts';

/** What one way of extracting reaches: a row of the table by step. Shares from 0 to 1; null where nothing was measured. */
export interface Step {
  readonly title: string;
  /** ISO calendar date of the measurement. */
  readonly date: string;
  /** Statements of PolNeAR, dev. */
  readonly content: Ratio | null;
  readonly direct: number | null;
  readonly mixed: number | null;
  readonly indirect: number | null;
  /** Recall of statements whose cue is one of speech. */
  readonly speech: number | null;
  readonly speaker: number | null;
  /** Names of GUM, exact. */
  readonly names: number | null;
  readonly cpuSecondsPer1000Words: number | null;
}

/** The row of what was measured on PolNeAR and GUM. */
export function stepOf(measured: {
  readonly title: string;
  readonly date: string;
  readonly sets: readonly SetReport[];
  readonly cpuSecondsPer1000Words: number | null;
}): Step {
  const { title, date, sets, cpuSecondsPer1000Words } = measured;
  const statements = sets.find(({ key }) => key === 'polnear')?.figures.statements ?? null;
  const names = sets.find(({ key }) => key === 'gum')?.figures.names ?? null;
  return {
    title,
    date,
    content: statements?.content ?? null,
    direct: statements?.kinds.direct.f1 ?? null,
    mixed: statements?.kinds.mixed.f1 ?? null,
    indirect: statements?.kinds.indirect.f1 ?? null,
    speech: statements?.cueClasses['speech']?.share ?? null,
    speaker: statements?.speaker.share ?? null,
    // Who finds no names at all does not look for them.
    names: names === null || names.predicted === 0 ? null : names.exact.f1,
    cpuSecondsPer1000Words,
  };
}

/** Two annotators of PolNeAR against one another: its authors' and the data's figures. */
const HUMANS: Step = {
  title: 'two people',
  date: NOTHING,
  content: null,
  direct: 0.982,
  mixed: 0.932,
  indirect: 0.729,
  speech: 0.94,
  speaker: 0.959,
  names: null,
  cpuSecondsPer1000Words: null,
};
/** Only F1 is given, not precision and recall. */
const HUMAN_F1 = '80.4';

/** One row a step, and two people last. A kind or speaker of which nothing is right was not looked for. */
export function stepsTable(steps: readonly Step[]): string {
  return markdownTable(
    [
      'what',
      'content, F1 (P / R)',
      'direct / mixed / indirect',
      'recall, speech',
      'speaker',
      'names',
      'CPU s',
      'measured',
    ],
    [...steps, HUMANS].map((step) => [
      step.title,
      step === HUMANS ? HUMAN_F1 : ratioCell(step.content),
      [step.direct, step.mixed, step.indirect]
        .map((value) => (value === 0 ? NOTHING : points(value)))
        .join(' / '),
      points(step.speech),
      step.speaker === 0 ? NOTHING : points(step.speaker),
      points(step.names),
      secondsCell(step.cpuSecondsPer1000Words),
      step.date,
    ]),
  );
}
