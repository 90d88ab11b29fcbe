/** Writes the sample columns and segments. */
import { fold } from '~/platform/text';
import { type ClockTime, type Instant, json, type PlainDate } from '../columns';
import type { Db } from '../connect';
import { PROGRAMME_2019 } from '../reference/programme-2019';
import { SLOT_DEADLINE, SLOTS, type SlotKey } from '../reference/sample-slots';
import { basePerson, CHANNELS, fixedId } from './base';
import { EXCEPTIONS } from './texts/slots';

const FIRST_DAY = PROGRAMME_2019.startsOn as PlainDate;
const DEADLINE = SLOT_DEADLINE as ClockTime;
const DECIDED_AT = '2019-11-29T02:00:00.000Z' as Instant;
const GROUP = 7;

const keys = Object.keys(SLOTS) as SlotKey[];

/** The id of a sample slot. */
export const slotId = (key: SlotKey): string => fixedId(GROUP, keys.indexOf(key) + 1);

/** Writes the sample slots; with `exceptions`, what their editors decided about single occurrences in December 2019. */
export async function writeSlots(db: Db, { exceptions = false } = {}): Promise<void> {
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
            reruns: json(slot.reruns ?? []),
            is_sample: 1 as const,
            version: 1,
          };
        }),
      )
      .execute();
    if (!exceptions) return;
    await tx.q
      .insertInto('slot_exceptions')
      .values(
        EXCEPTIONS.map((each) => ({
          slot_id: slotId(each.slot),
          occurs_on: each.occursOn as PlainDate,
          kind: each.movedTo ? ('moved' as const) : ('skipped' as const),
          moved_to: (each.movedTo ?? null) as PlainDate | null,
          moved_time: (each.movedTime ?? null) as ClockTime | null,
          capacity: null,
          reason: each.reason,
          created_by: basePerson(each.by).id,
          created_at: DECIDED_AT,
          version: 1,
        })),
      )
      .execute();
  });
}
