/** What cells of names hold besides one name. Pure. */
import { guessKind } from './words';

/** What somebody is, after the name: "Lê A, Chủ tịch UBND xã", "Lê B - Bí thư chi bộ", "Lê C (Trưởng ấp)". */
const POSITION =
  /\s*(?:,|;|[–-]\s|\()\s*(?:(?:phó|nguyên|quyền)\s+)?(?:chủ tịch|bí thư|trưởng|giám đốc|hiệu trưởng|giáo viên|bác sĩ|nông dân|cán bộ|công chức|chủ nhiệm|đội trưởng|tổ trưởng|phó|cựu chiến binh|đảng viên)(?!\p{L}).*$/isu;
/** The name of a person without the position that stands after it. */
export const withoutPosition = (name: string): string =>
  guessKind(name) === 'individual' ? name.replace(POSITION, '') || name : name;

/** Whether the text may name several people: "Lê Văn A và Trần Thị B". */
export function namesSeveral(name: string): boolean {
  if (guessKind(name) !== 'individual') return false;
  const people = name.split(/\s+(?:và|&|\+)\s+|\s*[;\n/]\s*|\s+(?=\d{1,2}[.)]\s)/u);
  const isPerson = (text: string) =>
    /^(?:\d+[.)]\s*)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+$/u.test(text.trim());
  return people.length > 1 && people.every(isPerson);
}
