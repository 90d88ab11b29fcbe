import { describe, expect, it } from 'vitest';
import { movePlacement } from '~/features/coverage/commands.move.server';
import { planAssignment } from '~/features/coverage/commands.plan.server';
import { planSchema } from '~/features/coverage/input.plan';
import { addExemplar, refusalBy } from '~/features/coverage/testing/rows';
import { ENGINES } from '~db/testing/databases';
import {
  moveOccurrence,
  restoreOccurrence,
  setOccurrenceCapacity,
  skipOccurrence,
} from './commands.occurrences.server';
import { endSlot, reopenSlot, updateSlot } from './commands.slots.server';
import { getOccurrencePage } from './queries.slot-pages.server';
import { getSlot, listOccurrences } from './queries.slots.server';
import { day, openSlots, time } from './testing/slots';

const [TUESDAY, FRIDAY] = [day('2019-12-03'), day('2019-12-06')];
const why = { reason: 'Tường thuật trực tiếp', version: 0 };

describe.each(ENGINES)('occurrences of slots on $name', ({ open }) => {
  const slots = openSlots(open);

  it('skip an occurrence, with its work freed, and put it back', async () => {
    const there = await slots.seat(slots.tv, TUESDAY);
    expect(
      await refusalBy(skipOccurrence(slots.editor(), slots.tv, TUESDAY, { ...why, free: false })),
    ).toMatchObject({ code: 'slots.errors.occurrenceTaken', params: { count: 1 } });
    expect(await slots.days(slots.tv)).toContain(TUESDAY);
    await skipOccurrence(slots.editor(), slots.tv, TUESDAY, { ...why, free: true });
    expect(await slots.days(slots.tv)).toEqual(['2019-12-06', '2019-12-10', '2019-12-13']);
    expect(await slots.placement(there)).toMatchObject({ slot_id: null, planned_on: TUESDAY });
    const again = { ...why, free: false };
    expect(await refusalBy(skipOccurrence(slots.editor(), slots.tv, TUESDAY, again))).toMatchObject(
      {
        code: 'slots.errors.overtaken',
      },
    );
    expect(
      await refusalBy(skipOccurrence(slots.editor(), slots.tv, TUESDAY, { ...again, version: 1 })),
    ).toMatchObject({ code: 'slots.errors.alreadySkipped' });
    expect(await restoreOccurrence(slots.editor(), slots.tv, TUESDAY, 1)).toBe(1);
    expect(await slots.days(slots.tv)).toContain(TUESDAY);
    expect(await slots.placement(there)).toMatchObject({ slot_id: slots.tv, version: 3 });
    expect((await slots.events(there)).at(-1)).toBe('seat');
  });

  it('take back what they set free only where it still waits and there are seats', async () => {
    const last = day('2019-12-31');
    const [moved, stays, second] = [
      await slots.seat(slots.tv, last),
      await slots.seat(slots.tv, last),
      await slots.seat(slots.tv, last),
    ];
    await skipOccurrence(slots.editor(), slots.tv, last, { ...why, free: true });
    await slots.db.transaction(({ q }) =>
      q
        .updateTable('placements')
        .set({ planned_on: day('2019-12-30') })
        .where('id', '=', moved)
        .execute(),
    );
    expect(await restoreOccurrence(slots.editor(), slots.tv, last, 1)).toBe(1);
    expect(await slots.placement(moved)).toMatchObject({ slot_id: null });
    expect(await slots.placement(stays)).toMatchObject({ slot_id: slots.tv });
    expect(await slots.placement(second)).toMatchObject({ slot_id: null });
  });

  it('move an occurrence with what waits in it, and nothing else', async () => {
    const [waiting, ownHour, aired, other] = [
      await slots.seat(slots.tv, FRIDAY),
      await slots.seat(slots.tv, FRIDAY, { planned_time: time('21:00') }),
      await slots.seat(slots.tv, FRIDAY, { status: 'published', published_on: FRIDAY }),
      await slots.seat(slots.tv, '2019-12-10'),
    ];
    const to = (movedTo: string, version = 0) => ({
      reason: 'Trực tiếp bóng đá',
      version,
      movedTo: day(movedTo),
      movedTime: time('20:30'),
    });
    const refused = async (movedTo: string) =>
      refusalBy(moveOccurrence(slots.editor(), slots.tv, FRIDAY, to(movedTo)));
    expect(await refused('2019-12-10')).toMatchObject({ status: 422, fields: ['movedTo'] });
    expect(await refused('2019-12-01')).toMatchObject({ status: 422, fields: ['movedTo'] });
    const passed = { ...to('2019-12-02'), movedTime: time('06:00') };
    expect(await refusalBy(moveOccurrence(slots.editor(), slots.tv, FRIDAY, passed))).toMatchObject(
      { status: 422, fields: ['movedTo'] },
    );
    await moveOccurrence(slots.editor(), slots.tv, FRIDAY, to('2019-12-07'));
    expect(await slots.placement(waiting)).toMatchObject({
      planned_on: '2019-12-07',
      planned_time: '20:30',
      slot_id: slots.tv,
      version: 2,
    });
    expect(await slots.placement(ownHour)).toMatchObject({
      planned_on: '2019-12-07',
      planned_time: '21:00',
    });
    expect((await slots.placement(aired)).planned_on).toBe(FRIDAY);
    expect((await slots.placement(other)).planned_on).toBe('2019-12-10');
    expect(await slots.events(waiting)).toEqual(['move']);
    const told = await slots.db.q.selectFrom('notifications').select('kind').execute();
    expect(told.filter((row) => row.kind === 'moved')).toHaveLength(2);
    await setOccurrenceCapacity(slots.editor(), slots.tv, FRIDAY, {
      ...why,
      version: 1,
      capacity: 3,
    });
    expect(
      await listOccurrences(slots.db, { from: FRIDAY, to: day('2019-12-08'), slot: slots.tv }),
    ).toMatchObject([{ day: '2019-12-07', originalDay: FRIDAY, capacity: 3, state: 'moved' }]);
    await restoreOccurrence(slots.editor(), slots.tv, FRIDAY, 2);
    expect(await slots.placement(waiting)).toMatchObject({
      planned_on: FRIDAY,
      planned_time: '19:50',
    });
    expect((await getSlot(slots.db, slots.tv))?.exceptions).toEqual([]);
  });

  it('give an occurrence other seats, and nobody else may', async () => {
    const monday = day('2019-12-20');
    await setOccurrenceCapacity(slots.editor(), slots.tv, monday, { ...why, capacity: 0 });
    const [found] = await listOccurrences(slots.db, { from: monday, to: monday, slot: slots.tv });
    expect(found).toMatchObject({ capacity: 0, state: 'changed' });
    for (const who of ['tk.bao', 'pv.dai1', 'bantdkt', 'sovhttdl', 'pnv.donghai']) {
      const ctx = slots.base.ctxFor(who);
      const refused = await Promise.all(
        [
          skipOccurrence(ctx, slots.tv, monday, { ...why, version: 1, free: false }),
          setOccurrenceCapacity(ctx, slots.tv, monday, { ...why, version: 1, capacity: 1 }),
          moveOccurrence(ctx, slots.tv, monday, {
            ...why,
            version: 1,
            movedTo: monday,
            movedTime: null,
          }),
          restoreOccurrence(ctx, slots.tv, monday, 1),
          updateSlot(ctx, slots.tv, slots.changed(1)),
          endSlot(ctx, slots.tv, { endsOn: monday, reason: 'x', version: 1, free: false }),
          reopenSlot(ctx, slots.tv, 1),
        ].map((work) => refusalBy(work)),
      );
      expect(
        refused.map((each) => each?.status),
        who,
      ).toEqual(Array(7).fill(403));
    }
    await restoreOccurrence(slots.base.ctxFor('admin'), slots.tv, monday, 1);
    const past = day('2019-11-29');
    expect(
      await refusalBy(skipOccurrence(slots.editor(), slots.tv, past, { ...why, free: false })),
    ).toMatchObject({ code: 'slots.errors.occurrencePassed' });
    expect(
      await refusalBy(
        skipOccurrence(slots.editor(), slots.tv, day('2019-12-04'), { ...why, free: false }),
      ),
    ).toMatchObject({ status: 404 });
  });

  it('keep a seat for each that sits there', async () => {
    const at = day('2019-12-24');
    await slots.seat(slots.tv, at);
    const give = (capacity: number, version = 0) =>
      setOccurrenceCapacity(slots.editor(), slots.tv, at, { ...why, version, capacity });
    expect(await refusalBy(give(0))).toMatchObject({ status: 422, fields: ['capacity'] });
    await give(2);
    await give(1, 1);
    const plans = async () => (await getOccurrencePage(slots.editor(), slots.tv, at)).plans;
    expect(await plans()).toBe(true);
    const empty = day('2019-12-27');
    await setOccurrenceCapacity(slots.editor(), slots.tv, empty, { ...why, capacity: 0 });
    expect((await getOccurrencePage(slots.editor(), slots.tv, empty)).plans).toBe(false);
  });

  it('keep a moved placement where they have an occurrence, and let it go elsewhere', async () => {
    const id = await slots.seat(slots.tv, '2019-12-10');
    const move = (plannedOn: string, plannedTime: string, version: number) =>
      movePlacement(slots.editor(), id, {
        plannedOn: day(plannedOn),
        plannedTime: time(plannedTime),
        version,
      });
    await moveOccurrence(slots.editor(), slots.tv, day('2019-12-17'), {
      ...why,
      movedTo: day('2019-12-18'),
      movedTime: time('21:15'),
    });
    await move('2019-12-18', '19:50', 1);
    expect(await slots.placement(id)).toMatchObject({ slot_id: slots.tv, planned_time: '21:15' });
    await move('2019-12-13', '20:00', 2);
    expect(await slots.placement(id)).toMatchObject({ slot_id: slots.tv, planned_time: '20:00' });
    await move('2019-12-14', '20:00', 3);
    expect(await slots.placement(id)).toMatchObject({ slot_id: null, planned_on: '2019-12-14' });
    await move('2019-12-13', '20:00', 4);
    expect((await slots.placement(id)).slot_id).toBeNull();
  });

  it('take a plan only on a day that they have', async () => {
    const plan = async (plannedOn: string) =>
      planAssignment(
        slots.editor(),
        planSchema.parse({
          exemplarId: await addExemplar(slots.db, slots.base),
          outletId: slots.base.outlets.dai,
          kind: 'segment',
          genre: 'tv_feature',
          channelId: slots.base.channels['dai-tv'],
          slotId: slots.tv,
          plannedOn,
        }),
      );
    expect(await refusalBy(plan('2019-12-11'))).toMatchObject({ status: 422, fields: ['slotId'] });
    await plan('2019-12-18');
    expect(await refusalBy(plan('2019-12-17'))).toMatchObject({ fields: ['slotId'] });
  });
});
