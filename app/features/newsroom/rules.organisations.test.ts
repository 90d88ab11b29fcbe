import { expect, it } from 'vitest';
import type { PlainDate } from '~/platform/time';
import { codeFrom, existsOn } from './rules.organisations';

it('makes a code of a name, numbered where another one has it', () => {
  expect(codeFrom('Báo Bạc Liêu', [], 'id')).toBe('bao-bac-lieu');
  expect(codeFrom('Báo Bạc Liêu', ['bao-bac-lieu', 'bao-bac-lieu-2'], 'id')).toBe('bao-bac-lieu-3');
  expect(codeFrom('…', [], 'id')).toBe('id');
  expect(codeFrom(`${'a'.repeat(39)} b`, [], 'id')).toBe('a'.repeat(39));
});

it('lets an organisation exist to the end of its last day', () => {
  const day = '2020-01-31' as PlainDate;
  expect([null, day, '2020-01-30' as PlainDate].map((last) => existsOn(last, day))).toEqual([
    true,
    true,
    false,
  ]);
});
