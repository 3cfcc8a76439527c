import { describe, expect, it } from 'vitest';
import { createTopicClassifier } from '../../../../src/extraction/topics/classify-topics.ts';
import type { TopicScore } from '../../../../src/extraction/topics/classify-topics.ts';
import { loadTopics, parseVocabulary } from '../../../../src/extraction/topics/load-topics.ts';

const classifier = createTopicClassifier();

function classify(content: string, ...titles: string[]): TopicScore[] {
  return classifier.classify({ content, context: titles.map((text) => ({ text, weight: 1 })) });
}

function idsOf(scores: readonly TopicScore[]): string[] {
  return scores.map(({ topicId }) => topicId.replace('topic:', ''));
}

const EXPECTED: readonly (readonly [string, string])[] = [
  ['The Patriots would stand far from the border.', 'missile-defence'],
  ['We want guarantees that the missile shield is not aimed at us.', 'missile-defence'],
  ['Our anti-missile system protects the whole coast.', 'missile-defence'],
  ['The two armies agreed on a ceasefire until spring.', 'peace-process'],
  ['Air strikes hit the rebels north of the river.', 'armed-conflict'],
  ['The suicide bomber belonged to a group of jihadists.', 'terrorism'],
  ['Police used tear gas against the protesters.', 'civil-unrest'],
  ['The sanctions hurt ordinary people first.', 'sanctions'],
  ['Our ambassador will deliver the note on Friday.', 'diplomacy'],
  ['Two million refugees live in tents.', 'refugees'],
  ['The centrifuges enrich uranium day and night.', 'nuclear-weapons'],
  ['The voters will decide at the polling stations.', 'elections'],
  ['The senate will not pass the bill this year.', 'parliament'],
  ['The mayor asked the city council for patience.', 'local-government'],
  ['A tax cut would tear a hole into the budget.', 'taxes-and-budget'],
  ['Asylum seekers wait a year for an answer.', 'immigration-policy'],
  ['The central bank will leave interest rates where they are.', 'central-banks'],
  ['Inflation eats what the workers gained.', 'inflation'],
  ['The merger would create the largest brewer of the north.', 'mergers-and-acquisitions'],
  ['The antitrust authorities have opened a case.', 'competition-law'],
  ['Shares in the bakery fell by a tenth on the stock exchange.', 'stock-markets'],
  ['New tariffs would ruin the exporters.', 'international-trade'],
  ['The pipeline brings natural gas from the east.', 'oil-and-gas'],
  ['The nuclear power plant will be switched off.', 'nuclear-power'],
  ['Dockers voted for a strike over night shifts.', 'labour-disputes'],
  ['Pensioners should not pay for this.', 'pensions'],
  ['The ferries will leave from the other harbour.', 'shipping-and-ferries'],
  ['Most trains will be late, the railway warned.', 'railways'],
  ['The airline cancelled eighty flights.', 'aviation'],
  ['The epidemic is not over.', 'epidemics'],
  ['Every child should be vaccinated by May.', 'vaccines'],
  ['The clinical trial had no control group.', 'drug-trials'],
  ['The hospital has no free beds.', 'hospitals'],
  ['A statistician would call the sample size a joke.', 'research'],
  ['Global warming melts the glaciers.', 'climate-change'],
  ['The supreme court will hear the plaintiff in June.', 'courts-and-trials'],
  ['He took bribes for eleven years.', 'corruption'],
  ['The whistle-blower copied the files at night.', 'whistle-blowing'],
  ['The firefighters reached the blaze after an hour.', 'fires'],
  ['The earthquake destroyed two villages.', 'earthquakes'],
  ['Our goalkeeper had no chance against the penalty kick.', 'football'],
  ['The new stadium will have a roof.', 'stadiums'],
  ['She won a gold medal at her first Olympic Games.', 'olympic-games'],
  ['The pope will wash their feet.', 'pope-and-vatican'],
  ['Astronauts will repair the telescope.', 'space'],
  ['The pupils need smaller classrooms and more teachers.', 'schools'],
  ['Her second album has eleven songs.', 'music'],
  ['Thick fog and heavy rain are on their way.', 'heat-and-cold'],
  ['The jockey fell at the last fence.', 'horse-racing'],
  ['Two yachts were lost in the regatta.', 'sailing'],
  ['Bus fares will be halved in May.', 'public-transport'],
  ['Salmonella was found in the sausages.', 'food-safety'],
  ['The statue should be taken down.', 'monuments-and-memorials'],
  ['Her winger cost a record transfer fee.', 'football'],
  ['The policy rate will stay where it is.', 'central-banks'],
  ['The potholes will be filled by spring.', 'road-transport'],
];

const TOPICLESS = [
  'We are moving in the right direction.',
  'I do not know, and I will not guess.',
  'Nobody asked me.',
  'That is what he told her on Tuesday evening.',
  'It was accurate, but it was not honest.',
  'They would strike a deal before long.',
  'The danger should not be inflated.',
  'He renewed his promise.',
  'She has faith in her colleagues.',
  'The sacks were mine to count.',
  'I would like company.',
  'The bees were an accident.',
  'He crossed the bay on a jet ski.',
  'They judge you by your shoes.',
  'He was hired last Christmas.',
  'The fault is not mine, it is rubbish.',
  'Nobody cared for the weather or the fuel bill.',
  'He paid for it in kind, by a photograph.',
  'It is a partnership of friends.',
];

