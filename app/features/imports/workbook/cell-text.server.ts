/** Texts as a workbook keeps them apart from its cells: shared strings, number formats. */
import { type NumberFormat, numberFormat } from './number-formats';
import { readXml } from './xml.server';

/** Cells longer than this are cut: no field is as long. */
const LONGEST_CELL = 5000;

/** Collects the text of one cell, which comes in pieces; one character more than is kept tells that it was cut. */
export class CellText {
  private text = '';

  add(piece: string): void {
    if (this.text.length <= LONGEST_CELL) this.text += piece;
  }

  /** The text, and begins anew. */
  take(): string {
    const { text } = this;
    this.text = '';
    return text;
  }
}

/** The text as a person sees it; null when nothing is left of it. `_x000D_` is how XML keeps a control character (ST_Xstring). */
export function shown(text: string): string | null {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return decoded.trim().slice(0, LONGEST_CELL + 1) || null;
}

/** The shared strings by index; the runs of a rich text are joined, readings of Asian letters (rPh) left out. */
export function readSharedStrings(part: Buffer | undefined): (string | null)[] {
  const strings: (string | null)[] = [];
  if (!part) return strings;
  const text = new CellText();
  let [inText, reading] = [false, false];
  readXml(part, {
    open: (name) => {
      if (name === 'rPh') reading = true;
      else if (name === 't') inText = !reading;
    },
    text: (piece) => {
      if (inText) text.add(piece);
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading = false;
      else if (name === 'si') strings.push(shown(text.take()));
    },
  });
  return strings;
}

/** The number formats by the index of a cell's style. */
export function readNumberFormats(part: Buffer | undefined): NumberFormat[] {
  if (!part) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes));
}
