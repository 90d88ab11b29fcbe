/** The sample columns and segments of the programme of 2019, opened as an editor would. */
import type { Ctx } from '~/platform/context.server';
import { PROGRAMME_2019, type SampleChannel } from '~db/reference/programme-2019';
import { SLOT_DEADLINE, SLOTS } from '~db/reference/sample-slots';
import { createSlot } from './commands.slots.server';
import { newSlotInput } from './input.slots';

/** Opens them on the channels that stand for those of the programme, marked as samples. Throws as `createSlot` does. */
export async function createSampleSlots(
  ctx: Ctx,
  channelIds: Readonly<Record<SampleChannel, string>>,
): Promise<void> {
  for (const slot of Object.values(SLOTS)) {
    const input = newSlotInput.parse({
      channelId: channelIds[slot.channel],
      name: slot.name,
      repeat: 'rule',
      rrule: slot.rrule,
      startsOn: PROGRAMME_2019.startsOn,
      startTime: slot.time ?? undefined,
      lengthValue: slot.length,
      capacity: slot.capacity,
      genre: slot.genre,
      deadlineDays: slot.deadlineDays,
      deadlineTime: SLOT_DEADLINE,
      reruns: slot.reruns,
    });
    await createSlot(ctx, input, { sample: true });
  }
}
