/** Names typed in capitals, and how one would write them. */
import { clean } from './text';
import { isGroupName } from './text.names';
import { withoutTitles } from './text.titles';

/** Whether a name is written in capitals throughout: two words of them at least. */
export function inCapitals(name: string): boolean {
  const words = clean(name).match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  const letters = words.join('');
  return (
    words.filter((word) => word.length > 1).length > 1 &&
    letters === letters.toLocaleUpperCase('vi') &&
    letters !== letters.toLocaleLowerCase('vi')
  );
}

/** Words that are written small within the name of a body. */
const COMMON_WORDS = new Set(
  [
    'tổ|hội|trạm|trường|ban|phòng|đội|nhóm|ấp|khóm|và|của|các|cho|với|xã|phường|huyện|tỉnh|tế',
    'chi hội|chi bộ|chi đoàn|câu lạc bộ|hợp tác xã|hợp tác|trung tâm|khu phố|mô hình|công ty|cổ phần|trách nhiệm hữu hạn',
    'một thành viên|doanh nghiệp|tư nhân|cơ sở|thị trấn|thị xã|thành phố|phụ nữ|nông dân|thanh niên|nông nghiệp|dịch vụ',
    'sản xuất|kinh doanh|tiểu học|mầm non|mẫu giáo|trung học|phổ thông|nhân dân|cựu chiến binh|liên hiệp|cán bộ|tập thể|bệnh viện',
  ].flatMap((line) => line.split('|')),
);
const LONGEST_PHRASE = 4;
const ABBREVIATION =
  /^(?:HTX|THT|CLB|UBND|HĐND|MTTQ|LHPN|TNHH|MTV|CP|DNTN|BCH|BQL|THCS|THPT|TYT|CCB|TDTT|BHYT|BS|CKI|CKII|GS|PGS|TS|NSƯT|NSND|NGƯT|NGND|TTƯT|TTND)$/;

/** A name in capitals as one would write it: "TRẦN VĂN BẢY" as "Trần Văn Bảy", "TỔ PHỤ NỮ ẤP 4" as "Tổ phụ nữ ấp 4". */
export function normalCase(text: string): string {
  const parts = clean(text).split(/([^\p{L}\p{M}]+)/u);
  const words = parts.map((part) => part.toLocaleLowerCase('vi'));
  const group = isGroupName(text);
  const titled = group ? 0 : titleLength(words);
  let small = 0;
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      if (small === 0 && group) small = phraseAt(words, index);
      const common = small > 0 || (index > 0 && index < titled);
      if (small > 0) small -= 1;
      if (ABBREVIATION.test(part) || (group && /^(?:[IVX]{2,})$/.test(part))) return part;
      const word = words[index] ?? '';
      return common && index > 0 ? word : word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
    })
    .join('');
}

/** How many of the words at `index` (every second part) are a common phrase; 0 when they are none. */
function phraseAt(words: readonly string[], index: number): number {
  for (let length = LONGEST_PHRASE; length > 0; length -= 1) {
    const phrase = Array.from({ length }, (_, each) => words[index + 2 * each] ?? '').join(' ');
    if (COMMON_WORDS.has(phrase)) return length;
  }
  return 0;
}

/** The parts that the titles before a person's name take. */
function titleLength(words: readonly string[]): number {
  const name = words.join('');
  const titles = name.slice(0, name.length - withoutTitles(name).length);
  return titles.split(/([^\p{L}\p{M}]+)/u).length - 1;
}
