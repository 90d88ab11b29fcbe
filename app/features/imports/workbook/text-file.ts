/** Reads a file of text in columns (.csv, .txt, .tsv) as a sheet, in whichever letters it was written. Pure. */
import { isSyllable } from '../detect/fonts';
import { readCsv } from './csv';
import type { ReadWorkbook } from './sheets.server';

export const isTextFileName = (name: string): boolean => /\.(?:csv|txt|tsv)$/i.test(name);

/** Bytes that are looked at to know the encoding. */
const SAMPLE = 64 * 1024;
const LONGEST_CELL = 5001;

/** Whether the bytes are text at all: zeros stand only in UTF-16, and there every second byte of Latin letters is one. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, SAMPLE).includes(0) || wideEncoding(bytes) !== null;
}

/** The text of a file: by its mark of Unicode, as UTF-8, or in the code page or the fonts of older Vietnamese machines. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOld(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const letters = Math.min(bytes.length, SAMPLE) / 2;
  if (odd > letters * 0.4 && even < letters * 0.05) return 'utf-16le';
  return even > letters * 0.4 && odd < letters * 0.05 ? 'utf-16be' : null;
}

/** Windows-1258 where its words are Vietnamese; otherwise letter by letter, so that TCVN3 and VNI are known at their cells. */
function decodeOld(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const words = (text.slice(0, SAMPLE).match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) =>
    /[^\p{ASCII}]/u.test(word),
  );
  const right = words.filter(isSyllable).length;
  return right >= words.length / 2 ? text : new TextDecoder('windows-1252').decode(bytes);
}

/** The file as a workbook of one sheet, which has the file's name. */
export function readTextFile(bytes: Uint8Array, fileName: string): ReadWorkbook {
  const rows = readCsv(decodeText(bytes)).map((row) => {
    const cells = row.map((cell) => cell.trim().slice(0, LONGEST_CELL) || null);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
  const name = fileName.replace(/\.\w+$/, '');
  return {
    sheets: [{ name, hidden: false, rows, marks: new Map(), merges: [], hiddenColumns: [] }],
    date1904: false,
  };
}
