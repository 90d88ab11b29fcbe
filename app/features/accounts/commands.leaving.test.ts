import { beforeAll, describe, expect, it } from 'vitest';
import { hangingOnChannels } from '~/features/coverage/queries.hanging.server';
import { listWork } from '~/features/coverage/queries.work.server';
import { openWorld } from '~/features/coverage/testing/world';
import { getExemplar } from '~/features/exemplars/queries.dossier.server';
import { setChannelActive } from '~/features/newsroom/commands.channels.server';
import { setOutletActive } from '~/features/newsroom/commands.outlets.server';
import { setSectorActive } from '~/features/newsroom/commands.sectors.server';
import { refusalIn } from '~/platform/errors';
import type { Grant } from '~/platform/principal';
import { fromJson } from '~db/columns';
import { ENGINES } from '~db/testing/databases';
import { runNewPersonForm } from './commands.forms.server';
import { disablePerson, enablePerson, setGrants } from './commands.people.server';

const grant = (role: Grant['role'], outletId: string | null = null): Grant => ({
  role,
  outletId,
  placeCode: null,
});

describe.each(ENGINES)('switching off what something hangs on, on $name', ({ open }) => {
  const world = openWorld(open);
  const admin = () => world.base.ctxFor('admin');

  const versionOf = async (table: 'people' | 'outlets' | 'channels', id: string) =>
    (
      await world.db.q
        .selectFrom(table as 'people')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version;
  const noticesTo = async (username: string) => {
    const rows = await world.db.q
      .selectFrom('notifications')
      .select(['data', 'subject_id'])
      .where('person_id', '=', world.base.idOf(username))
      .where('kind', '=', 'workOrphaned')
      .execute();
    return rows.map((row) => ({
      ...fromJson<Record<string, unknown>>(row.data),
      id: row.subject_id,
    }));
  };

  beforeAll(async () => {
    await world.db.transaction(({ q }) =>
      q
        .insertInto('exemplar_contacts')
        .values({
          exemplar_id: world.exemplarId,
          contact_person: 'Bà Tư',
          phone: '0912345678',
          email: '',
          address: '',
          note: '',
          updated_at: admin().clock.now(),
        })
        .execute(),
    );
  });

  it('asks before it takes the role from a reporter who has work, tells the editors, and takes the work along', async () => {
    const { bao, dai } = world.base.outlets;
    const id = world.base.idOf('pv.bao1');
    const first = await world.made('in_progress', {
      title: 'Gần hạn',
      deadline_at: '2019-12-03T09:00:00.000Z' as never,
    });
    await world.made('submitted', {
      title: 'Xa hạn',
      deadline_at: '2019-12-30T09:00:00.000Z' as never,
    });
    await world.made('cancelled');
    const inCrew = await world.made('in_progress', { lead_id: world.base.idOf('pv.bao2') });
    await world.db.transaction(({ q }) =>
      q
        .insertInto('crew')
        .values({ assignment_id: inCrew, person_id: id, part: 'photo' })
        .execute(),
    );
    expect((await listWork(world.lead())).mine).toHaveLength(3);
    const version = await versionOf('people', id);
    const move = (confirmed?: string) =>
      setGrants(admin(), id, { grants: [grant('reporter', dai)], version, confirmed });
    for (const told of [undefined, '', '1.1.0', '2.0.0', 'x.y.z', '-5.9.9'])
      expect(await refusalIn(move(told))).toMatchObject({
        status: 409,
        code: 'accounts.errors.confirmRoles',
        params: { works: 2, crew: 1, newsrooms: 0, confirm: '2.1.0' },
      });
    expect(await noticesTo('tk.bao')).toEqual([]);
    await move('2.1.0');
    expect(await noticesTo('tk.bao')).toEqual([
      { name: 'Trương Ngọc Ánh', personId: id, title: 'Gần hạn', works: 2, id: first },
    ]);
    expect(await noticesTo('tk.dai')).toEqual([]);
    const moved = { ...world.lead() };
    moved.who = { ...moved.who, grants: [grant('reporter', dai)] };
    expect(await listWork(moved)).toMatchObject({ mine: [], returned: [], done: [] });
    expect((await getExemplar(moved, world.exemplarId)).contact).toBeUndefined();
    expect((await getExemplar(world.lead(), world.exemplarId)).contact?.phone).toBe('0912345678');
    await setGrants(admin(), id, { grants: [grant('reporter', bao)], version: version + 1 });
  });

  it('asks before it disables somebody with work, and tells the editors', async () => {
    const id = world.base.idOf('pv.bao2');
    const version = await versionOf('people', id);
    const before = (await noticesTo('tk.bao')).length;
    expect(await refusalIn(disablePerson(admin(), id, version))).toMatchObject({
      code: 'accounts.errors.confirmDisable',
      params: { works: 1, crew: 0 },
    });
    // More than the administrator was told of.
    await world.made('claimed', { lead_id: id });
    expect(await refusalIn(disablePerson(admin(), id, version, '1.0.0'))).toMatchObject({
      params: { works: 2, confirm: '2.0.0' },
    });
    await disablePerson(admin(), id, version, '2.0.0');
    expect(await noticesTo('tk.bao')).toHaveLength(before + 1);
    await enablePerson(admin(), id, version + 1);
  });

  it('says that a newsroom with work is left without an editor', async () => {
    const id = world.base.idOf('tk.bao');
    const version = await versionOf('people', id);
    expect(await refusalIn(disablePerson(admin(), id, version))).toMatchObject({
      params: { works: 0, crew: 0, newsrooms: 1 },
    });
  });

  it('asks before a channel, an outlet or a sector goes out of use, and again when more hangs on it', async () => {
    const { dai } = world.base.outlets;
    const channel = world.base.channels['dai-tv'];
    await world.placed('scheduled', 'tv');
    const version = await versionOf('channels', channel);
    const off = (confirmed?: string) =>
      setChannelActive(admin(), { id: channel, active: false, version, confirmed });
    const { placements, slots, series } = await hangingOnChannels(
      world.db,
      [channel],
      '2019-12-02',
    );
    expect(placements).toBe(1);
    const counts = `${placements}.${slots}.${series}`;
    expect(await refusalIn(off())).toMatchObject({
      status: 409,
      code: 'admin.errors.confirmChannel',
      params: { placements: 1, confirm: counts },
    });
    await world.placed('planned', 'tv');
    expect(await refusalIn(off(counts))).toMatchObject({ params: { placements: 2 } });
    await off(`2.${slots}.${series}`);
    await setChannelActive(admin(), { id: channel, active: true, version: version + 1 });

    await world.made('open', { outlet_id: dai });
    const outlet = { id: dai, active: false, version: await versionOf('outlets', dai) };
    const refused = await refusalIn(setOutletActive(admin(), outlet));
    expect(refused).toMatchObject({
      code: 'admin.errors.confirmOutlet',
      params: { placements: 2, works: 1 },
    });
    const confirmed = String(refused?.params.confirm);
    await setOutletActive(admin(), { ...outlet, confirmed });
    await setOutletActive(admin(), { id: dai, active: true, version: outlet.version + 1 });

    const sector = { id: 'agriculture', active: false, version: 1 };
    expect(await refusalIn(setSectorActive(admin(), sector))).toMatchObject({
      code: 'admin.errors.confirmSector',
      params: { exemplars: 1, series: 0 },
    });
    await setSectorActive(admin(), { ...sector, confirmed: '1.0' });
  });

  it('asks before it makes an account without any role', async () => {
    const form = (fields: Record<string, string>) => {
      const data = new FormData();
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      return data;
    };
    const person = { intent: 'create', displayName: 'Người Mới', username: 'nguoi.moi' };
    expect(await refusalIn(runNewPersonForm(admin(), form(person)))).toMatchObject({
      status: 409,
      code: 'accounts.errors.noRoles',
    });
    const made = await runNewPersonForm(admin(), form({ ...person, confirmed: '1' }));
    expect(made.username).toBe('nguoi.moi');
  });
});
