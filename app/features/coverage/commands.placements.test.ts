import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClockTime, PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import {
  addPlacement,
  cancelPlacement,
  correctPlacement,
  movePlacement,
  publishPlacement,
  schedulePlacement,
  takeDownPlacement,
} from './commands.server';
import { evidenceSchema, type PublicationInput } from './input.placements';
import type { Medium } from './rules.mediums';
import { PLACEMENT_STATUSES, type PlacementStatus, type PlacementVerb } from './rules.placements';
import { addAssignment, addExemplar, addPlacementRow, addSlot, refusalBy } from './testing/rows';

const FROM: Record<PlacementVerb, Partial<Record<PlacementStatus, PlacementStatus>>> = {
  move: { planned: 'planned', scheduled: 'scheduled' },
  schedule: { planned: 'scheduled' },
  publish: { planned: 'published', scheduled: 'published' },
  correct: { published: 'corrected', corrected: 'corrected' },
  take_down: { published: 'taken_down', corrected: 'taken_down' },
  cancel: { planned: 'cancelled', scheduled: 'cancelled' },
};
const VERBS = Object.keys(FROM) as PlacementVerb[];
const ANYBODY = ['admin', 'bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.dai', 'pv.bao1', 'tk.bao'];

const day = (text: string) => text as PlainDate;
const time = (text: string) => text as ClockTime;
const printed: PublicationInput = {
  publishedOn: day('2019-12-02'),
  publishedTime: null,
  issueNumber: '3456',
  page: '4',
};

