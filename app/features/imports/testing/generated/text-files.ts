/** Files of text in columns as several programs write them. */
import { type Cell, type MadeSheet, slashed } from './cells';

export interface TextFormat {
  separator: ',' | ';' | '\t' | '|';
  encoding: 'utf-8' | 'utf-8-mark' | 'utf-16le' | 'utf-16be' | 'windows-1258';
  quoted: boolean;
  newline: '\n' | '\r\n';
  /** A first line that names the separator. */
  named: boolean;
}

/** The bytes of the sheet's texts. */
export function textFileOf({ rows }: MadeSheet, format: TextFormat): Buffer {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, column) => written(textOf(row[column] ?? null), format)).join(
      format.separator,
    ),
  );
  const all = format.named ? [`sep=${format.separator}`, ...lines] : lines;
  return encoded(all.join(format.newline) + format.newline, format.encoding);
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? slashed(cell.day) : String(cell);
}

const written = (text: string, { separator, quoted }: TextFormat): string =>
  quoted || text.includes(separator) || /["\r\n]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;

function encoded(text: string, encoding: TextFormat['encoding']): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-mark':
      return Buffer.from(`\uFEFF${text}`);
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      // It has no tick.
      return Buffer.from(Array.from(text.normalize('NFC').replaceAll('✓', 'x'), in1258).flat());
  }
}

const LETTERS: Record<string, number> = {
  Ă: 0xc3,
  ă: 0xe3,
  Â: 0xc2,
  â: 0xe2,
  Ê: 0xca,
  ê: 0xea,
  Ô: 0xd4,
  ô: 0xf4,
  Ơ: 0xd5,
  ơ: 0xf5,
  Ư: 0xdd,
  ư: 0xfd,
  Đ: 0xd0,
  đ: 0xf0,
  '…': 0x85,
  '–': 0x96,
};
/** Grave, hook, tilde, acute, dot: letters of their own after the vowel. */
const TONES: Record<string, number> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};

function in1258(letter: string): number[] {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  const known = LETTERS[letter];
  if (known !== undefined) return [known];
  const marks = Array.from(letter.normalize('NFD'));
  const tone = marks.find((mark) => mark in TONES) ?? '';
  const base = marks
    .filter((mark) => mark !== tone)
    .join('')
    .normalize('NFC');
  const vowel = base < '\u0080' ? base.charCodeAt(0) : LETTERS[base];
  const toned = TONES[tone];
  if (vowel === undefined || toned === undefined) throw new Error(`windows-1258 has no ${letter}`);
  return [vowel, toned];
}
