/** The decision that a title, a section or the name of a sheet tells of: "(Kèm theo Quyết định số 123/QĐ-UBND ngày 05/11/2019)". Pure. */
import { clean, fold } from '~/platform/text';
import { readDay } from '../interpret/dates';

export interface DecisionLine {
  /** As rows have them; at least one of the two. */
  decisionNumber?: string;
  decisionDate?: string;
  /** Whether the words say that the list belongs to the decision, and not only that there is one. */
  sure: boolean;
}

const DECISION = /(?<![\p{L}\d/-])(?:quy[eế]t\s+[dđ][iị]nh|q[dđ])(?!\p{L}|\s*[-/])/giu;
/** "123/QĐ-UBND", "123/2019/QĐ-UBND", "123-QĐ/TU", "123 /QĐ-BTĐKT". */
const NUMBER =
  /^[\s:.]*(?:khen\s+th[uư][oơ]ng\s+)?(?:s[oố][\s:.]*)?(\d{1,5}(?:\s*\/\s*\d{4})?\s*[-/]\s*Q[DĐ](?:\s?[-/–.]\s?\p{L}+)*|\d{1,5}(?!\s*[/.-]?\s*\d))/iu;
/** Between the number and its day stand no more than these. */
const DAY =
  /^[\s,;(–-]*(?:(?:k[yý]|ban\s+h[aà]nh)\s+)?(?:ng[aà]y\s*)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+th[aá]ng\s+\d{1,2}\s+n[aă]m\s+\d{4})/iu;
/** Before a decision that the list is a part of. */
const BELONGS =
  /(?:^|[\s(])(?:(?:ban hanh |dinh )?kem theo|dinh kem|khen thuong (?:tai|theo)|duoc (?:khen|tang|cong nhan)[^.;]* (?:tai|theo)|phu luc)[^.;]*$/;
const BEGINS = /^(?:(?:[ivxlc]+|[a-z]|\d{1,2})(?: |$))?(?:theo|tai)?$/;
/** Before a decision that is the ground of something else. */
const GROUND =
  /(?:^| )(?:can cu|thuc hien|trien khai|huong dan|ke hoach|sua doi|bo sung|thay the|thay|thong bao|to trinh|bai bo)(?: |$)/;
/** What is only proposed has no decision of its own. */
const PROPOSAL = /(?:^| )(?:de nghi|de xuat|de cu|du kien|to trinh|trinh duyet|du thao)(?: |$)/;

/** Whether the words are of a list that is still to be decided on. */
export const isProposal = (text: string): boolean => PROPOSAL.test(fold(text));

/** The decision of a line, the sure one where it names several; null for none. */
export function readDecisionLine(line: string): DecisionLine | null {
  const text = clean(line).replace(/\s+/g, ' ');
  const found = Array.from(text.matchAll(DECISION), (match) =>
    decisionAt(text, match.index, match.index + match[0].length),
  ).filter((each) => each !== null);
  const sure = found.filter((each) => each.sure);
  return (sure.length === 1 ? sure[0] : found[0] && { ...found[0], sure: false }) ?? null;
}

function decisionAt(text: string, from: number, to: number): DecisionLine | null {
  const rest = text.slice(to);
  const number = NUMBER.exec(rest);
  const day = DAY.exec(rest.slice(number?.[0].length ?? 0))?.[1];
  const hasDay = day !== undefined && 'day' in readDay(day);
  if (!number && !hasDay) return null;
  const before = fold(text.slice(0, from));
  const sure = (BELONGS.test(before) || BEGINS.test(before)) && !GROUND.test(before);
  return {
    ...(number ? { decisionNumber: clean(number[1] ?? '').replace(/\s*([/-])\s*/g, '$1') } : {}),
    ...(hasDay ? { decisionDate: day } : {}),
    sure,
  };
}
