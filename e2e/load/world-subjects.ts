/** Whom the measured world is about, and who works in it. All of them are invented. */
import type Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { fold, sortKey } from '~/platform/text';
import { basePerson, OUTLETS, PROGRAMME_ID } from '~db/seed/base';
import { AT, type OutletCode, pick, type Writer } from './world-writing';

const EXEMPLARS = 2_000;
const REPORTERS_AN_OUTLET = 20;

export interface Subject {
  id: string;
  name: string;
}

const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Danh', 'Thạch', 'Lâm', 'Quách'];
const MIDDLE_NAMES = ['Văn', 'Thị', 'Hoàng', 'Ngọc', 'Minh', 'Quốc'];
const GIVEN_NAMES = ['Đồng', 'Hải', 'Sương', 'Thủy', 'Điền', 'Ân', 'Phước', 'Khánh', 'Lợi', 'Út'];
const DEEDS = ['nuôi tôm sạch', 'làm muối trải bạt', 'dạy học vùng sâu', 'hiến đất làm đường'];

/** The approved exemplars, spread over places and sectors. */
export function writeExemplars(
  database: Database.Database,
  write: Writer,
  random: () => number,
): Subject[] {
  const places = database
    .prepare(
      `select c.code, c.valid_from, c.parent_code from places c join places d on d.code = c.parent_code
       where c.valid_to is not null and d.kind <> 'province' order by c.code`,
    )
    .all() as { code: string; valid_from: string; parent_code: string }[];
  const sectors = database.prepare('select code from sectors').pluck().all() as string[];
  return Array.from({ length: EXEMPLARS }, (_, index): Subject => {
    const id = v7();
    const name = `${pick(random, FAMILY_NAMES)} ${pick(random, MIDDLE_NAMES)} ${pick(random, GIVEN_NAMES)} ${index + 1}`;
    const place = pick(random, places);
    const summary = pick(random, DEEDS);
    write('exemplars', {
      id,
      programme_id: PROGRAMME_ID,
      name,
      name_folded: fold(name),
      name_sort: sortKey(name),
      family: pick(random, ['advanced', 'good_deed', 'effective_model']),
      kind: 'individual',
      sector_code: pick(random, sectors),
      movement_code: null,
      place_code: place.code,
      place_valid_from: place.valid_from,
      district_code: place.parent_code,
      summary,
      search_folded: fold(`${name} ${summary}`),
      status: 'approved',
      approved_on: '2019-10-01',
      consent: 'given',
      source: 'board',
      created_by: basePerson('bantdkt').id,
      created_at: AT,
      updated_at: AT,
    });
    return { id, name };
  });
}

/** The ids of the reporters of each outlet. */
export function writeReporters(write: Writer): Record<OutletCode, string[]> {
  const more = (outlet: OutletCode) =>
    Array.from({ length: REPORTERS_AN_OUTLET - 6 }, (_, index) => {
      const id = v7();
      const name = `Phóng viên ${outlet} ${index + 7}`;
      write('people', {
        id,
        username: `pv.${outlet}${index + 7}`,
        display_name: name,
        name_sort: sortKey(name),
        name_folded: fold(name),
        password_hash: '!',
        created_at: AT,
      });
      write('roles', { id: v7(), person_id: id, role: 'reporter', outlet_id: OUTLETS[outlet] });
      return id;
    });
  const own = (outlet: OutletCode) =>
    Array.from({ length: 6 }, (_, index) => basePerson(`pv.${outlet}${index + 1}`).id);
  return { bao: [...own('bao'), ...more('bao')], dai: [...own('dai'), ...more('dai')] };
}
