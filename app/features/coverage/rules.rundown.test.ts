import { describe, expect, it } from 'vitest';
import type { ClockTime } from '~/platform/time';
import { balanceOf, inOrder, minutesAfter, reordered, runThrough } from './rules.rundown';

const time = (text: string) => text as ClockTime;
const item = (id: string, planned: number | null, actual: number | null = null) => ({
  id,
  order: null as number | null,
  plannedTime: null as ClockTime | null,
  plannedMinutes: planned,
  actual: actual === null ? null : { minutes: actual, source: 'submitted' as const },
});

describe('the order of a rundown', () => {
  it('is the one that was set; what was not placed comes after, by hour', () => {
    const items = [
      { ...item('d', 1), plannedTime: null },
      { ...item('c', 1), plannedTime: time('20:10') },
      { ...item('b', 1), order: 2 },
      { ...item('a', 1), order: 1, plannedTime: time('21:00') },
    ];
    expect(inOrder(items).map((each) => each.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(items[0]?.id).toBe('d');
  });

  it.each([
    ['b', 'up', 'bac'],
    ['b', 'down', 'acb'],
    ['a', 'up', 'abc'],
    ['c', 'down', 'abc'],
    ['a', { placeOf: 'c' }, 'bca'],
    ['c', { placeOf: 'a' }, 'cab'],
    ['a', { placeOf: 'x' }, 'abc'],
    ['x', 'up', 'abc'],
  ] as const)('%s goes %j: %s', (id, step, wanted) => {
    expect(reordered(['a', 'b', 'c'], id, step).join('')).toBe(wanted);
  });
});

describe('the running time', () => {
  it('starts with the slot and adds what was handed in before what is planned', () => {
    const rows = runThrough([item('a', 5, 7), item('b', 4), item('c', 3)], time('20:15'));
    expect(rows.map(({ startsAt, total }) => [startsAt, total])).toEqual([
      ['20:15', 7],
      ['20:22', 11],
      ['20:26', 14],
    ]);
  });

  it('is not made up after an item without a length, nor without an hour', () => {
    const rows = runThrough([item('a', null), item('b', 4)], time('20:15'));
    expect(rows.map(({ startsAt, total }) => [startsAt, total])).toEqual([
      ['20:15', 0],
      [null, 4],
    ]);
    expect(runThrough([item('a', 4)], null)[0]?.startsAt).toBeNull();
  });

  it.each([
    ['23:50', 15, '00:05', 1],
    ['05:30', 0, '05:30', 0],
    ['19:45', 90, '21:15', 0],
    ['20:15', 2.5, '20:17:30', 0],
    ['20:15', 999, '12:54', 1],
  ])('%s and %d minutes: %s', (from, minutes, at, daysLater) => {
    expect(minutesAfter(time(from), minutes)).toEqual({ at, daysLater });
  });

  it('adds half minutes and thirds to the second', () => {
    const rows = runThrough([item('a', 2.5), item('b', 7 / 3), item('c', 1 / 6)], time('20:15'));
    expect(rows.map(({ startsAt, total }) => [startsAt, total])).toEqual([
      ['20:15', 2.5],
      ['20:17:30', 4 + 50 / 60],
      ['20:19:50', 5],
    ]);
    expect(balanceOf([item('a', 7 / 3), item('b', 7 / 3), item('c', 1 / 3)], 5).against).toEqual({
      kind: 'even',
      minutes: 0,
    });
  });
});

describe('the balance against the slot', () => {
  it.each([
    [[5, 12], 15, { kind: 'over', minutes: 2 }],
    [[5, 8], 15, { kind: 'under', minutes: 2 }],
    [[15], 15, { kind: 'even', minutes: 0 }],
    [[], 15, { kind: 'under', minutes: 15 }],
    [[5], null, null],
  ])('%j in %s', (lengths, slot, against) => {
    const balance = balanceOf(
      lengths.map((minutes) => item('x', minutes)),
      slot,
    );
    expect(balance.against).toEqual(against);
  });

  it('counts what has no length yet', () => {
    expect(balanceOf([item('a', null), item('b', 3)], 10)).toMatchObject({ total: 3, unknown: 1 });
  });
});
