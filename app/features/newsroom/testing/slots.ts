/** The set-up of the tests of slots: people, the demo's columns and segments, and work that waits in them. */
import { beforeAll } from 'vitest';
import { addAssignment, addExemplar, addPlacementRow } from '~/features/coverage/testing/rows';
import type { ClockTime, PlainDate } from '~/platform/time';
import { slotId, writeSlots } from '~db/seed/slots';
import type { TestDatabase } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { newSlotInput, slotInput } from '../input.slots';
import { listOccurrences } from '../queries.slots.server';

export const day = (text: string) => text as PlainDate;
export const time = (text: string) => text as ClockTime;

/** The form of a segment on Tuesdays and Fridays at 19:50, without its channel. */
export const FIELDS = {
  name: 'Gương sáng  làng biển',
  repeat: 'weekly',
  interval: '1',
  weekdays: ['2', undefined, '5'],
  startsOn: '2019-12-02',
  startTime: '19:50',
  lengthValue: '10',
  capacity: '1',
  genre: 'tv_feature',
  deadlineDays: '2',
  deadlineTime: '16:00',
  reruns: [{ afterDays: '1', time: '09:00' }, {}],
};

/** Opens the slots for the tests of the `describe` that it is called in; what they have is there inside tests only. */
export function openSlots(open: () => Promise<TestDatabase>) {
  const room = withPeople(open);
  beforeAll(() => writeSlots(room.db));
  const channelId = () => room.base.channels['dai-tv'];

  /** A segment planned in the slot, at its hour unless told otherwise. Gives the id of its placement. */
  async function seat(slot: string, on: string, fields: object = {}): Promise<string> {
    const id = await addAssignment(room.db, room.base, {
      exemplar_id: await addExemplar(room.db, room.base),
      outlet_id: room.base.outlets.dai,
      kind: 'segment',
      status: 'claimed',
      lead_id: room.base.idOf('pv.dai1'),
    });
    const placement = {
      assignment_id: id,
      slot_id: slot,
      planned_on: day(on),
      planned_time: time('19:50'),
      ...fields,
    };
    return addPlacementRow(room.db, room.base, placement, 'tv');
  }

  return {
    get db() {
      return room.db;
    },
    get base() {
      return room.base;
    },
    /** The demo's segment of the station on Tuesdays and Fridays. */
    tv: slotId('tvExemplars'),
    editor: () => room.base.ctxFor('tk.dai'),
    form: (change: object = {}) =>
      newSlotInput.parse({ channelId: channelId(), ...FIELDS, ...change }),
    changed: (version: number, change: object = {}) =>
      slotInput.parse({ channelId: channelId(), ...FIELDS, version, ...change }),
    /** The days of its occurrences. */
    days: async (slot: string, from = '2019-12-02', to = '2019-12-15') =>
      (await listOccurrences(room.db, { from: day(from), to: day(to), slot })).map(
        (each) => each.day,
      ),
    seat,
    placement: (id: string) =>
      room.db.q.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    events: async (id: string) =>
      (
        await room.db.q.selectFrom('history').select('event').where('subject_id', '=', id).execute()
      ).map((row) => row.event),
  };
}
