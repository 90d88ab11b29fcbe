import { beforeAll, describe, expect, it } from 'vitest';
import { addSlot } from '~/features/coverage/testing/rows';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { json } from '~db/columns';
import { slotId, writeSlots } from '~db/seed/slots';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { getSlot, listOccurrences, listSkipped, listSlots } from './queries.slots.server';

describe.each(ENGINES)('slots on $name', ({ open }) => {
  const room = withPeople(open);
  const week = { from: '2019-12-02' as PlainDate, to: '2019-12-08' as PlainDate };

  beforeAll(() => writeSlots(room.db));

  it('are listed by outlet, channel and slot', async () => {
    const all = await listSlots(room.db);
    expect(all).toHaveLength(12);
    expect(all[0]).toMatchObject({ outletId: room.base.outlets.bao, medium: 'print', reruns: [] });
    const tv = await listSlots(room.db, { channel: room.base.channels['dai-tv'] });
    expect(tv.map((slot) => slot.startTime)).toEqual(['18:30', '19:50', '20:00', '20:15']);
    expect(await listSlots(room.db, { outletIds: [] })).toEqual([]);
    expect(await listSlots(room.db, { slot: slotId('tvNews') })).toHaveLength(1);
  });

  it('have occurrences, known again only after something has changed', async () => {
    const slot = slotId('tvExemplars');
    const ask = () => listOccurrences(room.db, { ...week, slot });
    const before = await ask();
    expect(before.map((each) => each.day)).toEqual(['2019-12-03', '2019-12-06']);
    expect(await ask()).toBe(before);
    await room.db.transaction(async (tx) => {
      await tx.q
        .insertInto('slot_exceptions')
        .values({
          slot_id: slot,
          occurs_on: '2019-12-03' as PlainDate,
          kind: 'skipped',
          moved_to: null,
          moved_time: null,
          capacity: null,
          reason: 'Trực tiếp bóng đá',
          created_by: room.base.idOf('tk.dai'),
          created_at: '2019-12-01T01:00:00.000Z' as Instant,
          version: 1,
        })
        .execute();
      await tx.q
        .updateTable('slots')
        .set({ reruns: json([{ afterDays: 1, time: '09:00' as ClockTime }]) })
        .where('id', '=', slot)
        .execute();
      tx.changed({ kind: 'slot', id: slot });
    });
    const [only, ...others] = await ask();
    expect(only).toMatchObject({
      day: '2019-12-06',
      reruns: [{ day: '2019-12-07', time: '09:00' }],
    });
    expect(others).toEqual([]);
    const skipped = await listSkipped(room.db, { ...week, slot });
    expect(skipped.map((each) => [each.occursOn, each.reason, each.version])).toEqual([
      ['2019-12-03', 'Trực tiếp bóng đá', 1],
    ]);
    expect((await getSlot(room.db, slot))?.exceptions).toEqual(skipped);
    expect(await getSlot(room.db, 'nowhere')).toBeNull();
  });

  it('come in the order of the day', async () => {
    const occurrences = await listOccurrences(room.db, {
      ...week,
      outletIds: [room.base.outlets.dai],
    });
    const order = occurrences.map((each) => `${each.day} ${each.startTime}`);
    expect(order).toEqual([...order].sort());
    expect(order.length).toBeGreaterThan(10);
  });
});

describe.each(ENGINES)('the order of slots on $name', ({ open }) => {
  const room = withPeople(open);

  it('is the same on both databases: those without an hour first, names byte by byte', async () => {
    const named = (name: string, hour: string | null) =>
      addSlot(room.db, room.base, {
        channel: 'dai-radio',
        name,
        start_time: hour as ClockTime | null,
      });
    await named('Sáng', '05:30');
    for (const name of ['Ấp mới', 'Ấp A', 'Ấp-b']) await named(name, null);
    const listed = await listSlots(room.db);
    expect(listed.map((slot) => slot.name)).toEqual(['Ấp A', 'Ấp-b', 'Ấp mới', 'Sáng']);
  });
});
