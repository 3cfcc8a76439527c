import { expect, test } from 'vitest';
import { EntityTable } from '../../../../src/identity/entity-table.ts';
import { correctRoles } from '../../../../src/identity/ledger/correct-roles.ts';
import { Ledger } from '../../../../src/identity/ledger/ledger.ts';
import type { CorrectionAction } from '../../../../src/model/correction.ts';
import { byName, changedArticle } from '../../../support/changed-article.ts';
import { entries, merge, type Made } from './corrections.ts';

const ana = byName('Person', 'Ana Brandt');
const board = byName('Organization', 'Harbour Board');
const { facts } = changedArticle({
  slug: 'a',
  roles: [{ person: ana, title: 'Harbour Master', organization: board }],
});

function role(
  details: Partial<Extract<CorrectionAction, { kind: 'SET_ROLE' }>>,
): Extract<CorrectionAction, { kind: 'SET_ROLE' }> {
  return {
    kind: 'SET_ROLE',
    personId: ana.id,
    title: 'Harbour Master',
    organizationId: board.id,
    organizationName: 'Harbour Board',
    held: true,
    articleId: 'article:a',
    ...details,
  };
}

function corrected(...made: readonly Made[]) {
  const table = new EntityTable();
  for (const entity of facts.entities) table.add(entity);
  const ledger = new Ledger(entries(...made));
  const roles = correctRoles(facts.roles, facts.article, facts.mentions, ledger, table);
  return {
    roles: roles.map(({ personId, title, organizationId }) => [personId, title, organizationId]),
    quotes: roles.map(({ quote }) => quote.exact),
    entities: table.facts().map(({ id }) => id),
  };
}

const own = [ana.id, 'Harbour Master', board.id];

test('an article’s roles are as it says, where nobody says otherwise', () => {
  expect(corrected().roles).toEqual([own]);
});

test('a role that is not held goes, whatever the case of its title', () => {
  expect(corrected(role({ title: 'harbour master', held: false, articleId: null })).roles).toEqual([]);
  expect(corrected(role({ title: 'Pilot', held: false, articleId: null })).roles).toEqual([own]);
  expect(corrected(role({ organizationId: null, held: false, articleId: null })).roles).toEqual([own]);
});

test('a role that is held comes with the article in which the person is named, once', () => {
  const pilot = corrected(
    role({ title: 'pilot', organizationId: null }),
    role({ title: 'Pilot', organizationId: null }),
  );
  expect(pilot.roles).toEqual([own, [ana.id, 'Pilot', null]]);
  expect(pilot.quotes[1]).toBe('Ana Brandt');
  expect(corrected(role({ title: 'Pilot', articleId: 'article:b' })).roles).toEqual([own]);
  expect(corrected(role({ title: 'Pilot', personId: 'person:bea-roe' })).roles).toEqual([own]);
});

test('its organization comes along where the article does not name it', () => {
  const { roles, entities } = corrected(
    role({ title: 'Pilot', organizationId: 'organization:tug-union', organizationName: 'Tug Union' }),
  );
  expect(roles).toContainEqual([ana.id, 'Pilot', 'organization:tug-union']);
  expect(entities).toContain('organization:tug-union');
});

test('what was said last holds', () => {
  const taken = role({ held: false, articleId: null });
  expect(corrected(taken, role({})).roles).toEqual([own]);
  expect(
    corrected(role({ title: 'Pilot' }), role({ title: 'Pilot', held: false, articleId: null })).roles,
  ).toEqual([own]);
});

test('what is said of somebody holds for the one that he was merged into', () => {
  const other = role({ personId: 'person:a-brandt', held: false, articleId: null });
  expect(corrected(other).roles).toEqual([own]);
  expect(corrected(other, merge(ana.id, 'person:a-brandt')).roles).toEqual([]);
});
