import { describe, expect, it } from 'vitest';
import { assigningOf, withLeads } from './assign-queue';
import { NOBODY } from './calendar-filter';
import type { CalendarItem, CalendarLane, CalendarOutlet, OpenSeats } from './calendar-types';
import { laneIdOf, lanesOf } from './lanes-rows';

const lane = (id: string, outletId: string): CalendarLane => ({
  ...{ id, outletId, name: id, load: 0, capacity: null, away: [] },
});
const outlet = (id: string, own: boolean) => ({ id, own, edits: own }) as CalendarOutlet;
const item = (fields: Partial<CalendarItem>) =>
  ({
    assignmentId: 'a',
    outletId: 'bao',
    channelId: 'print',
    leadId: null,
    ...fields,
  }) as CalendarItem;

const data = {
  outlets: [outlet('bao', true), outlet('dai', false)],
  lanes: {
    reporters: [lane('hoa', 'bao'), lane('lan', 'bao'), lane('son', 'dai'), lane('tam', 'dai')],
    channels: [lane('print', 'bao'), lane('tv', 'dai')],
  },
  freeSeats: [],
};
const ids = (lanes: CalendarLane[]) => lanes.map(({ id }) => id);

describe('lanes', () => {
  it('begin with what nobody has, and end with a lead who is no reporter any more', () => {
    const items = [item({ leadId: 'gone', leadName: 'Đã chuyển công tác' })];
    expect(ids(lanesOf(data, items, 'reporter', 'all'))).toEqual([
      NOBODY,
      'hoa',
      'lan',
      'son',
      'tam',
      'gone',
    ]);
    expect(lanesOf(data, items, 'reporter', 'all').at(-1)?.name).toBe('Đã chuyển công tác');
  });

  it('of a day leave out reporters of other outlets and channels that have nothing', () => {
    const items = [item({ leadId: 'tam', channelId: 'tv' })];
    expect(ids(lanesOf(data, items, 'reporter', 'busy'))).toEqual([NOBODY, 'hoa', 'lan', 'tam']);
    expect(ids(lanesOf(data, items, 'channel', 'busy'))).toEqual(['tv']);
    const freeSeats = [{ channelId: 'print' } as OpenSeats];
    expect(ids(lanesOf({ ...data, freeSeats }, items, 'channel', 'busy'))).toEqual(['print', 'tv']);
    expect(lanesOf({ ...data, lanes: null }, items, 'reporter', 'all')).toEqual([]);
  });

  it('hold an item by its lead or by its channel', () => {
    expect(laneIdOf(item({}), 'reporter')).toBe(NOBODY);
    expect(laneIdOf(item({ leadId: 'hoa' }), 'reporter')).toBe('hoa');
    expect(laneIdOf(item({ leadId: 'hoa' }), 'channel')).toBe('print');
  });
});

describe('assigning from the calendar', () => {
  it('needs an editor of the outlet, and a reason to take work from somebody', () => {
    const own = outlet('bao', true);
    expect(assigningOf({ assignmentStatus: 'open' }, own)).toBe('free');
    expect(assigningOf({ assignmentStatus: 'in_progress' }, own)).toBe('reason');
    expect(assigningOf({ assignmentStatus: 'submitted' }, own)).toBe('reason');
    expect(assigningOf({ assignmentStatus: 'approved' }, own)).toBe('no');
    expect(assigningOf({ assignmentStatus: 'open' }, outlet('dai', false))).toBe('no');
    expect(assigningOf({ assignmentStatus: 'open' }, undefined)).toBe('no');
  });

  it('shows every appearance of the work with its new lead at once', () => {
    const [mine, rerun, other] = [
      item({ placementId: '1' }),
      item({ placementId: '2' }),
      item({ placementId: '3', assignmentId: 'b' }),
    ];
    const lead = { id: 'hoa', name: 'Hoa' };
    const shown = withLeads([mine, rerun, other], [{ item: mine, lead }]);
    expect(shown.map((each) => each.leadName)).toEqual(['Hoa', 'Hoa', undefined]);
    expect(shown[2]).toBe(other);
  });
});
