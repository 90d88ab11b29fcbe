/** The rows that every demo and every test begins with: the programme, its four bodies, both outlets, their channels, the people. All people are invented. */

import type { Insertable } from 'kysely';
import type { Grant, Principal, RoleCode } from '~/platform/principal';
import { fold, sortKey } from '~/platform/text';
import type { Instant, PlainDate } from '../columns';
import type { Db, Schema } from '../connect';
import {
  BODIES,
  type BodyCode,
  CHANNELS_2019,
  OUTLETS_2019,
  PROGRAMME_2019,
  type SampleChannel,
  type SampleOutlet,
} from '../reference/programme-2019';

/** A fixed UUIDv7 of 27 September 2019, so that links into the demo stay the same however often it is made. */
export const fixedId = (group: number, number: number): string =>
  `016d7123-4000-7${String(group).padStart(3, '0')}-8000-${String(number).padStart(12, '0')}`;

export const BASE_AT = '2019-09-27T01:00:00.000Z' as Instant;

export const PROGRAMME_ID = fixedId(1, 1);

export const ORGANISATIONS = {
  board: fixedId(2, 1),
  department: fixedId(2, 2),
  station: fixedId(2, 3),
  newspaper: fixedId(2, 4),
} as const satisfies Record<BodyCode, string>;

export const OUTLETS = { bao: fixedId(3, 1), dai: fixedId(3, 2) } as const satisfies Record<
  SampleOutlet,
  string
>;
export type OutletCode = keyof typeof OUTLETS;

export const CHANNELS = {
  'bao-print': fixedId(4, 1),
  'bao-online': fixedId(4, 2),
  'dai-tv': fixedId(4, 3),
  'dai-radio': fixedId(4, 4),
  'dai-online': fixedId(4, 5),
} as const satisfies Record<SampleChannel, string>;
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

const organisations = Object.entries(BODIES).map(
  ([code, { kind, name, nameEn }]): Insertable<Schema['organisations']> => ({
    id: ORGANISATIONS[code as BodyCode],
    code,
    kind,
    name,
    name_en: nameEn,
    valid_from: null,
    valid_to: null,
    successor_id: null,
  }),
);

const outlets = Object.entries(OUTLETS_2019).map(
  ([code, { body, name, nameEn, shortName, icon, hue }], index): Schema['outlets'] => ({
    id: OUTLETS[code as OutletCode],
    organisation_id: ORGANISATIONS[body],
    code,
    name,
    name_en: nameEn,
    short_name: shortName,
    icon,
    hue,
    sort: index + 1,
    active: 1,
    version: 1,
  }),
);

const channels = Object.keys(OUTLETS_2019).flatMap((outlet) =>
  Object.entries(CHANNELS_2019)
    .filter(([, text]) => text.outlet === outlet)
    .map(([code, { name, nameEn, medium }], index): Schema['channels'] => ({
      id: CHANNELS[code as ChannelCode],
      outlet_id: OUTLETS[outlet as OutletCode],
      code,
      name,
      name_en: nameEn,
      medium,
      sort: index + 1,
      active: 1,
      site: null,
      version: 1,
    })),
);

const programme: Schema['programmes'] = {
  id: PROGRAMME_ID,
  code: PROGRAMME_2019.code,
  name: PROGRAMME_2019.name,
  name_en: PROGRAMME_2019.nameEn,
  signed_on: PROGRAMME_2019.startsOn as PlainDate,
  starts_on: PROGRAMME_2019.startsOn as PlainDate,
  ends_on: PROGRAMME_2019.endsOn as PlainDate,
  version: 1,
};

const bodies = Object.entries(BODIES).map(([code, { part }]): Schema['programme_bodies'] => ({
  programme_id: PROGRAMME_ID,
  organisation_id: ORGANISATIONS[code as BodyCode],
  part,
}));