describe('topics of a statement', () => {
  it.each(EXPECTED)('%s -> %s', (content, topic) => {
    expect(idsOf(classify(content))).toContain(topic);
  });

  it.each(TOPICLESS)('%s -> none', (content) => {
    expect(classify(content)).toEqual([]);
  });

  it('gives nothing for an empty text', () => {
    expect(classify('')).toEqual([]);
    expect(classify(' … ')).toEqual([]);
  });

  it('knows a word of several meanings by its neighbours', () => {
    expect(idsOf(classify('The air strikes will go on.'))).not.toContain('labour-disputes');
    expect(idsOf(classify('The vaccine trial will go on.'))).not.toContain('courts-and-trials');
    expect(idsOf(classify('The Security Council has met.'))).not.toContain('local-government');
    expect(idsOf(classify('The European Union has met.'))).not.toContain('trade-unions');
  });
});

describe('scores', () => {
  const broaderOf = new Map(loadTopics().map(({ id, broaderId }) => [id, broaderId]));
  const all = EXPECTED.map(([content]) => content).join(' ');

  it('lie between 0 and 1, best first, each topic once', () => {
    for (const text of [...EXPECTED.map(([content]) => content), all]) {
      const scores = classify(text);
      expect(scores.every(({ score }) => score > 0 && score < 1)).toBe(true);
      expect(scores.map(({ score }) => score)).toEqual(
        scores.map(({ score }) => score).sort((a, b) => b - a),
      );
      expect(new Set(idsOf(scores)).size).toBe(scores.length);
    }
  });

  it('come for the broader topics too, lower than for the one that was found', () => {
    const scores = new Map(
      classify('The Patriots are on their way.').map(({ topicId, score }) => [topicId, score]),
    );
    const path = [
      'topic:missile-defence',
      'topic:armed-forces',
      'topic:national-security',
      'topic:politics-and-government',
    ];
    expect([...scores.keys()]).toEqual(path);
    for (const [index, id] of path.entries()) expect(broaderOf.get(id) ?? undefined).toBe(path[index + 1]);
  });

  it('come for at most five topics and what is broader than these', () => {
    const found = new Set(classify(all).map(({ topicId }) => topicId));
    const narrowest = [...found].filter((id) => ![...found].some((other) => broaderOf.get(other) === id));
    expect(narrowest.length).toBeLessThanOrEqual(5);
  });

  it('do not depend on what was classified before', () => {
    const before = EXPECTED.map(([content]) => classify(content, 'Harbour strike'));
    const fresh = createTopicClassifier();
    const after = [...EXPECTED]
      .reverse()
      .map(([content]) => fresh.classify({ content, context: [{ text: 'Harbour strike', weight: 1 }] }))
      .reverse();
    expect(after).toEqual(before);
  });

  it('take no notice of case, accents and typographic marks', () => {
    expect(classify('THE MAYOR’S COALITION')).toEqual(classify("the mayor's coalition"));
    expect(classify('missile–defence')).toEqual(classify('missile defence'));
  });
});

describe('context', () => {
  const content = 'The missiles are there to protect, not to attack.';

  it('decides on words that mean many things', () => {
    expect(idsOf(classify('The bill is too long.'))).toEqual([]);
    expect(idsOf(classify('The bill is too long.', 'Senate votes on asylum'))).toContain('parliament');
    expect(idsOf(classify('The judge is tired.', 'Supreme court to rule on ferries'))).toContain(
      'courts-and-trials',
    );
  });

  it('weighs less than the words of the statement', () => {
    const [best] = classify('The goalkeeper is injured.', 'Ministers quarrel over missile defence');
    expect(best?.topicId).toBe('topic:football');
  });

  it('supports a topic of which the content speaks weakly', () => {
    expect(idsOf(classify(content))).not.toContain('missile-defence');
    expect(idsOf(classify(content, 'Allies agree on missile defence'))).toContain('missile-defence');
  });

  it('lends a statement without a topic one, with a low score', () => {
    const [best] = classify(
      'Nobody should exaggerate the danger.',
      'Ministers quarrel over the missile shield',
    );
    expect(best?.topicId).toBe('topic:missile-defence');
    expect(best?.score).toBeLessThan(0.35);
  });

  it('adds no topic to content that has its own', () => {
    expect(idsOf(classify('The merger is off.', 'Ferries stay in harbour'))).not.toContain(
      'shipping-and-ferries',
    );
  });
});

describe('a vocabulary of one’s own', () => {
  const own = createTopicClassifier(
    parseVocabulary({
      about: 'A test.',
      codes: { source: 's', release: 'r', attribution: 'a' },
      topics: [
        {
          id: 'topic:trade',
          name: 'trade',
          code: null,
          broader: null,
          definition: null,
          keywords: { 2: ['=imports'], 3: ['trade union fair'] },
        },
        {
          id: 'topic:unions',
          name: 'trade union',
          code: null,
          broader: null,
          definition: null,
          not: ['student trade union'],
        },
      ],
    }),
  );
  const ids = (content: string): string[] =>
    own.classify({ content, context: [] }).map(({ topicId }) => topicId);

  it('compares words marked with "=" as they stand and others by their stems', () => {
    expect(ids('Imports rose.')).toEqual(['topic:trade']);
    expect(ids('It is important.')).toEqual([]);
    expect(ids('They traded all night.')).toEqual(['topic:trade']);
  });

  it('takes the longest phrase', () => {
    expect(ids('The trade union met.')).toEqual(['topic:unions']);
    expect(ids('The trade union fair opened.')).toEqual(['topic:trade']);
  });

  it('does not count words of an excluded phrase', () => {
    expect(ids('The student trade union met.')).not.toContain('topic:unions');
  });
});
