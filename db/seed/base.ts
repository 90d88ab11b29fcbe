/** The rows that every demo and every test begins with: the programme, its four bodies, both outlets, their channels, the people. All people are invented. */

import type { Grant, Principal, RoleCode } from '~/platform/principal';
import { fold, sortKey } from '~/platform/text';
import type { Instant, PlainDate } from '../columns';
import type { Db, Schema } from '../connect';

/** A fixed UUIDv7 of 27 September 2019, so that links into the demo stay the same however often it is made. */
export const fixedId = (group: number, number: number): string =>
  `016d7123-4000-7${String(group).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}`;

export const BASE_AT = '2019-09-27T01:00:00.000Z' as Instant;
const STARTS_ON = '2019-09-27' as PlainDate;
const ENDS_ON = '2020-12-31' as PlainDate;

export const PROGRAMME_ID = fixedId(1, 1);

export const ORGANISATIONS = {
  board: fixedId(2, 1),
  department: fixedId(2, 2),
  station: fixedId(2, 3),
  newspaper: fixedId(2, 4),
} as const;

export const OUTLETS = { bao: fixedId(3, 1), dai: fixedId(3, 2) } as const;
export type OutletCode = keyof typeof OUTLETS;

export const CHANNELS = {
  'bao-print': fixedId(4, 1),
  'bao-online': fixedId(4, 2),
  'dai-tv': fixedId(4, 3),
  'dai-radio': fixedId(4, 4),
  'dai-online': fixedId(4, 5),
} as const;
export type ChannelCode = keyof typeof CHANNELS;

export interface BasePerson {
  id: string;
  username: string;
  displayName: string;
  grants: Grant[];
}

const grant = (role: RoleCode, scope: { outlet?: OutletCode; place?: string } = {}): Grant => ({
  role,
  outletId: scope.outlet ? OUTLETS[scope.outlet] : null,
  placeCode: scope.place ?? null,
});

const people: [username: string, displayName: string, grant: Grant][] = [
  ['admin', 'Lý Thanh Tùng', grant('admin')],
  ['bantdkt', 'Nguyễn Thị Hồng Nhung', grant('board')],
  ['sovhttdl', 'Trần Minh Khang', grant('department')],
  ['pnv.donghai', 'Huỳnh Văn Đạt', grant('nominator', { place: '960' })],
  ['pnv.hongdan', 'Danh Thị Sa Rây', grant('nominator', { place: '956' })],
  ['tk.bao', 'Phạm Thị Thu Hà', grant('editor', { outlet: 'bao' })],
  ['tk.dai', 'Lê Hoàng Phúc', grant('editor', { outlet: 'dai' })],
  ['pv.bao1', 'Trương Ngọc Ánh', grant('reporter', { outlet: 'bao' })],
  ['pv.bao2', 'Võ Thành Trung', grant('reporter', { outlet: 'bao' })],
  ['pv.bao3', 'Đặng Thị Mỹ Duyên', grant('reporter', { outlet: 'bao' })],
  ['pv.bao4', 'Ngô Quốc Việt', grant('reporter', { outlet: 'bao' })],
  ['pv.bao5', 'Thạch Thị Sô Phia', grant('reporter', { outlet: 'bao' })],
  ['pv.bao6', 'Bùi Anh Tuấn', grant('reporter', { outlet: 'bao' })],
  ['pv.dai1', 'Dương Hải Đăng', grant('reporter', { outlet: 'dai' })],
  ['pv.dai2', 'Lâm Thị Kim Ngân', grant('reporter', { outlet: 'dai' })],
  ['pv.dai3', 'Quách Gia Huy', grant('reporter', { outlet: 'dai' })],
  ['pv.dai4', 'Tô Thị Bích Trâm', grant('reporter', { outlet: 'dai' })],
  ['pv.dai5', 'Hồ Văn Sĩ', grant('reporter', { outlet: 'dai' })],
  ['pv.dai6', 'Mai Thị Yến Nhi', grant('reporter', { outlet: 'dai' })],
];

/** The demo's people, in the order of the list that the demo prints. */
export const PEOPLE: readonly BasePerson[] = people.map(([username, displayName, held], index) => ({
  id: fixedId(5, index + 1),
  username,
  displayName,
  grants: [held],
}));

/** The person with that user name. Throws when there is none. */
export function basePerson(username: string): BasePerson {
  const person = PEOPLE.find((each) => each.username === username);
  if (!person) throw new Error(`no person is called ${username} in the base rows`);
  return person;
}

/** That person as whoever asks a command. */
export function basePrincipal(username: string): Principal {
  const { id, displayName, grants } = basePerson(username);
  return { id, username, displayName, locale: 'vi', mustChangePassword: false, grants };
}