describe.each(ENGINES)('the verbs of placements on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  let exemplarId: string;

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    exemplarId = await addExemplar(db, base);
  });
  afterAll(() => database.drop());

  const editor = () => base.ctxFor('tk.bao');
  const station = () => base.ctxFor('tk.dai');

  async function placed(status: PlacementStatus = 'scheduled', medium: Medium = 'print') {
    const outlet = medium === 'tv' || medium === 'radio' ? base.outlets.dai : base.outlets.bao;
    const assignmentId = await addAssignment(db, base, {
      exemplar_id: exemplarId,
      status: 'approved',
      outlet_id: outlet,
    });
    return {
      assignmentId,
      id: await addPlacementRow(db, base, { assignment_id: assignmentId, status }, medium),
    };
  }

  const rowOf = (id: string) =>
    db.q.selectFrom('placements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const eventsOf = (id: string) =>
    db.q.selectFrom('history').selectAll().where('subject_id', '=', id).orderBy('id').execute();

  const run = (verb: PlacementVerb, who: string, id: string, reason = 'sai tên ấp') => {
    const ctx = base.ctxFor(who);
    const verbs: Record<PlacementVerb, () => Promise<unknown>> = {
      move: () =>
        movePlacement(ctx, id, { plannedOn: day('2019-12-09'), plannedTime: null, version: 1 }),
      schedule: () => schedulePlacement(ctx, id),
      publish: () => publishPlacement(ctx, id, printed),
      correct: () => correctPlacement(ctx, id, { reason, issueNumber: '', page: '' }),
      take_down: () => takeDownPlacement(ctx, id, reason),
      cancel: () => cancelPlacement(ctx, id, reason),
    };
    return verbs[verb]();
  };

  it.each(VERBS)('%s: from every status, by everybody, exactly as the table says', async (verb) => {
    const seen: string[] = [];
    const wanted: string[] = [];
    for (const status of PLACEMENT_STATUSES) {
      for (const who of ANYBODY) {
        const { id } = await placed(status);
        const refusal = await refusalBy(run(verb, who, id));
        const to = FROM[verb][status];
        const code = who !== 'tk.bao' ? 403 : to ? 'done' : 409;
        wanted.push(
          `${who} ${verb} ${status}: ${code} ${code === 'done' ? to : status} ${code === 'done' ? 1 : 0}`,
        );
        seen.push(
          `${who} ${verb} ${status}: ${refusal?.status ?? 'done'} ${(await rowOf(id)).status} ${(await eventsOf(id)).length}`,
        );
      }
    }
    expect(seen).toEqual(wanted);
  });

  it('an unapproved text is neither scheduled nor published; stopped work is not moved', async () => {
    const draft = await addAssignment(db, base, { exemplar_id: exemplarId, status: 'editing' });
    const id = await addPlacementRow(db, base, { assignment_id: draft });
    for (const verb of ['schedule', 'publish'] as const) {
      expect(await refusalBy(run(verb, 'tk.bao', id))).toMatchObject({
        status: 409,
        code: 'coverage.errors.textNotApproved',
      });
    }
    const stopped = await addAssignment(db, base, { exemplar_id: exemplarId, status: 'suspended' });
    const still = await addPlacementRow(db, base, { assignment_id: stopped });
    expect(await refusalBy(run('move', 'tk.bao', still))).toMatchObject({
      status: 409,
      code: 'coverage.errors.assignmentClosed',
    });
  });

  it('reasons are asked for what is undone', async () => {
    for (const [verb, status] of [
      ['correct', 'published'],
      ['take_down', 'published'],
      ['cancel', 'planned'],
    ] as const) {
      const { id } = await placed(status);
      expect(await refusalBy(run(verb, 'tk.bao', id, ' '))).toMatchObject({
        status: 422,
        fields: ['reason'],
      });
    }
  });

  describe('evidence', () => {
    const valid: Record<Medium, Record<string, string>> = {
      print: { publishedOn: '2019-12-02', issueNumber: '3456', page: '4' },
      online: { publishedOn: '2019-12-01', url: 'https://baobaclieu.example.vn/muoi' },
      social: { publishedOn: '2019-12-01', url: 'http://mxh.example.vn/muoi' },
      tv: { publishedOn: '2019-12-01', publishedTime: '19:45' },
      radio: {
        publishedOn: '2019-12-01',
        publishedTime: '05:30',
        clipUrl: 'https://dai.example.vn/clip',
      },
    };
    const needed: Record<Medium, string[]> = {
      print: ['publishedOn', 'issueNumber', 'page'],
      online: ['publishedOn', 'url'],
      social: ['publishedOn', 'url'],
      tv: ['publishedOn', 'publishedTime'],
      radio: ['publishedOn', 'publishedTime'],
    };
    const mediums = Object.keys(valid) as Medium[];

    it.each(mediums)('%s: all of it, or it is not published', async (medium) => {
      for (const field of needed[medium]) {
        const { [field]: _, ...rest } = valid[medium];
        const read = evidenceSchema(medium).safeParse(rest);
        expect(read.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
      }
      const { id } = await placed('scheduled', medium);
      const ctx = medium === 'tv' || medium === 'radio' ? station() : editor();
      await publishPlacement(
        ctx,
        id,
        evidenceSchema(medium).parse(valid[medium]) as PublicationInput,
      );
      const row = await rowOf(id);
      expect(row).toMatchObject({ status: 'published', published_on: valid[medium].publishedOn });
      expect(row.evidence).toContain(
        medium === 'tv'
          ? 'clipUrl'
          : (valid[medium].url ?? valid[medium].page ?? valid[medium].clipUrl),
      );
    });

    it('of another medium is refused whatever form it came from', async () => {
      const { id } = await placed('scheduled', 'online');
      expect(await refusalBy(publishPlacement(editor(), id, printed))).toMatchObject({
        status: 422,
        fields: ['url'],
      });
    });

    it('takes only web addresses', () => {
      for (const url of [
        'javascript:alert(1)',
        'ftp://x.vn/a',
        'baobaclieu.vn',
        'https://',
        'data:text/html,x',
      ]) {
        expect(evidenceSchema('online').safeParse({ ...valid.online, url }).success).toBe(false);
      }
    });

    it('cannot lie in the future, to the minute, nor before the programme', async () => {
      const { id } = await placed('scheduled', 'tv');
      const on = (publishedOn: string, publishedTime: string) =>
        refusalBy(
          publishPlacement(station(), id, {
            publishedOn: day(publishedOn),
            publishedTime: time(publishedTime),
            clipUrl: null,
          }),
        );
      expect(await on('2019-12-03', '07:00')).toMatchObject({
        status: 422,
        fields: ['publishedOn'],
      });
      expect(await on('2019-12-02', '08:01')).toMatchObject({
        status: 422,
        fields: ['publishedTime'],
      });
      expect(await on('2019-09-26', '08:00')).toMatchObject({
        status: 422,
        fields: ['publishedOn'],
      });
      expect(await on('2019-12-02', '08:00')).toBeNull();
    });

    it('stays in the history when a correction replaces it', async () => {
      const { id } = await placed('scheduled', 'online');
      await publishPlacement(editor(), id, {
        publishedOn: day('2019-12-01'),
        publishedTime: null,
        url: 'https://a.example.vn/1',
      });
      await correctPlacement(editor(), id, { reason: 'Sai tên ấp', url: null });
      expect(JSON.parse((await rowOf(id)).evidence ?? '')).toEqual({
        url: 'https://a.example.vn/1',
      });
      await correctPlacement(editor(), id, {
        reason: 'Đổi địa chỉ',
        url: 'https://a.example.vn/2',
      });
      expect(JSON.parse((await rowOf(id)).evidence ?? '')).toEqual({
        url: 'https://a.example.vn/2',
      });
      const last = (await eventsOf(id)).at(-1);
      expect(last).toMatchObject({
        event: 'correct',
        from_state: 'corrected',
        to_state: 'corrected',
        reason: 'Đổi địa chỉ',
      });
      expect(JSON.parse(last?.data ?? '')).toMatchObject({
        before: { url: 'https://a.example.vn/1' },
      });
    });
  });

  describe('moving', () => {
    it('keeps what was, tells the lead, and the same time changes nothing', async () => {
      const { id, assignmentId } = await placed('planned');
      await db.transaction(({ q }) =>
        q
          .updateTable('assignments')
          .set({ lead_id: base.idOf('pv.bao1') })
          .where('id', '=', assignmentId)
          .execute(),
      );
      const moved = await movePlacement(editor(), id, {
        plannedOn: day('2019-12-10'),
        plannedTime: time('06:00'),
        version: 1,
      });
      expect(moved).toMatchObject({ version: 2, warnings: [] });
      const again = await movePlacement(editor(), id, {
        plannedOn: day('2019-12-10'),
        plannedTime: time('06:00'),
        version: 2,
      });
      expect(again.version).toBe(2);
      const events = await eventsOf(id);
      expect(events.map((event) => [event.event, event.from_state, event.to_state])).toEqual([
        ['move', 'planned', 'planned'],
      ]);
      expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({
        fromDay: '04/12/2019',
        day: '06:00 10/12/2019',
      });
      const told = await db.q
        .selectFrom('notifications')
        .selectAll()
        .where('subject_id', '=', assignmentId)
        .execute();
      expect(told.map((each) => [each.person_id, each.kind])).toEqual([
        [base.idOf('pv.bao1'), 'moved'],
      ]);
    });

    it('to another slot takes the appearance to its channel; none takes it out', async () => {
      const { id } = await placed('planned');
      const to = (slotId: string | null | undefined, version: number) =>
        movePlacement(editor(), id, {
          plannedOn: day('2019-12-06'),
          plannedTime: null,
          version,
          ...(slotId === undefined ? {} : { slotId }),
        });
      const print = await addSlot(db, base);
      const online = await addSlot(db, base, { channel: 'bao-online', name: 'Điển hình' });
      await to(print, 1);
      expect(await rowOf(id)).toMatchObject({ slot_id: print, kind: 'issue' });
      await to(undefined, 2);
      expect(await rowOf(id)).toMatchObject({ slot_id: print, version: 2 });
      await to(online, 2);
      expect(await rowOf(id)).toMatchObject({
        slot_id: online,
        channel_id: base.channels['bao-online'],
        kind: 'web',
        version: 3,
      });
      await to(null, 3);
      expect(await rowOf(id)).toMatchObject({
        slot_id: null,
        channel_id: base.channels['bao-online'],
        version: 4,
      });
      const told = (await eventsOf(id)).map((event) => JSON.parse(event.data ?? ''));
      expect(told.map(({ fromSlot, slot }) => [fromSlot, slot])).toEqual([
        [undefined, 'Người tốt - việc tốt'],
        ['Người tốt - việc tốt', 'Điển hình'],
        ['Điển hình', undefined],
      ]);
    });

    it("refuses another outlet's slot, and one that does not carry the kind", async () => {
      const { id } = await placed('planned');
      const segment = await addAssignment(db, base, {
        exemplar_id: exemplarId,
        outlet_id: base.outlets.dai,
        kind: 'segment',
      });
      const airing = await addPlacementRow(db, base, { assignment_id: segment }, 'tv');
      const refused = async (who: string, placement: string, slotId: string) =>
        refusalBy(
          movePlacement(base.ctxFor(who), placement, {
            plannedOn: day('2019-12-09'),
            plannedTime: null,
            slotId,
            version: 1,
          }),
        );
      const tv = await addSlot(db, base, { channel: 'dai-tv' });
      const wrong = { status: 422, fields: ['slotId'] };
      expect(await refused('tk.bao', id, tv)).toMatchObject(wrong);
      expect(await refused('tk.bao', id, 'no-such-slot')).toMatchObject(wrong);
      const site = await addAssignment(db, base, {
        exemplar_id: exemplarId,
        outlet_id: base.outlets.dai,
      });
      const text = await addPlacementRow(db, base, { assignment_id: site }, 'tv');
      expect(await refused('tk.dai', text, tv)).toMatchObject(wrong);
      expect(await refused('tk.dai', airing, tv)).toBeNull();
      expect(await rowOf(id)).toMatchObject({ slot_id: null, version: 1 });
    });

    it('refuses a day, or an hour of today, that has passed', async () => {
      const { id } = await placed('planned');
      const to = (plannedOn: string, plannedTime: string | null) =>
        refusalBy(
          movePlacement(editor(), id, {
            plannedOn: day(plannedOn),
            plannedTime: plannedTime as ClockTime | null,
            version: 1,
          }),
        );
      expect(await to('2019-12-01', null)).toMatchObject({
        status: 422,
        code: 'coverage.errors.dayPassed',
        fields: ['plannedOn'],
      });
      expect(await to('2019-12-02', '07:59')).toMatchObject({ status: 422 });
      expect(await to('2019-12-02', null)).toBeNull();
    });

    it('allows a day after the programme and a deadline after it, with a warning', async () => {
      const { id, assignmentId } = await placed('planned');
      await db.transaction(({ q }) =>
        q
          .updateTable('assignments')
          .set({ deadline_at: editor().clock.now() })
          .where('id', '=', assignmentId)
          .execute(),
      );
      const { warnings } = await movePlacement(editor(), id, {
        plannedOn: day('2021-01-05'),
        plannedTime: null,
        version: 1,
      });
      expect(warnings).toEqual(['afterProgramme']);
    });

    it('that another has overtaken shows what is there, and can be repeated on top of it', async () => {
      const { id } = await placed('planned');
      await movePlacement(editor(), id, {
        plannedOn: day('2019-12-11'),
        plannedTime: time('05:30'),
        version: 1,
      });
      const late = await refusalBy(
        movePlacement(editor(), id, {
          plannedOn: day('2019-12-12'),
          plannedTime: null,
          version: 1,
        }),
      );
      expect(late).toMatchObject({
        status: 409,
        code: 'coverage.errors.moveOvertaken',
        params: {
          by: 'Phạm Thị Thu Hà',
          at: '08:00 02/12/2019',
          day: '05:30 11/12/2019',
          plannedOn: '2019-12-11',
          plannedTime: '05:30',
          version: 2,
        },
      });
      await movePlacement(editor(), id, {
        plannedOn: day('2019-12-12'),
        plannedTime: null,
        version: 2,
      });
      expect((await rowOf(id)).planned_on).toBe('2019-12-12');
    });

    it('of many at once over one version exactly one goes through', async () => {
      const { id } = await placed('planned');
      const moves = Array.from({ length: 12 }, (_, index) =>
        refusalBy(
          movePlacement(editor(), id, {
            plannedOn: day(`2019-12-${10 + index}`),
            plannedTime: null,
            version: 1,
          }),
        ),
      );
      const answers = await Promise.all(moves);
      expect(answers.filter((answer) => answer === null)).toHaveLength(1);
      expect(answers.filter((answer) => answer?.status === 409)).toHaveLength(11);
      expect(await eventsOf(id)).toHaveLength(1);
    });
  });

  it('one more appearance: of the outlet’s channels, reruns only on air, scheduled at once when the text is approved', async () => {
    const { assignmentId } = await placed('published');
    const input = {
      channelId: base.channels['bao-online'],
      slotId: null,
      rerun: false,
      plannedOn: day('2019-12-05'),
      plannedTime: null,
    };
    const { placementId } = await addPlacement(editor(), assignmentId, input);
    expect(await rowOf(placementId)).toMatchObject({
      kind: 'web',
      status: 'scheduled',
      outlet_id: base.outlets.bao,
    });
    expect(
      await refusalBy(addPlacement(editor(), assignmentId, { ...input, rerun: true })),
    ).toMatchObject({ status: 422, fields: ['rerun'] });
    expect(
      await refusalBy(
        addPlacement(editor(), assignmentId, { ...input, channelId: base.channels['dai-tv'] }),
      ),
    ).toMatchObject({
      status: 422,
      fields: ['channelId'],
    });
    expect(await refusalBy(addPlacement(station(), assignmentId, input))).toMatchObject({
      status: 403,
    });
    const aired = await addAssignment(db, base, {
      exemplar_id: exemplarId,
      outlet_id: base.outlets.dai,
      kind: 'segment',
      genre: 'tv_feature',
      status: 'editing',
    });
    const rerun = await addPlacement(station(), aired, {
      ...input,
      channelId: base.channels['dai-tv'],
      rerun: true,
    });
    expect(await rowOf(rerun.placementId)).toMatchObject({ kind: 'rerun', status: 'planned' });
  });

  it('tells who came first when two record it at once', async () => {
    const { id } = await placed('scheduled');
    const ctx = editor();
    const answers = await Promise.all([
      refusalBy(publishPlacement(ctx, id, printed)),
      refusalBy(publishPlacement(ctx, id, printed)),
    ]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.find((answer) => answer !== null)).toMatchObject({
      status: 409,
      code: 'coverage.errors.placementTooLate',
      params: { status: 'published', name: 'Phạm Thị Thu Hà' },
    });
  });
});
