import { mayBeOneOrganization } from '../organizations/related-names.ts';
import { companyCorrelation, mostFrequent, sharedKey, type Tally } from './tally.ts';

/** What speaks for and against two tallies being of one person. */
export interface Comparison {
  /** Above 0 speaks for it. Without the names. */
  readonly score: number;
  /** For a person to read. */
  readonly evidence: readonly string[];
}

/** Below this, naming the same others is chance. */
const CHANCE = 0.08;

/** Weights, set by hand and measured on the development sets of `evaluation/`. */
const WEIGHT = {
  sameOrganization: 3,
  otherOrganization: -1,
  sameDomain: 1,
  otherDomain: -1.5,
  sameTitle: 0.5,
  company: 8,
  mostCompany: 3,
};

/** Compares what articles tell of two names, or of one name that two may bear. Symmetric. */
export function compareTallies(a: Tally, b: Tally): Comparison {
  let score = 0;
  const evidence: string[] = [];
  const weigh = (weight: number, words: string): void => {
    score += weight;
    evidence.push(words);
  };
  const organization = sharedOrganization(a, b);
  const bothHaveOrganizations =
    Object.keys(a.organizations).length > 0 && Object.keys(b.organizations).length > 0;
  if (organization !== null) weigh(WEIGHT.sameOrganization, `both hold a role in ${organization}`);
  else if (bothHaveOrganizations) weigh(WEIGHT.otherOrganization, 'they hold roles in other organizations');

  const [domainA, domainB] = [mostFrequent(a.domains), mostFrequent(b.domains)];
  if (domainA !== null && domainB !== null) {
    const [first, second] = [domainA, domainB].map((domain) => domain.toLowerCase()).sort();
    if (domainA === domainB) weigh(WEIGHT.sameDomain, `both are of ${first ?? ''}`);
    else weigh(WEIGHT.otherDomain, `one is of ${first ?? ''}, one of ${second ?? ''}`);
  }
  const title = sharedKey(a.titles, b.titles);
  if (title !== null && (organization !== null || !bothHaveOrganizations))
    weigh(WEIGHT.sameTitle, `both are called "${title}"`);

  const correlation = companyCorrelation(a, b);
  if (correlation > CHANCE)
    weigh(
      Math.min(WEIGHT.mostCompany, WEIGHT.company * correlation),
      `articles name the same others beside them (correlation ${correlation.toFixed(2)})`,
    );
  return { score, evidence };
}

/** An organization in which both hold roles, under whatever name; null where there is none. */
function sharedOrganization(a: Tally, b: Tally): string | null {
  const shared = Object.keys(a.organizations).flatMap((one) =>
    Object.keys(b.organizations).flatMap((other) =>
      // The longer name tells more.
      mayBeOneOrganization(one, other) ? [one.length < other.length ? other : one] : [],
    ),
  );
  return shared.sort()[0] ?? null;
}
