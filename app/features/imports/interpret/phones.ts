/** Telephone numbers as lists hold them, those that Excel took for figures among them. */

export interface ReadPhone {
  phone: string;
  /** A 0 that was lost was put back, or figures that were shortened were written out. */
  mended: boolean;
  /** It looks like telephone numbers. */
  clear: boolean;
}

// 0912 345 678, 0291 3821 234, +84 912 345 678, and the eleven digits that mobile numbers had until 2018.
const NUMBER = /^(?:\+?84|0)\d{8,10}$/;
const BETWEEN_NUMBERS = /\s*[;,/]\s*|\s+[-–]\s+|\s+hoặc\s+/u;

/** Reads a cleaned cell. A number without its 0: nine digits, ten of a landline (2…) or of an old mobile (12, 16, 18, 19…). */
export function readPhone(text: string): ReadPhone {
  const figure = asFigure(text);
  const lost = /^(?:[1-9]\d{8}|2\d{9}|1[2689]\d{8})$/.test(figure.replace(/[\s.]/g, ''));
  const phone = lost ? `0${figure}` : figure;
  const numbers = phone.split(BETWEEN_NUMBERS).map((each) => each.replace(/[\s.()-]/g, ''));
  return {
    phone,
    mended: phone !== text,
    clear: phone === '' || numbers.every((each) => NUMBER.test(each)),
  };
}

/** "0912345678.0" and "8.4912345678E10" as the digits that they stand for. */
function asFigure(text: string): string {
  if (/^\+?\d{8,12}\.0+$/.test(text)) return text.replace(/\.0+$/, '');
  if (!/^\d\.\d{6,}E\+?(?:8|9|10|11)$/i.test(text)) return text;
  const [digits = '', exponent = ''] = text.toUpperCase().split('E');
  const figures = digits.replace('.', '');
  // Fewer digits than places, but for one 0 at the end: the rest was rounded away.
  const missing = Number(exponent) + 1 - figures.length;
  return missing === 0 || missing === 1 ? Number(text).toFixed(0) : text;
}
