import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { needed, page, text, version, whole } from './form-fields';
import { parseForm } from './parse-form';

/** The error keys of the field, or what it was read as. */
function read(field: z.ZodType, typed: string) {
  const form = new FormData();
  form.set('field', typed);
  try {
    return (parseForm(z.object({ field }), form) as { field: unknown }).field;
  } catch (error) {
    return (error as { fields: Record<string, string[]> }).fields.field;
  }
}

describe('fields of forms', () => {
  test('blanks alone are no name', () => {
    expect(read(needed(20), '   ')).toEqual(['fields.errors.required']);
    expect(read(needed(20), '\u200b')).toEqual(['fields.errors.required']);
    expect(read(needed(20), ' Báo  Bạc Liêu ')).toBe('Báo Bạc Liêu');
  });

  test('text may be empty, and is measured as it is kept', () => {
    expect(read(text(3), '')).toBe('');
    expect(read(text(3), ' abc ')).toBe('abc');
    expect(read(text(3), 'abcd')).toEqual(['fields.errors.tooLong?max=3']);
  });

  test('a line that ends is one character, as the browser counts it', () => {
    expect(read(text(7), 'abc\r\ndef')).toBe('abc\ndef');
  });

  test('a version that is none is a conflict, in words of the catalogues', () => {
    for (const odd of ['', 'x', '1.5']) expect(read(version, odd)).toEqual(['errors.conflict']);
    expect(read(version, '12')).toBe(12);
    // The next one must find room in an integer of the database.
    for (const odd of ['2147483647', '2147483648', '1e400', '-1', '9'.repeat(30)])
      expect(read(version, odd)).toContain('errors.conflict');
    expect(read(version, '2147483646')).toBe(2_147_483_646);
  });

  test('a page that is none is the first', () => {
    for (const odd of [undefined, null, '', 'x', '0', '-1', '1.5', '1e999', '99999'])
      expect(page.parse(odd)).toBe(1);
    expect(page.parse('3')).toBe(3);
  });

  test('a number out of range says its range once', () => {
    expect(read(whole(1, 31), '0,5')).toEqual(['admin.errors.numberRange?min=1&max=31']);
    expect(read(whole(1, 31), '32')).toEqual(['admin.errors.numberRange?min=1&max=31']);
    expect(read(whole(1, 31), 'x')).toEqual(['fields.errors.invalidNumber']);
  });

  test('a number is read as Vietnamese write it, through a form too', () => {
    const form = new FormData();
    const numberIn = (typed: string) => {
      form.set('n', typed);
      return parseForm(z.object({ n: whole(1, 20_000) }), form).n;
    };
    expect(numberIn('1.200')).toBe(1200);
    expect(numberIn('12')).toBe(12);
    for (const typed of ['2.5', '1.20', '2,5', '1e3', '0x10'])
      expect(() => numberIn(typed), typed).toThrow();
  });
});
