import { describe, expect, it } from 'vitest';
import { undoBatch } from '~/features/coverage/commands.undo.server';
import { openWorld } from '~/features/coverage/testing/world';
import { addDesk, setDeskPeople } from '~/features/newsroom/commands.desks.server';
import { listDesks } from '~/features/newsroom/queries.desks.server';
import { refusalIn } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { handOver } from './commands.handover.server';
import { enablePerson } from './commands.people.server';
import type { HandoverInput } from './input';
import { getHandoverPage } from './queries.handover.server';
import { DISABLE, hangingKey, NOBODY } from './rules.handover';

describe.each(ENGINES)('handing over when somebody leaves, on $name', ({ open }) => {
  const world = openWorld(open);
  const admin = () => world.base.ctxFor('admin');
  const idOf = (username: string) => world.base.idOf(username);

  /** The form as its page draws it. */
  async function formOf(
    username: string,
    choices: { reporter?: string; editor?: string; own?: Record<string, string> } = {},
    leaves: string = DISABLE,
  ): Promise<HandoverInput> {
    const page = await getHandoverPage(admin(), idOf(username), leaves);
    return {
      leaves: page.leaves,
      version: page.person.version,
      reason: 'Chuyển công tác',
      confirmed: undefined,
      outlets: page.outlets.map(({ id }) => ({
        id,
        reporter: choices.reporter ?? '',
        editor: choices.editor ?? '',
      })),
      items: page.outlets
        .flatMap(({ items }) => items)
        .map((item) => ({
          key: hangingKey(item),
          version: item.version,
          to: choices.own?.[item.id] ?? '',
        })),
    };
  }

  const noticesTo = async (username: string, kind: string) =>
    (
      await world.db.q
        .selectFrom('notifications')
        .select('data')
        .where('person_id', '=', idOf(username))
        .where('kind', '=', kind)
        .execute()
    ).map(({ data }) => fromJson<Record<string, unknown>>(data));

  it('lists everything, asks for whoever is missing, and hands all of it over in one act', async () => {
    const pv2 = idOf('pv.bao2');
    const own = await world.made('in_progress', { title: 'Đang làm' });
    const text = await world.made('submitted', { title: 'Đã nộp' });
    const open = await world.made('claimed', { title: 'Mở lại' });
    const joined = await world.made('claimed', { lead_id: idOf('pv.bao3'), title: 'Ê-kíp' });
    await world.db.transaction(async ({ q }) => {
      await q
        .insertInto('crew')
        .values({ assignment_id: joined, person_id: idOf('pv.bao1'), part: 'photo' })
        .execute();
      await q
        .insertInto('absences')
        .values({
          id: 'leave-1',
          person_id: idOf('pv.bao1'),
          kind: 'leave',
          from_on: '2019-12-10' as PlainDate,
          to_on: '2019-12-11' as PlainDate,
          status: 'requested',
          reason: '',
          decided_by: null,
          decided_at: null,
          decision_note: '',
          created_by: idOf('pv.bao1'),
          created_at: admin().clock.now(),
        })
        .execute();
    });
    const deskId = await addDesk(admin(), world.base.outlets.bao, {
      name: 'Phòng Thời sự',
      nameEn: 'News desk',
    });
    await setDeskPeople(admin(), world.base.outlets.bao, {
      id: deskId,
      headId: idOf('pv.bao1'),
      members: [],
      version: 1,
    });

    const nobody = await refusalIn(handOver(admin(), idOf('pv.bao1'), await formOf('pv.bao1')));
    expect(nobody).toMatchObject({ status: 422 });
    expect(Object.keys(nobody?.fields ?? {})).toHaveLength(5);

    const notOpen = await formOf('pv.bao1', { reporter: NOBODY, editor: NOBODY });
    expect(await refusalIn(handOver(admin(), idOf('pv.bao1'), notOpen))).toMatchObject({
      status: 422,
    });
    const stranger = await formOf('pv.bao1', { reporter: idOf('pv.dai1'), editor: NOBODY });
    expect(await refusalIn(handOver(admin(), idOf('pv.bao1'), stranger))).toMatchObject({
      status: 422,
    });
    expect((await world.assignmentOf(own)).lead_id).toBe(idOf('pv.bao1'));

    const form = await formOf('pv.bao1', {
      reporter: pv2,
      editor: idOf('tk.bao'),
      own: { [open]: NOBODY },
    });
    const { batchId, handed } = await handOver(admin(), idOf('pv.bao1'), form);
    expect(handed).toBe(5);
    expect(await world.assignmentOf(own)).toMatchObject({ status: 'claimed', lead_id: pv2 });
    expect(await world.assignmentOf(text)).toMatchObject({ status: 'submitted', lead_id: pv2 });
    expect(await world.assignmentOf(open)).toMatchObject({ status: 'open', lead_id: null });
    const crew = await world.db.q.selectFrom('crew').selectAll().execute();
    expect(crew).toEqual([{ assignment_id: joined, person_id: pv2, part: 'photo' }]);
    const [desk] = await listDesks(world.db, world.base.outlets.bao);
    expect(desk).toMatchObject({ headId: idOf('tk.bao'), members: [idOf('tk.bao')] });
    const { status } = await world.db.q
      .selectFrom('absences')
      .select('status')
      .executeTakeFirstOrThrow();
    expect(status).toBe('cancelled');
    const events = await world.eventsOf(idOf('pv.bao1'));
    expect(events.filter(({ event }) => event === 'leave')).toHaveLength(1);
    expect(await noticesTo('pv.bao2', 'assigned')).toHaveLength(2);
    expect(await noticesTo('pv.bao2', 'crewHanded')).toHaveLength(1);
    expect(await noticesTo('tk.bao', 'workHandedOver')).toMatchObject([{ given: 2, opened: 1 }]);
    expect(await noticesTo('tk.bao', 'workOrphaned')).toEqual([]);

    // The person is away: nothing goes back to them, until they may sign in again.
    const refused = await undoBatch(world.editor(), batchId);
    expect(refused.refused.map(({ code }) => code)).toContain('undo.errors.leadGone');
    await enablePerson(admin(), idOf('pv.bao1'), form.version + 1);
    const { undone } = await undoBatch(world.editor(), batchId);
    expect(undone + refused.undone).toBe(4);
    expect(await world.assignmentOf(own)).toMatchObject({
      status: 'in_progress',
      lead_id: idOf('pv.bao1'),
    });
  });

  it('refuses a list that is no longer true, and whoever is no administrator', async () => {
    const choices = { reporter: idOf('pv.bao2'), editor: NOBODY };
    const form = await formOf('pv.bao1', choices);
    await world.made('claimed');
    expect(await refusalIn(handOver(admin(), idOf('pv.bao1'), form))).toMatchObject({
      status: 409,
      code: 'accounts.errors.handoverChanged',
    });
    const fresh = await formOf('pv.bao1', choices);
    expect(await refusalIn(handOver(world.editor(), idOf('pv.bao1'), fresh))).toMatchObject({
      status: 403,
    });
    const passed = { ...fresh, version: fresh.version + 5 };
    expect(await refusalIn(handOver(admin(), idOf('pv.bao1'), passed))).toMatchObject({
      status: 409,
      code: 'errors.conflict',
    });
    const own = { ...fresh, outlets: [], items: [] };
    expect(await refusalIn(handOver(admin(), admin().who.id, own))).toMatchObject({ status: 422 });
  });

  it('takes only the role of an editor, gives the text to another, and asks about the last one', async () => {
    const { bao } = world.base.outlets;
    const editing = await world.made('editing', { lead_id: idOf('pv.bao4') });
    await world.db.transaction(({ q }) =>
      q
        .insertInto('history')
        .values({
          id: admin().newId(),
          at: admin().clock.now(),
          actor_id: idOf('tk.bao'),
          subject_kind: 'assignment',
          subject_id: editing,
          event: 'edit',
        } as never)
        .execute(),
    );
    const leaves = `editor:${bao}`;
    const form = await formOf('tk.bao', { reporter: NOBODY, editor: NOBODY }, leaves);
    expect(form.items.map(({ key }) => key)).toContain(`edit:${editing}`);
    expect(await refusalIn(handOver(admin(), idOf('tk.bao'), form))).toMatchObject({
      status: 409,
      code: 'accounts.errors.confirmRoles',
      params: { newsrooms: 1 },
    });
    await world.db.transaction(({ q }) =>
      q
        .insertInto('roles')
        .values({
          id: admin().newId(),
          person_id: idOf('pv.bao5'),
          role: 'editor',
          outlet_id: bao,
          place_code: null,
        })
        .execute(),
    );
    const given = await formOf('tk.bao', { reporter: NOBODY, editor: idOf('pv.bao5') }, leaves);
    await handOver(admin(), idOf('tk.bao'), given);
    expect(await noticesTo('pv.bao5', 'editingHanded')).toHaveLength(1);
    const roles = await world.db.q
      .selectFrom('roles')
      .select('role')
      .where('person_id', '=', idOf('tk.bao'))
      .execute();
    expect(roles).toEqual([]);
    const next = await getHandoverPage(admin(), idOf('pv.bao5'), leaves);
    expect(next.outlets.flatMap(({ items }) => items).map(({ id }) => id)).toContain(editing);
  });
});
