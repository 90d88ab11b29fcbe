import { describe, expect, it } from 'vitest';
import { decodeText, isText, isTextFileName, readTextFile } from './text-file';

const TEXT = 'STT;Họ và tên;Xã\n1;Nguyễn Thị Đẹp;An Trạch\n';
const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');

// Windows-1258 writes the tone after its vowel, and has the other marks in the letters.
const CODES: Record<string, number> = {
  đ: 0xf0,
  Đ: 0xd0,
  ă: 0xe3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ơ: 0xf5,
  ư: 0xfd,
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
function windows1258(text: string): Buffer {
  const letters = text
    .normalize('NFD')
    .replace(
      /([aeo])(\p{M}*?)\u0302/gu,
      (_, vowel, tones) => `${vowel}\u0302`.normalize('NFC') + tones,
    );
  const split = letters.replace(/[aou]\u0306|[ou]\u031b/g, (pair) => pair.normalize('NFC'));
  return Buffer.from(Array.from(split, (letter) => CODES[letter] ?? letter.charCodeAt(0)));
}

describe('files of text in columns', () => {
  it('are known by their names', () => {
    expect(['a.csv', 'b.TXT', 'c.tsv', 'd.xlsx', 'csv'].map(isTextFileName)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16', utf16(TEXT)],
    ['UTF-16 without its mark', utf16(TEXT, false)],
    ['UTF-16, the other end first', Buffer.from(utf16(TEXT)).swap16()],
    ['Windows-1258', windows1258(TEXT)],
  ])('are read in %s', (_, bytes) => {
    expect(isText(bytes)).toBe(true);
    expect(readTextFile(bytes, 'danh-sach.csv').sheets).toMatchObject([
      {
        name: 'danh-sach',
        rows: [
          ['STT', 'Họ và tên', 'Xã'],
          ['1', 'Nguyễn Thị Đẹp', 'An Trạch'],
        ],
      },
    ]);
  });

  it('keep the letters of old fonts, which are told at their cells', () => {
    expect(decodeText(Buffer.from('Nguy\u00d4n V\u00a8n B\u00b8u', 'latin1'))).toBe(
      'Nguy\u00d4n V\u00a8n B\u00b8u',
    );
  });

  it('are none with zeros that no text has', () => {
    expect(isText(Buffer.from([1, 0, 0, 0, 2, 3, 0, 4]))).toBe(false);
  });
});
