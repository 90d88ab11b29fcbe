/** Tells sums, signatures and numbers of columns from data by their words. Pure. */
import { clean, fold } from '~/platform/text';

const DAY_LINE = /(?:^| )ngay(?: \d{1,2})?(?: thang(?: \d{1,2})?)(?: nam(?: \d{4})?)?$/;
const CLOSING = new RegExp(
  `^(?:${[
    'danh sach (?:co|nay|gom)|an dinh danh sach|noi nhan|ghi chu|nhu tren|luu(?: vt)?(?: |$)|so lieu tinh den',
    'nguoi (?:lap|ky|tong hop|kiem tra|phe duyet|bao cao)|can bo (?:lap|tong hop)|lap (?:bieu|bang|danh sach)|ke toan|thu ky',
    '(?:tm|t m|kt|k t|tl|t l|tuq|tu q) |(?:tm|kt|tl|tuq)$',
    '(?:pho )?(?:truong ban|chu tich|giam doc|bi thu|truong phong|thu truong|hieu truong|chanh van phong|van phong|tong giam doc)(?: |$)',
    'thu truong (?:co quan|don vi)|xac nhan|ky(?: va| ghi ro|,)? ?(?:ten|ho ten)|da ky|ky ghi ro|dong dau',
  ].join('|')})`,
);
/** Signatures are short. */
const LONGEST_LINE = 150;
const END = /\.\/\.\s*$/;

/** Whether the cell holds what stands below a table: a signature, a place and a day, an addressee. */
export function isClosingText(cell: string): boolean {
  if (cell.length > LONGEST_LINE) return END.test(cell);
  const folded = fold(cell);
  return CLOSING.test(folded) || DAY_LINE.test(folded) || END.test(cell);
}

/** "Tổng cộng", "Cộng huyện …", but not "Tổng công ty" and not "Cộng đồng". */
const TOTAL =
  /^(?:(?:[ivx]+|\d+|[a-z])[.)]\s*)?(?:tổng(?:\s+cộng|\s+số|\s+hợp)?|cộng)(?=$|[\s:.(-])(?!\s+(?:công|đội|hội|thanh|cục|đồng|hòa|hoà|tác|biên|giám|lãnh))/u;
const TOTAL_UNMARKED = /^(?:tong cong|tong so|cong)(?= ?$| ?[:(]| [a-z]* ?\d)(?! ty)/;

/** Whether the cell begins as a sum does. */
export function isTotalText(cell: string): boolean {
  const text = clean(cell).toLowerCase();
  return TOTAL.test(text) || (TOTAL_UNMARKED.test(text) && !/\p{M}/u.test(text.normalize('NFD')));
}

/** A figure, or a count in words: "87", "5%", "03 tập thể". */
export const isFigure = (cell: string): boolean =>
  /^[\d.,\s%+-]+(?:\s*(?:người|tập thể|cá nhân|hộ|gương|điển hình|mô hình|đơn vị))?$/iu.test(
    clean(cell),
  );

/** 1 | 2 | 3, (1) | (2) | (3), A | B | 1 | 2: what stands under headings to number them. */
export function isNumbering(cells: readonly string[]): boolean {
  if (cells.length < 3) return false;
  const numbers = cells.map((cell) => /^\(?(\d{1,2}|[a-dđ])\)?$/i.exec(cell.trim())?.[1]);
  const figures = numbers.filter((number) => number && /\d/.test(number)).map(Number);
  return (
    numbers.every((number) => number !== undefined) &&
    figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1)
  );
}