/** Writes the base rows, in one transaction, into a migrated and empty database. `passwordHash` is an argon2id hash that all people share. */
export async function seedBase(db: Db, { passwordHash }: { passwordHash: string }): Promise<void> {
  await db.transaction(async ({ q }) => {
    await q.insertInto('organisations').values(organisations).execute();
    await q.insertInto('outlets').values(outlets).execute();
    await q.insertInto('channels').values(channels).execute();
    await q.insertInto('programmes').values(programme).execute();
    await q.insertInto('programme_bodies').values(bodies).execute();
    await q
      .insertInto('programme_outlets')
      .values(
        Object.values(OUTLETS).map((outlet_id) => ({ programme_id: PROGRAMME_ID, outlet_id })),
      )
      .execute();
    await q
      .insertInto('people')
      .values(PEOPLE.map((person) => personRow(person, passwordHash)))
      .execute();
    await q.insertInto('roles').values(PEOPLE.flatMap(roleRows)).execute();
  });
}

function personRow(person: BasePerson, passwordHash: string): Schema['people'] {
  return {
    id: person.id,
    username: person.username,
    display_name: person.displayName,
    name_sort: sortKey(person.displayName),
    name_folded: fold(`${person.displayName} ${person.username}`),
    password_hash: passwordHash,
    must_change_password: 0,
    locale: 'vi',
    disabled_at: null,
    created_at: BASE_AT,
    version: 1,
  };
}

const roleRows = (person: BasePerson): Schema['roles'][] =>
  person.grants.map((held, index) => ({
    id: person.id.replace('-7005-', `-7${String(60 + index).padStart(3, '0')}-`),
    person_id: person.id,
    role: held.role,
    outlet_id: held.outletId,
    place_code: held.placeCode,
  }));

const organisation = (
  code: keyof typeof ORGANISATIONS,
  kind: Schema['organisations']['kind'],
  name: string,
  name_en: string,
): Schema['organisations'] => ({
  id: ORGANISATIONS[code],
  code,
  kind,
  name,
  name_en,
  valid_from: null,
  valid_to: null,
  successor_id: null,
});

const organisations = [
  organisation(
    'board',
    'board',
    'Ban Thi đua - Khen thưởng tỉnh Bạc Liêu',
    'Bạc Liêu Emulation and Commendation Board',
  ),
  organisation(
    'department',
    'department',
    'Sở Văn hóa, Thông tin, Thể thao và Du lịch tỉnh Bạc Liêu',
    'Bạc Liêu Department of Culture, Information, Sports and Tourism',
  ),
  organisation(
    'station',
    'press',
    'Đài Phát thanh - Truyền hình Bạc Liêu',
    'Bạc Liêu Radio and Television',
  ),
  organisation('newspaper', 'press', 'Báo Bạc Liêu', 'Bạc Liêu Newspaper'),
];

const outlets: Schema['outlets'][] = [
  {
    id: OUTLETS.bao,
    organisation_id: ORGANISATIONS.newspaper,
    code: 'bao',
    name: 'Báo Bạc Liêu',
    name_en: 'Bạc Liêu Newspaper',
    short_name: 'Báo',
    icon: 'newspaper',
    hue: 'news',
    sort: 1,
    active: 1,
    version: 1,
  },
  {
    id: OUTLETS.dai,
    organisation_id: ORGANISATIONS.station,
    code: 'dai',
    name: 'Đài PT-TH Bạc Liêu',
    name_en: 'Bạc Liêu Radio and Television',
    short_name: 'Đài',
    icon: 'radio',
    hue: 'station',
    sort: 2,
    active: 1,
    version: 1,
  },
];

const channel = (
  code: ChannelCode,
  medium: Schema['channels']['medium'],
  name: string,
  name_en: string,
  sort: number,
): Schema['channels'] => ({
  id: CHANNELS[code],
  outlet_id: OUTLETS[code.startsWith('bao') ? 'bao' : 'dai'],
  code,
  name,
  name_en,
  medium,
  sort,
  active: 1,
  version: 1,
});

const channels = [
  channel('bao-print', 'print', 'Báo in', 'Print edition', 1),
  channel('bao-online', 'online', 'Báo điện tử', 'Online edition', 2),
  channel('dai-tv', 'tv', 'Truyền hình', 'Television', 1),
  channel('dai-radio', 'radio', 'Phát thanh', 'Radio', 2),
  channel('dai-online', 'online', 'Trang điện tử', 'Website', 3),
];

const programme: Schema['programmes'] = {
  id: PROGRAMME_ID,
  code: '2019-2020',
  name: 'Chương trình phối hợp tuyên truyền gương điển hình 2019-2020',
  name_en: 'Coordination programme on exemplars 2019-2020',
  signed_on: STARTS_ON,
  starts_on: STARTS_ON,
  ends_on: ENDS_ON,
  version: 1,
};

const bodies: Schema['programme_bodies'][] = (
  [
    [
      'board',
      'Chủ trì nội dung, phát hiện và giới thiệu điển hình, đề xuất khen thưởng, sơ kết và tổng kết',
    ],
    ['department', 'Định hướng tuyên truyền cho các cơ quan báo chí của tỉnh'],
    ['station', 'Xây dựng và phát sóng các tiết mục về điển hình'],
    ['newspaper', 'Đăng tin, bài về điển hình trên báo in và báo điện tử'],
  ] as const
).map(([code, part]) => ({
  programme_id: PROGRAMME_ID,
  organisation_id: ORGANISATIONS[code],
  part,
}));
