import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCookie } from './cookie.server';

const asking = (cookie: string) => {
  const headers = new Headers();
  headers.set('Cookie', cookie);
  return new Request('http://localhost/', { headers });
};

it('reads its own cookie among others', () => {
  expect(readCookie(asking('a=1; gs_session=x%20y; b=2'), 'gs_session')).toBe('x y');
});

it.each(['gs_session=%', 'gs_session=%ff', 'gs_session=%u0041', 'gs_session', '=;=;', ''])(
  'takes %j for none',
  (cookie) => {
    expect(readCookie(asking(cookie), 'gs_session')).toBeNull();
  },
);

it('fails on nothing that a header can hold', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'%;=, "\\abcf0gs_ion'.split('')),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (value) => {
      expect(() => readCookie(asking(`gs_session=${value}`), 'gs_session')).not.toThrow();
    }),
  );
});
