import { expect, it } from 'vitest';
import { stepped } from './rules.order';

it('moves one entry a place, and none past an end', () => {
  const after = (entry: string, step: 'up' | 'down') =>
    stepped(['a', 'b', 'c'], (each) => each === entry, step)?.list.join('');
  expect(after('b', 'up')).toBe('bac');
  expect(after('b', 'down')).toBe('acb');
  expect([after('a', 'up'), after('c', 'down')]).toEqual(['abc', 'abc']);
  expect(after('x', 'up')).toBeUndefined();
});
