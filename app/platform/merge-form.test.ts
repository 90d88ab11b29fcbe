import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BASE_FIELD, mergeForm, TAKE_FIELD, takeTheirs, writeBase } from './merge-form';

const drawn = (base: Record<string, string>, typed: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...base, ...typed })) form.set(name, value);
  form.set(BASE_FIELD, writeBase(base));
  return form;
};

it('takes what was left alone, keeps what only one changed, asks what both did', () => {
  const base = { title: 'A', brief: 'a\nb', length: '900', genre: 'news' };
  const form = drawn(base, { brief: 'a\r\nb', length: '1000', genre: 'report' });
  const both = mergeForm(form, { title: 'A', brief: 'new', length: '1100', genre: 'report' });
  expect(both).toEqual(['length']);
  expect(Object.fromEntries(form)).toMatchObject({
    title: 'A',
    brief: 'new',
    length: '1000',
    genre: 'report',
  });
  // Sent again over what is stored now, the other's value may be taken.
  form.append(TAKE_FIELD, 'length');
  takeTheirs(form);
  expect(form.get('length')).toBe('1100');
  expect(form.has(TAKE_FIELD)).toBe(false);
});

it.each(['', 'nonsense', '[]', '3', 'null'])('merges nothing over a base of %s', (base) => {
  const form = drawn({ title: 'A' }, {});
  form.set(BASE_FIELD, base);
  expect(mergeForm(form, { title: 'B' })).toBeNull();
  expect(form.get('title')).toBe('A');
});

it('loses nothing that either typed', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  const fields = fc.record({ x: text, y: text, z: text });
  fc.assert(
    fc.property(fields, fields, fields, (base, mine, theirs) => {
      const form = drawn(base, mine);
      const both = mergeForm(form, theirs) ?? [];
      for (const name of ['x', 'y', 'z'] as const) {
        const value = form.get(name);
        if (mine[name] !== base[name]) expect(value).toBe(mine[name]);
        else expect(value).toBe(theirs[name]);
        const asked =
          mine[name] !== base[name] && theirs[name] !== base[name] && mine[name] !== theirs[name];
        expect(both.includes(name)).toBe(asked);
      }
    }),
  );
});
