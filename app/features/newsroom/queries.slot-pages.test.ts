import { beforeAll, describe, expect, it } from 'vitest';
import { writeSlots } from '~db/seed/slots';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { setChannelActive } from './commands.channels.server';
import { setOutletActive } from './commands.outlets.server';
import { listSlotsByOutlet } from './queries.slot-pages.server';

describe.each(ENGINES)('the page of slots on $name', ({ open }) => {
  const room = withPeople(open);
  const admin = () => room.base.ctxFor('admin');
  const aware = { confirmed: '99.99.99.99' };
  beforeAll(() => writeSlots(room.db));

  const shown = async () => {
    const outlets = await listSlotsByOutlet(room.base.ctxFor('tk.dai'));
    const channels = outlets.flatMap((outlet) => outlet.channels);
    return channels.map(({ id, retired, running }) => ({
      id,
      retired,
      slots: running.length,
      next: running.some(({ next }) => next.length > 0),
    }));
  };

  it('keeps the slots of what is out of use findable, and gets them back as they were', async () => {
    const before = await shown();
    const id = room.base.channels['dai-tv'];
    const tv = before.find((channel) => channel.id === id);
    expect(tv).toMatchObject({ retired: false, next: true });
    await setChannelActive(admin(), { id, active: false, version: 1, ...aware });
    const off = await shown();
    expect(off.find((channel) => channel.id === id)).toEqual({
      id,
      retired: true,
      slots: tv?.slots,
      next: false,
    });
    await setChannelActive(admin(), { id, active: true, version: 2 });
    expect(await shown()).toEqual(before);

    const outlet = { id: room.base.outlets.dai, active: false, version: 1, ...aware };
    await setOutletActive(admin(), outlet);
    const slots = (list: typeof before) => list.reduce((sum, channel) => sum + channel.slots, 0);
    expect(slots(await shown())).toBe(slots(before));
    await setOutletActive(admin(), { ...outlet, active: true, version: 2 });
    expect(await shown()).toEqual(before);
  });
});
