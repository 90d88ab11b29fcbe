/** An address in one cell, taken apart: "Ấp 12, xã Vĩnh Hậu (Hòa Bình)". */
import { clean, fold } from '~/platform/text';
import { byInitials, DISTRICT_LEVELS, type PlaceIndex, split } from './place-index';

/** The parts of an address, in their order, without the province. */
export interface Address {
  parts: readonly string[];
  /** Parts that say that they are a commune, a ward, a township. */
  communes: readonly string[];
  districts: readonly string[];
  /** Hamlets, streets, numbers. */
  details: readonly string[];
  /** Parts that do not say what they are. */
  bare: readonly string[];
}

/** Takes the text of a cell apart; without the province, which is always the same. */
export function readAddress(index: PlaceIndex, text: string): Address {
  const parts = partsOf(index, text);
  const is = (wanted: 'commune' | 'district' | 'detail' | 'bare') =>
    parts.filter((part) => natureOf(index, part) === wanted);
  return {
    parts,
    communes: is('commune'),
    districts: is('district'),
    details: is('detail'),
    bare: is('bare'),
  };
}

const DETAIL =
  /^(?:ấp|khóm|khu phố|khu vực|kp|k|tổ|thôn|số|số nhà|đường|hẻm|quốc lộ|tỉnh lộ|ql)(?:[\s.:]|(?=\d)|$)|^(?:ap|khom|khu pho|duong|so nha) |^\d+(?:[/-]\d+)+\s/iu;

function natureOf(index: PlaceIndex, part: string): 'commune' | 'district' | 'detail' | 'bare' {
  if (DETAIL.test(part)) return 'detail';
  const { level } = split(part);
  if (level === 'province') return 'bare';
  if (level) return DISTRICT_LEVELS.includes(level) ? 'district' : 'commune';
  return byInitials(index, fold(part).replaceAll(' ', '')) ? 'district' : 'bare';
}

// A comma, brackets, a dash, a stroke that is not in a house number.
const BETWEEN_PARTS = /\s*[,;()[\]]+\s*|\s+[-–]\s+|\s*(?:\/(?!\d)|(?<!\d)\/)\s*/u;
// Nothing but the word for the next level: "Ấp 12 xã Vĩnh Hậu huyện Hòa Bình", "Khóm 3 P.1 TP. Bạc Liêu".
const BEFORE_LEVELS =
  /\s+(?=(?:tp\.?|thành phố|thị xã|tx\.?|huyện|h\.|thị trấn|tt\.?|(?<!thị )xã|x\.|phường|tỉnh)\s*\p{L}|(?:phường|p\.?|f\.?)\s*\d)/iu;
// The same without marks, where the text has none at all.
const BEFORE_FOLDED_LEVELS =
  /\s+(?=(?:tp\.?|thanh pho|thi xa|tx\.?|huyen|thi tran|tt\.?|(?<!thi )xa|phuong|tinh)\s+\w)/i;

function partsOf(index: PlaceIndex, text: string): string[] {
  const cleaned = clean(text);
  const marked = /[^\x20-\x7e]/.test(cleaned);
  const parts = cleaned
    .split(BETWEEN_PARTS)
    .flatMap((part) => part.split(BEFORE_LEVELS))
    .flatMap((part) => (marked ? part : part.split(BEFORE_FOLDED_LEVELS)))
    .map((part) => part.replace(/^[\s.:-]+|[\s.:-]+$/g, ''))
    .filter(Boolean);
  const isProvince = (part: string) => {
    const { bare, level } = split(part);
    return level === 'province' && index.provinces.some((entry) => entry.bare === bare);
  };
  return parts.length > 1 ? parts.filter((part) => !isProvince(part)) : parts;
}
