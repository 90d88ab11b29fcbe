/** What the headings of lists are called, folded. Pure data and its reading. */
import { fold } from '~/platform/text';
import { FIELDS, type Field } from '../rules';

const words = (text: string): string[] => text.split(/\s*\|\s*/);

/** A heading may be such a phrase, begin with it or hold it; short ones only count alone. */
const PHRASES: Record<Field, readonly string[]> = {
  name: words(
    'ho va ten ten tap the|ho va ten|ho ten|ho ten tap the|ten tap the|ten ca nhan|ten dien hinh|ca nhan tap the|tap the ca nhan|' +
      'ten don vi|ten co quan|ten mo hinh|ten guong|ten doanh nghiep|ten cong ty|ten ho|ten to chuc|dien hinh|dien hinh tien tien|' +
      'guong dien hinh|guong dien hinh tien tien|guong nguoi tot viec tot|doi tuong duoc khen|doi tuong khen thuong|' +
      'nguoi duoc khen|ca nhan duoc khen|tap the duoc khen|nguoi duoc neu guong|nhan vat|ten nguoi|chu ho|ten hop tac xa|' +
      'full name|name|exemplar|ten',
  ),
  kind: words(
    'loai hinh|doi tuong|loai doi tuong|phan loai|ca nhan hoac tap the|ca nhan hay tap the|kind|type|loai',
  ),
  family: words(
    'nhom dien hinh|nhom guong|nhom doi tuong|loai dien hinh|loai guong|nhom|family|group',
  ),
  sector: words('linh vuc|nganh linh vuc|nganh|nganh nghe|thuoc linh vuc|sector|field'),
  commune: words(
    'xa phuong thi tran|xa phuong|phuong xa|xa thi tran|xa|phuong|don vi hanh chinh|dia ban|dia phuong|noi cu tru|noi thuong tru|' +
      'ten xa|ten phuong|ten xa phuong thi tran|ten xa phuong|noi o|noi o hien nay|cu ngu|cu tru|thi tran|cho o|cho o hien nay|ho khau|thuong tru|commune|ward|place|locality|dia chi',
  ),
  district: words(
    'huyen thi xa thanh pho|thi xa|thanh pho|huyen thi thanh pho|huyen thanh pho|huyen thi xa|quan huyen|huyen tx tp|huyen thi|huyen|' +
      'ten huyen|ten huyen thi xa thanh pho|dia ban huyen|dia ban cap huyen|don vi cap huyen|cap huyen|district',
  ),
  detail: words(
    'ap khom|khom ap|ap|khom|to dan pho|thon|so nha|dia chi chi tiet|noi cong tac|don vi cong tac|don vi|co quan don vi|' +
      'co quan|truong|chuc vu don vi|hamlet|address',
  ),
  summary: words(
    'thanh tich tom tat|tom tat thanh tich|thanh tich noi bat|thanh tich|noi dung thanh tich|noi dung khen thuong|ly do khen thuong|' +
      'tom tat|viec lam tieu bieu|viec lam|viec da lam|viec tot|noi dung viec lam|ket qua|noi dung|mo ta|achievements|achievement|summary',
  ),
  movement: words('phong trao thi dua|phong trao|emulation movement|movement'),
  decisionNumber: words(
    'so quyet dinh|quyet dinh so|so qd|qd so|quyet dinh khen thuong|quyet dinh|so va ngay quyet dinh|so ky hieu|' +
      'decision number|decision no|decision',
  ),
  decisionDate: words(
    'ngay phe duyet|ngay quyet dinh|ngay ky quyet dinh|ngay ky|ngay qd|ngay ban hanh|ngay cong nhan|ngay khen thuong|' +
      'ngay thang quyet dinh|decision date|approval date|date|ngay',
  ),
  birthYear: words(
    'nam sinh|ngay sinh|sinh nam|sinh ngay|ngay thang nam sinh|year of birth|birth year|date of birth',
  ),
  phone: words(
    'so dien thoai|dtdd|so dtdd|dien thoai di dong|dt lien he|so dt lien he|mobile|tel|dien thoai lien he|dien thoai|sdt|so dt|dt|di dong|so di dong|lien he|so may|phone|telephone|contact',
  ),
  consent: words(
    'dong y dua tin|dong y tuyen truyen|y kien dong y|cho phep dua tin|dong y|consent',
  ),
  note: words('ghi chu|notes|note|remarks|remark'),
};

/** What lists have columns of and an exemplar has no field for, by how the heading begins. */
const NO_FIELD = new RegExp(
  `^(?:${[
    'hinh thuc|(?:.* )?khen thuong hinh thuc|stt|tt|so tt|so thu tu|no|gioi tinh|gioi|nam nu|dan toc|ton giao|tuoi|do tuoi',
    'danh hieu.*|hinh thuc (?:khen|de nghi|tang|da duoc|bieu duong).*|hinh thuc khen thuong.*|muc (?:thuong|khen).*|so tien.*|tien thuong.*',
    'chuc (?:vu|danh)(?! don vi)(?: .*)?|nghe nghiep.*|trinh do.*|hoc (?:ham|vi).*|que quan.*|nguyen quan.*|noi sinh.*',
    'email.*|thu dien tu.*|(?:so )?(?:cccd|cmnd|can cuoc|chung minh).*|ngay (?:cap|vao).*|noi cap.*',
    'nguoi (?:lien he|gioi thieu|de cu|de nghi|lap|phu trach|ky|dai dien).*',
    '(?:ho va ten|ho ten|ten) (?:nguoi|can bo) (?:lien he|gioi thieu|de cu|de nghi|lap|phu trach|ky).*',
    '(?:don vi|co quan|noi) (?:de nghi|trinh|gioi thieu|de cu|chu quan|quan ly|ban hanh|ky|quyet dinh|ra quyet dinh|khen).*',
    'cap (?:khen|quyet dinh|ban hanh|trinh).*|nam (?:khen|dat|quyet dinh|cong nhan).*|ten phong trao.*',
  ].join('|')})$`,
);

