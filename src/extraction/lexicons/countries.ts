import { createRequire } from 'node:module';
import { z } from 'zod';
import { readJson } from './read-lexicon.ts';

/** Place names by kind, each with the country it lies in ("" for a region of many countries). */
export interface Geography {
  /** Folded nothing: exact forms. Form -> canonical country name. */
  readonly countries: ReadonlyMap<string, string>;
  /** Form -> country. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly cities: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
  /** "Russian" -> "Russia"; "" for adjectives of no one country ("European"). */
  readonly demonyms: ReadonlyMap<string, string>;
  /** "Kremlin" -> "Russia": names that stand for a government and are no country's or capital's. */
  readonly metonyms: ReadonlyMap<string, string>;
}

const PLACES = 'seed/lexicons/places.json';
const names = z.record(z.string(), z.string());
const placesShape = z.object({
  cities: names,
  regions: names,
  countryAliases: names,
  demonyms: names,
  otherDemonyms: z.string(),
  metonyms: names,
});
const countriesShape = z.array(
  z.object({
    cca2: z.string(),
    name: z.object({ common: z.string(), official: z.string() }),
    capital: z.array(z.string()).optional(),
    demonyms: z.record(z.string(), z.object({ m: z.string() })).optional(),
  }),
);

/** Capitals that the list spells otherwise than English news, and names that are first of all something else. */
const CAPITAL_FORMS: Readonly<Record<string, string>> = {
  'Washington D.C.': 'Washington|Washington, D.C.|Washington DC|Washington, DC',
  'Mexico City': 'Mexico City',
  Kyiv: 'Kyiv|Kiev',
  'Nur-Sultan': 'Nur-Sultan|Astana',
  'City of San Marino': 'San Marino',
};
const COMMON_FORMS: Readonly<Record<string, string>> = {
  US: 'United States',
  TR: 'Turkey',
  CD: 'DR Congo',
  PS: 'Palestine',
  CI: 'Ivory Coast',
};

function split(list: string): string[] {
  return list.split('|').filter((name) => name !== '');
}

function fill(target: Map<string, string>, lists: Readonly<Record<string, string>>): void {
  for (const [country, list] of Object.entries(lists))
    for (const name of split(list)) target.set(name, country);
}

/**
 * Countries, capitals and demonyms from the npm package world-countries, cities, regions and more from
 * seed/lexicons/places.json.
 */
export function loadGeography(): Geography {
  const places = readJson(PLACES, placesShape);
  const raw: unknown = createRequire(import.meta.url)('world-countries');
  const countries = new Map<string, string>();
  const capitals = new Map<string, string>();
  const cities = new Map<string, string>();
  const regions = new Map<string, string>();
  const demonyms = new Map<string, string>();
  for (const country of countriesShape.parse(raw)) {
    const name = COMMON_FORMS[country.cca2] ?? country.name.common;
    countries.set(name, name).set(country.name.common, name).set(country.name.official, name);
    for (const capital of country.capital ?? [])
      for (const form of split(CAPITAL_FORMS[capital] ?? capital))
        if (!countries.has(form)) capitals.set(form, name);
    const demonym = country.demonyms?.['eng']?.m;
    if (demonym !== undefined && demonym !== '' && !demonyms.has(demonym)) demonyms.set(demonym, name);
  }
  fill(countries, places.countryAliases);
  fill(cities, places.cities);
  fill(regions, places.regions);
  fill(demonyms, places.demonyms);
  for (const word of split(places.otherDemonyms)) demonyms.set(word, '');
  return {
    countries,
    capitals,
    cities,
    regions,
    demonyms,
    metonyms: new Map(Object.entries(places.metonyms)),
  };
}
