/** Writes the sample columns and segments. */
import { fold } from '~/platform/text';
import type { ClockTime, PlainDate } from '../columns';
import type { Db } from '../connect';
import { CHANNELS, fixedId } from './base';
import { SLOTS, type SlotKey } from './texts/slots';

const FIRST_DAY = '2019-09-27' as PlainDate;
const DEADLINE = '16:00' as ClockTime;
const GROUP = 7;

const keys = Object.keys(SLOTS) as SlotKey[];

/** The id of a sample slot. */
export const slotId = (key: SlotKey): string => fixedId(GROUP, keys.indexOf(key) + 1);

export async function writeSlots(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('slots')
      .values(
        keys.map((key) => {
          const slot = SLOTS[key];
          return {
            id: slotId(key),
            channel_id: CHANNELS[slot.channel],
            name: slot.name,
            name_folded: fold(slot.name),
            rrule: slot.rrule,
            start_time: slot.time as ClockTime | null,
            length_value: slot.length,
            length_unit: slot.channel.startsWith('bao') ? ('words' as const) : ('minutes' as const),
            capacity: slot.capacity,
            genre: slot.genre,
            deadline_days: slot.deadlineDays,
            deadline_time: DEADLINE,
            starts_on: FIRST_DAY,
            ends_on: null,
            is_sample: 1 as const,
            version: 1,
          };
        }),
      )
      .execute();
  });
}
