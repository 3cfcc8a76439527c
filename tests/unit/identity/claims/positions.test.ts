import { describe, expect, it } from 'vitest';
import { positionSteps, type PositionStatement } from '../../../../src/identity/claims/positions.ts';

const said = (
  id: string,
  day: string,
  content: string,
  fields: Partial<PositionStatement> = {},
): PositionStatement => ({
  id,
  content,
  polarity: 'POSITIVE',
  cueClass: 'SAID',
  saidAt: `${day}T00:00:00.000Z`,
  ...fields,
});

describe('positionSteps', () => {
  const denial = said('b', '2024-10-07', 'there were no talks with a developer', { polarity: 'NEGATIVE' });
  const again = said('c', '2024-10-21', 'there were no talks with any developer', { polarity: 'NEGATIVE' });
  const admission = said('a', '2024-10-30', 'The company did talk with a property developer');
  const other = said('d', '2024-10-25', 'The Old Quay loses money every single day');

  it('follows a proposition from one statement to the next, and tells where it turns', () => {
    expect(positionSteps([admission, other, denial, again])).toEqual([
      { id: 'b', previousId: null, changed: false, reason: null },
      { id: 'c', previousId: 'b', changed: false, reason: null },
      { id: 'd', previousId: null, changed: false, reason: null },
      {
        id: 'a',
        previousId: 'c',
        changed: true,
        reason:
          'now says that it is so: before "there were no talks with any developer", now "The company did talk with a ' +
          'property developer"',
      },
    ]);
  });

  it('tells where somebody takes the other side', () => {
    const praised = said('a', '2024-10-01', 'the plan for the harbour council', { cueClass: 'PRAISED' });
    const accused = said('b', '2024-10-02', 'the harbour council over its plan', { cueClass: 'ACCUSED' });
    expect(positionSteps([praised, accused])[1]).toMatchObject({ previousId: 'a', changed: true });
  });

  it('believes a polarity that a person set', () => {
    const first = said('a', '2024-10-01', 'the harbour stays open for ferries');
    const second = said('b', '2024-10-02', first.content, { polarity: 'NEGATIVE' });
    expect(positionSteps([second, first]).map(({ changed }) => changed)).toEqual([false, true]);
  });

  it('goes by id where the day is the same, and has nothing to say of nothing', () => {
    const twins = ['b', 'a'].map((id) => said(id, '2024-10-01', 'the harbour stays open for ferries'));
    expect(positionSteps(twins).map(({ id, previousId }) => [id, previousId])).toEqual([
      ['a', null],
      ['b', 'a'],
    ]);
    expect(positionSteps([])).toEqual([]);
  });
});
