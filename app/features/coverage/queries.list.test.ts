import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant, PlainDate } from '~/platform/time';
import type { FoldedText } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { listSchema } from './input.list';
import { listAssignments } from './queries.list.server';
import { addAssignment, addExemplar, addPlacementRow, refusalBy } from './testing/rows';

const at = (day: string) => `${day}T09:00:00.000Z` as Instant;

/** The clock of the tests stands on 2 December 2019. */
const WORKS: Record<string, Partial<Parameters<typeof addAssignment>[2]>> = {
  withoutDeadline: { status: 'open', deadline_at: null },
  soon: {
    status: 'in_progress',
    deadline_at: at('2019-12-03'),
    title: 'Muối sạch',
    search_folded: 'muoi sach to muoi dong hai' as FoldedText,
  },
  late: { status: 'open', deadline_at: at('2019-11-29') },
  doneLast: { status: 'cancelled', updated_at: at('2019-11-28') },
  doneFirst: { status: 'approved', deadline_at: at('2019-11-01'), updated_at: at('2019-11-02') },
  inHand: { status: 'submitted', deadline_at: at('2019-11-20') },
};

describe.each(ENGINES)('the list of assignments on $name', ({ open }) => {
  const room = withPeople(open);
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    const exemplarId = await addExemplar(room.db, room.base);
    const lead = room.base.idOf('pv.bao1');
    for (const [name, fields] of Object.entries(WORKS)) {
      const held = fields.status !== 'open' && { lead_id: lead, assigned_by: lead };
      ids[name] = await addAssignment(room.db, room.base, {
        ...held,
        ...fields,
        exemplar_id: exemplarId,
      });
    }
    await addPlacementRow(room.db, room.base, {
      assignment_id: ids.late ?? '',
      planned_on: '2019-11-30' as PlainDate,
    });
  });

  const list = (search: Record<string, unknown>, who = 'tk.bao') =>
    listAssignments(room.base.ctxFor(who), listSchema.parse(search));
  const found = async (search: Record<string, unknown>) =>
    (await list(search)).items.map(
      ({ assignmentId }) => Object.keys(ids).find((name) => ids[name] === assignmentId) ?? '',
    );

  it('begins with what is late, and ends with what is done', async () => {
    expect(await found({})).toEqual([
      ...['late', 'soon', 'withoutDeadline', 'inHand'],
      ...['doneLast', 'doneFirst'],
    ]);
  });

  it('begins with the last change where that is asked for', async () => {
    expect(await found({ sort: 'recent', status: 'cancelled' })).toEqual(['doneLast']);
    const all = await found({ sort: 'recent' });
    expect(all.indexOf('doneLast')).toBeLessThan(all.indexOf('doneFirst'));
    expect(all).toHaveLength(6);
  });

  it('is narrowed by words, status, reporter and lateness', async () => {
    expect(await found({ q: 'muối sạch đông' })).toEqual(['soon']);
    expect(await found({ q: '???' })).toEqual([]);
    expect(await found({ q: 'a'.repeat(101) })).toEqual([]);
    expect(await found({ status: 'open' })).toEqual(['late', 'withoutDeadline']);
    expect(await found({ reporter: room.base.idOf('pv.bao1') })).toEqual([
      ...['soon', 'inHand', 'doneLast', 'doneFirst'],
    ]);
    expect(await found({ late: 'placement' })).toEqual(['late']);
    expect(await found({ late: 'deadline' })).toEqual(['late']);
    expect(await found({ outlet: room.base.outlets.dai })).toEqual([]);
  });

  it('is for the newsrooms and the Board', async () => {
    expect(await refusalBy(list({}, 'pnv.donghai'))).toMatchObject({ status: 403 });
  });
});
