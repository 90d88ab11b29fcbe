/** Words that lists write for "none", and what Excel writes for a formula that failed. */
import { fold } from '~/platform/text';
import type { Field } from '../rules';

const NONE = new Set(
  [
    'khong|khong co|k co|chua|chua co|chua ro|khong ro|chua cap|chua biet|bo trong|de trong|dang cho',
    'x|xx|xxx|0|00|n a|na|none|null|nil|no|unknown|tbd|chua cap nhat|dang cap nhat|cap nhat sau|bo sung sau',
  ].flatMap((line) => line.split('|')),
);

/** Where "x" and "0" say something: a mark, a remark. */
const SAID: readonly Field[] = ['consent', 'note', 'summary', 'name'];

/** Whether a cell says that there is nothing: "-", "…", "Không", "Chưa có", "N/A". Not for consent, where "không" is an answer. */
export function isBlank(field: Field, text: string): boolean {
  if (/^[\s\p{P}\p{S}]*$/u.test(text)) return field !== 'consent' || /^[\s\p{P}]*$/u.test(text);
  if (field === 'consent') return /^n\s?\/?\s?a$/i.test(text);
  const folded = fold(text);
  if (SAID.includes(field) && folded.length < 3) return false;
  return NONE.has(folded);
}

const EXCEL_ERROR =
  /^#(?:REF!|NAME\?|N\/A|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|#+)/i;

/** Whether a text is what Excel shows in place of a value that it could not compute. */
export const isExcelError = (text: string): boolean => EXCEL_ERROR.test(text.trim());
