/** A world small enough for people to get into each other's way: eleven people, five exemplars, three slots. */
import { v7 } from 'uuid';
import { type Clock, clockOf } from '~/platform/clock.server';
import type { Ctx } from '~/platform/context.server';
import type { Grant } from '~/platform/principal';
import type { ClockTime } from '~/platform/time';
import type { Db } from '~db/connect';
import { basePrincipal } from '~db/seed/base';
import { seedPeople, TEST_NOW, type TestPeople } from '~db/testing/people';
import { addExemplar, addSlot } from '../rows';

export const CAST = [
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.bao2',
  'pv.bao3',
  'pv.dai1',
  'pv.dai2',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'admin',
] as const;
export type Username = (typeof CAST)[number];

export interface SmallWorld {
  db: Db;
  base: TestPeople;
  clock: Clock;
  /** Lets hours pass. */
  pass(hours: number): void;
  exemplars: string[];
  slots: string[];
  /** As the person's next request would find them; null for somebody who is shut out. */
  ctxOf(username: Username): Promise<Ctx | null>;
}

export async function smallWorld(db: Db): Promise<SmallWorld> {
  const base = await seedPeople(db);
  let hours = 0;
  const clock = clockOf(() => new Date(Date.parse(TEST_NOW) + hours * 3_600_000), true);
  const nominator = base.idOf('pnv.donghai');
  const exemplars = [
    await addExemplar(db, base, { name: 'Nguyễn Thị Lành' }),
    await addExemplar(db, base, { name: 'Tổ hợp tác Muối Trắng' }),
    await addExemplar(db, base, { name: 'Trần Văn Đức' }),
    await addExemplar(db, base, {
      name: 'Lâm Thị Sáu',
      status: 'nominated',
      created_by: nominator,
    }),
    await addExemplar(db, base, {
      name: 'Hộ Danh Kim',
      status: 'appraising',
      created_by: nominator,
    }),
  ];
  const aired = { lengthValue: 10, time: '19:50' as ClockTime };
  const slots = [
    await addSlot(db, base),
    await addSlot(db, base, {
      channel: 'dai-tv',
      name: 'Gương sáng làng biển',
      rrule: 'FREQ=WEEKLY;BYDAY=TU,FR',
      start_time: aired.time,
      length_value: aired.lengthValue,
      length_unit: 'minutes',
      genre: 'tv_feature',
      reruns: JSON.stringify([{ afterDays: 1, time: '09:00' }]) as never,
    }),
    await addSlot(db, base, {
      channel: 'bao-online',
      name: 'Chuyện tử tế',
      rrule: 'FREQ=DAILY',
      start_time: '06:00' as ClockTime,
      capacity: 2,
    }),
  ];
  return {
    db,
    base,
    clock,
    pass: (more) => {
      hours += more;
    },
    exemplars,
    slots,
    ctxOf: async (username) => {
      const id = base.idOf(username);
      const person = await db.q
        .selectFrom('people')
        .select('disabled_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (person.disabled_at !== null) return null;
      const roles = await db.q
        .selectFrom('roles')
        .selectAll()
        .where('person_id', '=', id)
        .execute();
      const grants = roles.map(
        (row): Grant => ({ role: row.role, outletId: row.outlet_id, placeCode: row.place_code }),
      );
      return { db, who: { ...basePrincipal(username), grants }, clock, newId: v7 };
    },
  };
}
