import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ASKED_FIELD,
  BASE_FIELD,
  keepField,
  listPart,
  mergeForm,
  settleAsked,
  writeBase,
} from './merge-form';

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
});

it('lets nobody overwrite the other without an answer', () => {
  const asking = (typed: string, answer?: string) => {
    const form = drawn({ length: '1100' }, { length: typed });
    form.set(ASKED_FIELD, 'length');
    if (answer !== undefined) form.set(keepField('length'), answer);
    return { form, left: settleAsked(form) };
  };
  for (const answer of [undefined, '', 'both']) {
    const { form, left } = asking('1000', answer);
    expect(left).toEqual(['length']);
    // Whatever refuses the form now: sent once more it is asked again.
    expect([settleAsked(form), mergeForm(form, { length: '1100' })]).toEqual([[], ['length']]);
    expect(form.get('length')).toBe('1000');
    expect(asking('1100', answer).left).toEqual([]);
  }
  const theirs = asking('1000', 'theirs');
  expect(theirs.left).toEqual([]);
  expect([...theirs.form.keys()].sort()).toEqual([BASE_FIELD, 'length']);
  expect(theirs.form.get('length')).toBe('1100');
  const mine = asking('1000', 'mine');
  expect([mine.left, mine.form.get('length')]).toEqual([[], '1000']);
});

it.each(['', 'constructor', 'nothing', 'length,,toString'])('is not put off by %j', (asked) => {
  const form = drawn({ length: '1' }, { length: '1' });
  form.set(ASKED_FIELD, asked);
  expect(settleAsked(form)).toEqual([]);
});

it('takes boxes of one name for one field', () => {
  const parts = { languages: listPart('languages') };
  const boxes = (...codes: string[]) => {
    const form = new FormData();
    for (const [index, code] of codes.entries()) form.set(`languages[${index * 2}]`, code);
    form.set(BASE_FIELD, writeBase({ languages: 'hoa,khmer' }));
    return form;
  };
  const alone = boxes('khmer', 'hoa');
  expect(mergeForm(alone, { languages: 'en' }, parts)).toEqual([]);
  expect([...alone].filter(([name]) => name !== BASE_FIELD)).toEqual([['languages[0]', 'en']]);
  expect(mergeForm(boxes('khmer'), { languages: 'en' }, parts)).toEqual(['languages']);
  const emptied = boxes('khmer', 'hoa');
  mergeForm(emptied, { languages: '' }, parts);
  expect([...emptied.keys()]).toEqual([BASE_FIELD]);
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
