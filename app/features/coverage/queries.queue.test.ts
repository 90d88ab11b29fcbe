import { describe, expect, it } from 'vitest';
import type { ClockTime, Instant, PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { getQueue, type OfferCard, type TextCard } from './queries.queue.server';
import { addExemplar, addPlacementRow, refusalBy } from './testing/rows';
import { runVerb } from './testing/verbs';
import { openWorld } from './testing/world';

const day = (text: string) => text as PlainDate;
const at = (text: string) => text as Instant;

describe.each(ENGINES)('the queue on $name', ({ open }) => {
  const world = openWorld(open);
  const as = (username: string) => world.base.ctxFor(username);

  it('offers a reporter what is open at the own outlet, the late first', async () => {
    const soon = await world.made('open', { deadline_at: at('2019-12-05T09:00:00.000Z') });
    const late = await world.made('open', { deadline_at: at('2019-12-01T09:00:00.000Z') });
    const never = await world.made('open', { deadline_at: null });
    await addPlacementRow(world.db, world.base, {
      assignment_id: soon,
      status: 'planned',
      planned_on: day('2019-12-06'),
    });
    const withdrawn = await addExemplar(world.db, world.base, { status: 'withdrawn' });
    await world.made('open', { exemplar_id: withdrawn });
    await world.made('open', { outlet_id: world.base.outlets.dai });
    const queue = await getQueue(as('pv.bao1'), null);
    expect(queue.pile).toBe('offers');
    expect(queue.piles).toEqual([{ pile: 'offers', count: 3 }]);
    expect(queue.cards.map(({ id }) => id)).toEqual([late, soon, never]);
    const [first, second] = queue.cards as OfferCard[];
    expect(first).toMatchObject({ late: true, next: null, fit: [] });
    expect(second).toMatchObject({ late: false, next: { day: '2019-12-06' }, version: 1 });
    expect(second?.fit.map(({ code }) => code)).toContain('load');
    expect(second?.exemplar).toMatchObject({ consent: 'given', isMinor: false });
    expect(second?.work.verbs).toEqual(['claim']);
  });

  it('brings an editor what was handed in, by the day that it appears, with the text', async () => {
    const id = await world.made('in_progress');
    await runVerb(world.lead(), 'submit', id, { leadId: '' });
    const soon = await world.made('submitted');
    await runVerb(world.editor(), 'edit', soon, { leadId: '' });
    const appears = (assignment_id: string, planned_on: PlainDate) =>
      addPlacementRow(world.db, world.base, { assignment_id, status: 'planned', planned_on });
    await appears(id, day('2019-12-09'));
    await appears(soon, day('2019-12-03'));
    const overdue = await world.made('submitted');
    await appears(overdue, day('2019-11-30'));
    const queue = await getQueue(world.editor(), 'offers');
    expect(queue.pile).toBe('texts');
    expect(queue.cards.map((card) => card.id)).toEqual([overdue, soon, id]);
    const [late, edited, handed] = queue.cards as TextCard[];
    expect(late).toMatchObject({ late: true, handedIn: null });
    expect(edited).toMatchObject({ late: false, editor: 'Phạm Thị Thu Hà' });
    expect(handed).toMatchObject({
      editor: null,
      lead: { id: world.base.idOf('pv.bao1') },
      handedIn: { number: 1, lengthUnit: 'words' },
    });
    expect(handed?.work.verbs).toEqual(
      expect.arrayContaining(['approve', 'return', 'assign', 'edit']),
    );
  });

  it('brings the Board what was nominated, and says what the dossier lacks', async () => {
    const nominated = (fields: Parameters<typeof addExemplar>[2]) =>
      addExemplar(world.db, world.base, {
        status: 'nominated',
        approved_on: null,
        nominated_at: at('2019-11-20T01:00:00.000Z'),
        ...fields,
      });
    const young = await nominated({
      is_minor: 1,
      consent: 'none',
      achievements: 'Từ '.repeat(400),
    });
    const old = await nominated({ nominated_at: at('2019-11-10T01:00:00.000Z') });
    const queue = await getQueue(as('bantdkt'), null);
    expect(queue.piles).toEqual([{ pile: 'nominations', count: 2 }]);
    expect(queue.cards.map(({ id }) => id)).toEqual([old, young]);
    expect(queue.cards).toMatchObject([
      { nomination: { lacks: ['achievements', 'files', 'contact'], clipped: false } },
      { nomination: { lacks: ['files', 'guardian', 'contact'], clipped: true } },
    ]);
    expect(queue.cards[0]).toMatchObject({
      nomination: { verbs: ['appraise', 'approve', 'return'], nominatedBy: expect.any(String) },
    });
  });

  it('says what tomorrow brings to whom', async () => {
    const mine = await world.made('claimed', { deadline_at: at('2019-12-03T09:00:00.000Z') });
    const airing = await world.made('approved');
    await addPlacementRow(world.db, world.base, {
      assignment_id: airing,
      status: 'scheduled',
      planned_on: day('2019-12-03'),
      planned_time: '07:00' as ClockTime,
    });
    const tomorrow = async (who: string) => (await getQueue(as(who), null)).tomorrow;
    const reporter = await tomorrow('pv.bao1');
    expect(reporter.day).toBe('2019-12-03');
    expect(reporter.due.map(({ assignmentId }) => assignmentId)).toEqual([mine]);
    expect(reporter.appears.find(({ assignmentId }) => assignmentId === airing)).toMatchObject({
      channel: { time: '07:00' },
    });
    expect((await tomorrow('pv.bao2')).due).toEqual([]);
    expect((await tomorrow('tk.bao')).due.map(({ assignmentId }) => assignmentId)).toEqual([mine]);
    expect(await tomorrow('tk.dai')).toMatchObject({ appears: [], due: [] });
    const board = await tomorrow('bantdkt');
    expect(board.due).toEqual([]);
    expect(board.appears.map(({ assignmentId }) => assignmentId)).toContain(airing);
  });

  it('is nobody else’s', async () => {
    for (const who of ['admin', 'sovhttdl', 'pnv.donghai'])
      expect(await refusalBy(getQueue(as(who), null))).toMatchObject({ status: 403 });
  });
});
