import type { EngineReport, SetReport } from '../measure-engine.ts';
import type { TreebankFigures } from '../treebank/score-treebank.ts';
import type { Reliability } from '../score/reliability.ts';
import { KINDS } from '../score/statement-figures.ts';
import { markdownTable, NOTHING, points, ratioCell, shareCell } from './table.ts';

/** One row a set: what matters most of everything measured. */
export function setsTable({ sets }: EngineReport): string {
  return markdownTable(
    [
      'set',
      'documents',
      'content, F1 (P / R)',
      'direct / mixed / indirect',
      'speaker',
      'names, F1 (P / R)',
      'coreference, B³',
      'across documents, B³',
    ],
    sets.map(({ title, figures }) => {
      const { statements, names, coreference, resolution } = figures;
      return [
        title,
        String(figures.documents),
        ratioCell(statements?.content),
        statements === null ? NOTHING : KINDS.map((kind) => points(statements.kinds[kind].f1)).join(' / '),
        shareCell(statements?.speaker),
        ratioCell(names?.exact),
        points(coreference?.f1),
        points(resolution?.f1),
      ];
    }),
  );
}

/** Every figure of the sets that have statements: one row a figure, one column a set. */
export function statementsTable({ sets }: Pick<EngineReport, 'sets'>): string {
  const columns = sets.flatMap(({ title, figures }) =>
    figures.statements === null ? [] : [{ title, statements: figures.statements }],
  );
  const classes = [...new Set(columns.flatMap(({ statements }) => Object.keys(statements.cueClasses)))];
  type Column = (typeof columns)[number];
  const row = (name: string, cell: (column: Column) => string): string[] => [name, ...columns.map(cell)];
  return markdownTable(
    ['', ...columns.map(({ title }) => title)],
    [
      row('statements annotated / found', ({ statements: s }) => `${s.gold} / ${s.predicted}`),
      row('content, 0.3 of the words', ({ statements: s }) => ratioCell(s.contentLoose)),
      row('**content, 0.5 of the words**', ({ statements: s }) => ratioCell(s.content)),
      row('content, 0.8 of the words', ({ statements: s }) => ratioCell(s.contentStrict)),
      row('content, the same words', ({ statements: s }) => ratioCell(s.contentExact)),
      row('content and speaker', ({ statements: s }) => ratioCell(s.contentAndSpeaker)),
      row('words of content', ({ statements: s }) => ratioCell(s.contentWords)),
      row('words of speakers', ({ statements: s }) => ratioCell(s.speakerWords)),
      row('words of cues', ({ statements: s }) => ratioCell(s.cueWords)),
      ...KINDS.flatMap((kind) => [
        row(`${kind}: content`, ({ statements: s }) => ratioCell(s.kinds[kind])),
        row(`${kind}: speaker`, ({ statements: s }) => shareCell(s.kinds[kind].speaker)),
      ]),
      ...classes.map((name) =>
        row(`recall, cue of ${name}`, ({ statements: s }) => shareCell(s.cueClasses[name])),
      ),
      row('speaker', ({ statements: s }) => shareCell(s.speaker)),
      row('speaker, by the words alone', ({ statements: s }) => shareCell(s.speakerBySpan)),
      row('speaker, by resolved name', ({ statements: s }) => shareCell(s.resolvedName)),
      row('no speaker where none is named', ({ statements: s }) => shareCell(s.noSpeaker)),
      row('cue', ({ statements: s }) => shareCell(s.cue)),
      row('kind', ({ statements: s }) => shareCell(s.kind)),
    ],
  );
}

/** Names by type, one row a set. */
export function namesTable({ sets }: EngineReport): string {
  return markdownTable(
    ['set', 'names', 'exact', 'persons', 'organizations', 'places', 'of any type', 'overlapping'],
    sets.flatMap(({ title, figures: { names } }) =>
      names === null
        ? []
        : [
            [
              title,
              String(names.gold),
              ratioCell(names.exact),
              points(names.types.person.f1),
              points(names.types.organization.f1),
              points(names.types.place.f1),
              points(names.spans.f1),
              points(names.overlapping.f1),
            ],
          ],
    ),
  );
}

/** How many words of a treebank are read right. */
export function treebankTable(figures: TreebankFigures): string {
  return markdownTable(
    ['words', 'parts of speech', 'heads', 'heads and relations', 'with subtypes'],
    [
      [
        String(figures.upos.of),
        shareCell(figures.upos),
        shareCell(figures.unlabelled),
        shareCell(figures.labelled),
        shareCell(figures.labelledFully),
      ],
    ],
  );
}

/** Confidence against the share that is right, one row a tenth; two columns a set. */
export function reliabilityTable({ sets }: EngineReport): string {
  const columns = sets.filter(({ key }) => key === 'polnear' || key === 'own').flatMap(withReliability);
  const bins = Array.from({ length: 10 }, (_, index) => index / 10);
  return markdownTable(
    ['confidence', ...columns.flatMap(({ title }) => [`${title}: statements`, 'confidence', 'right'])],
    [
      ...bins.map((from) => [
        `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
        ...columns.flatMap(({ reliability }) => {
          const bin = reliability.bins.find((each) => Math.abs(each.from - from) < 0.01);
          return bin === undefined
            ? [NOTHING, NOTHING, NOTHING]
            : [String(bin.statements), points(bin.confidence), points(bin.right)];
        }),
      ]),
      [
        'calibration error',
        ...columns.flatMap(({ reliability }) => [
          String(reliability.statements),
          '',
          points(reliability.error),
        ]),
      ],
    ],
  );
}

/** A set with its confidences, or nothing where it has none. */
function withReliability({ title, figures }: SetReport): { title: string; reliability: Reliability }[] {
  return figures.reliability === null ? [] : [{ title, reliability: figures.reliability }];
}