/** More than any phrase that leaves the words in brackets out. */
const WHOLE = 1100;
const EXACT = 1000;
const BEGINS = 600;
const HOLDS = 300;
/** Phrases of fewer letters stand in too many other words to count as a part. */
const SHORTEST_PART = 5;
/** Under a group these say what of it; alone they say nothing. */
const GENERIC = /^(?:so|ngay|ngay thang|ngay thang nam|ten|nam|nu|ky hieu|so ky hieu|tinh|cap)$/;
/** In words; what says more is of something else, and names the decision besides. */
const LONGEST_DECISION = 8;
const OF_DECISION =
  /(?:^| )(?:quyet dinh|qd|khen thuong|cong nhan|phe duyet|van ban|ban hanh|ky)(?: |$)/;

/** What the words of a heading are read as: its own, without the notes in brackets, and with those of its group before them. */
function readings(parts: readonly string[]): string[] {
  const last = parts.at(-1) ?? '';
  const own = fold(withoutNotes(last)) || fold(last);
  const joined = fold([...parts.slice(0, -1), withoutNotes(last)].join(' '));
  if (parts.length === 1) return [own];
  return GENERIC.test(own) ? [joined] : [own, joined];
}

/** "(ghi rõ)" after "(huyện)". */
const LAST_NOTE = /\s*[([{][^)\]}]*[)\]}]\s*$/;
const withoutNotes = (text: string): string => text.replace(/[([{][^)\]}]*[)\]}]?/g, ' ');

/** Whether the heading is of something that an exemplar has no field for. */
export const hasNoField = (parts: readonly string[]): boolean =>
  readings(parts).some((text) => NO_FIELD.test(text));

/** How well each field fits the heading, the best ones above 1000; those that do not fit are left out. */
export function fittingFields(parts: readonly string[]): { field: Field; score: number }[] {
  if (hasNoField(parts)) return [];
  const texts = readings(parts);
  return FIELDS.flatMap((field) => {
    // "Địa bàn (huyện)": words in brackets count where the whole is a phrase.
    const whole = wholeCloseness(parts.at(-1) ?? '', field);
    const score = Math.max(whole, ...texts.map((text) => closeness(text, field)));
    return score > 0 ? [{ field, score }] : [];
  });
}

function wholeCloseness(heading: string, field: Field): number {
  const isPhrase = (text: string) => PHRASES[field].includes(fold(text));
  if (isPhrase(heading)) return /[([{]/.test(heading) ? WHOLE : EXACT + 1;
  return isPhrase(heading.replace(LAST_NOTE, '')) ? WHOLE - 1 : 0;
}

function closeness(heading: string, field: Field): number {
  const ofDecision = decisionCloseness(heading, field);
  if (ofDecision !== null) return ofDecision;
  let best = 0;
  for (const [rank, phrase] of PHRASES[field].entries()) {
    if (heading === phrase) return EXACT + phrase.length - rank / 100;
    if (phrase.length < SHORTEST_PART) continue;
    const at = ` ${heading} `.indexOf(` ${phrase} `);
    if (at < 0) continue;
    const position = heading.slice(0, at).split(' ').length - 1;
    best = Math.max(best, (at === 0 ? BEGINS : HOLDS) + 5 * phrase.length - 10 * position);
  }
  return best > 0 ? best : /^ten (?!phong trao)/.test(heading) && field === 'name' ? HOLDS : 0;
}

/** A heading about a decision is of its day when it says "ngày" and no "số"; null for what this says nothing of. */
function decisionCloseness(heading: string, field: Field): number | null {
  if (field !== 'decisionNumber' && field !== 'decisionDate') return null;
  const isLong =
    heading.split(' ').length > LONGEST_DECISION && !/^(?:so|ngay|quyet dinh|qd) /.test(heading);
  if (isLong || !OF_DECISION.test(heading) || /sinh/.test(heading)) return null;
  const saysDay = /(?:^| )ngay(?: |$)/.test(heading);
  const saysNumber = /(?:^| )(?:so|ky hieu)(?: |$)/.test(heading);
  if (field === 'decisionDate') return saysDay && !saysNumber ? EXACT : 0;
  if (saysNumber) return EXACT;
  return saysDay ? 0 : null;
}

/** Words for a part of a person's name, in the order of the parts. */
const NAME_PARTS = [
  /^(?:ho|ho va (?:ten dem|dem|chu dem|chu lot|lot)|ho (?:dem|lot|ten dem|chu lot|chu dem))$/,
  /^(?:ten dem|dem|lot|chu lot|chu dem)$/,
  /^(?:ten|ten goi)$/,
];

/** Which part of a name the heading is of: 0 for the surname, 2 for the given name; null for none. */
export function namePart(parts: readonly string[]): number | null {
  const text = fold(parts.at(-1) ?? '');
  const found = NAME_PARTS.findIndex((part) => part.test(text));
  return found < 0 ? null : found;
}

const WEAK_NAME =
  /^(?:don vi|co quan|co quan don vi|don vi co quan|tap the|ca nhan|doi tuong|doanh nghiep|ho gia dinh|to chuc|mo hinh|danh sach)$/;

/** Whether the heading may be of the names where no other is. */
export const mayBeName = (parts: readonly string[]): boolean =>
  WEAK_NAME.test(fold(parts.at(-1) ?? ''));
