import { describe, expect, it } from 'vitest';
import { refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addDesk, setDeskActive, setDeskPeople, updateDesk } from './commands.desks.server';
import { deskPlaces, getOutletDesks } from './queries.desks.server';
import { getReportersPage } from './queries.reporter-page.server';

describe.each(ENGINES)('desks of an outlet on $name', ({ open }) => {
  const room = withPeople(open);
  const admin = () => room.base.ctxFor('admin');
  const bao = () => room.base.outlets.bao;
  const idOf = (username: string) => room.base.idOf(username);

  it('are named apart, by an administrator alone', async () => {
    const names = { name: 'Phòng Thời sự', nameEn: 'News desk' };
    const id = await addDesk(admin(), bao(), names);
    const taken = { name: ['admin.errors.deskNameTaken'], nameEn: ['admin.errors.deskNameTaken'] };
    expect((await refusalIn(addDesk(admin(), bao(), names)))?.fields).toEqual(taken);
    // Another outlet may have a desk of the same name.
    await addDesk(admin(), room.base.outlets.dai, names);
    const renamed = { id, name: 'Ban Thời sự', nameEn: 'News desk', version: 1 };
    await updateDesk(admin(), bao(), renamed);
    expect(await refusalIn(updateDesk(admin(), bao(), renamed))).toMatchObject({ status: 409 });
    const elsewhere = { ...renamed, version: 2 };
    expect(await refusalIn(updateDesk(admin(), room.base.outlets.dai, elsewhere))).toMatchObject({
      status: 404,
    });
    expect(await refusalIn(addDesk(room.base.ctxFor('tk.bao'), bao(), names))).toMatchObject({
      status: 403,
    });
  });

  it('have a head and members, each of one desk only, and end after a question', async () => {
    const first = (await getOutletDesks(admin(), bao())).desks[0];
    const second = await addDesk(admin(), bao(), { name: 'Phòng Phóng viên', nameEn: 'Reporters' });
    const id = first?.id ?? '';
    const members = [idOf('pv.bao1'), idOf('pv.bao2')];
    await setDeskPeople(admin(), bao(), { id, headId: idOf('pv.bao1'), members, version: 2 });
    const stranger = { id, headId: idOf('pv.dai1'), members: [], version: 3 };
    expect((await refusalIn(setDeskPeople(admin(), bao(), stranger)))?.fields).toHaveProperty(
      'headId',
    );
    await setDeskPeople(admin(), bao(), {
      id: second,
      headId: null,
      members: [idOf('pv.bao1')],
      version: 1,
    });
    const { desks } = await getOutletDesks(admin(), bao());
    expect(desks).toMatchObject([
      { headId: null, members: [idOf('pv.bao2')], version: 4 },
      { headId: null, members: [idOf('pv.bao1')] },
    ]);
    const page = await getReportersPage(room.base.ctxFor('tk.bao'));
    const line = page.teams[0]?.reporters.find(({ personId }) => personId === idOf('pv.bao2'));
    expect(line?.desk).toMatchObject({ name: 'Ban Thời sự', head: false });

    const end = { id, active: false, version: 4, confirmed: undefined };
    expect(await refusalIn(setDeskActive(admin(), bao(), end))).toMatchObject({
      status: 409,
      code: 'admin.errors.confirmDesk',
      params: { members: 1, heads: 0, confirm: '1.0' },
    });
    await setDeskActive(admin(), bao(), { ...end, confirmed: '1.0' });
    expect((await deskPlaces(room.db, { personId: idOf('pv.bao2') })).size).toBe(0);
  });
});
