import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { updateOwnProfile, updateProfile } from './commands.reporters.server';
import type { ProfileInput } from './input.reporters';
import { getReporterPage, getReportersPage } from './queries.reporter-page.server';

const PROFILE: ProfileInput = {
  weeklyCapacity: 2,
  crewPart: 'photo',
  equipment: 'Máy ảnh',
  languages: ['khmer'],
  note: 'Đang nuôi con nhỏ',
  sectors: ['health', 'culture'],
  places: ['956'],
  version: 0,
};

describe.each(ENGINES)('profiles on $name', ({ open }) => {
  const room = withPeople(open);
  const as = (username: string) => room.base.ctxFor(username);

  it('are written by an editor of the outlet, on the version that was read', async () => {
    const id = room.base.idOf('pv.bao5');
    await updateProfile(as('tk.bao'), id, PROFILE);
    expect(await refusalBy(updateProfile(as('tk.bao'), id, PROFILE))).toMatchObject({
      status: 409,
    });
    const changed = { ...PROFILE, sectors: ['health'], weeklyCapacity: 3, version: 1 };
    await updateProfile(as('tk.bao'), id, changed);
    const page = await getReporterPage(as('tk.bao'), id);
    expect(page).toMatchObject({
      reporter: { weeklyCapacity: 3, sectors: ['health'], places: ['956'], version: 2 },
      note: 'Đang nuôi con nhỏ',
      may: { edit: true },
    });
    expect(page.history).toMatchObject([{ event: 'profile' }, { event: 'profile' }]);
  });

  it('are completed by the reporter, who never reads the note', async () => {
    const id = room.base.idOf('pv.bao5');
    const own = { equipment: 'Máy ảnh, xe máy', languages: ['khmer' as const, 'hoa' as const] };
    await updateOwnProfile(as('pv.bao5'), { ...own, version: 2 });
    const page = await getReporterPage(as('pv.bao5'), id);
    expect(page).toMatchObject({
      reporter: { ...own, weeklyCapacity: 3, crewPart: 'photo' },
      note: null,
      history: null,
      may: { edit: false, editOwn: true },
    });
    await updateOwnProfile(as('pv.bao6'), { ...own, version: 0 });
    expect(
      (await getReporterPage(as('pv.bao6'), room.base.idOf('pv.bao6'))).reporter,
    ).toMatchObject(own);
  });

  it('are closed to everybody else', async () => {
    const id = room.base.idOf('pv.bao5');
    for (const username of ['pv.bao6', 'tk.dai', 'bantdkt', 'admin']) {
      expect(await refusalBy(getReporterPage(as(username), id))).toMatchObject({ status: 403 });
      const write = updateProfile(as(username), id, { ...PROFILE, version: 3 });
      expect(await refusalBy(write)).toMatchObject({ status: 403 });
    }
    const own = { equipment: '', languages: [], version: 0 };
    expect(await refusalBy(updateOwnProfile(as('tk.bao'), own))).toMatchObject({ status: 403 });
    expect(await refusalBy(getReportersPage(as('pv.bao5')))).toMatchObject({ status: 403 });
    expect(await refusalBy(getReporterPage(as('tk.bao'), room.base.idOf('tk.bao')))).toMatchObject({
      status: 404,
    });
  });

  it('name sectors and places that exist', async () => {
    const wrong = { ...PROFILE, sectors: ['astronomy'], places: ['956', '0'], version: 3 };
    const refused = await refusalBy(updateProfile(as('tk.bao'), room.base.idOf('pv.bao5'), wrong));
    expect(refused).toMatchObject({ status: 422, fields: ['sectors', 'places'] });
  });

  it('keep a beat that is out of use until it is taken away', async () => {
    const id = room.base.idOf('pv.bao4');
    const beats = { sectors: ['health'], places: ['956', '31985'] };
    await room.db.transaction(async ({ q }) => {
      await q.updateTable('sectors').set({ active: 0 }).where('code', '=', 'health').execute();
    });
    await updateProfile(as('tk.bao'), id, { ...PROFILE, ...beats, version: 0 });
    const page = await getReporterPage(as('tk.bao'), id);
    expect(page.names.sectors.find(({ code }) => code === 'health')?.retired).toBe(true);
    expect(page.names.places.find(({ code }) => code === '31985')?.retired).toBe(true);
    await updateProfile(as('tk.bao'), id, { ...PROFILE, sectors: [], places: [], version: 1 });
    const after = await getReporterPage(as('tk.bao'), id);
    expect(after.names.sectors.map(({ code }) => code)).not.toContain('health');
    expect(after.names.places).toHaveLength(7);
    await room.db.transaction(async ({ q }) => {
      await q.updateTable('sectors').set({ active: 1 }).where('code', '=', 'health').execute();
    });
  });

  it('are listed for the editors with the districts of the day', async () => {
    const page = await getReportersPage(as('tk.bao'));
    expect(page.teams).toHaveLength(1);
    expect(page.teams[0]?.reporters).toHaveLength(6);
    expect(page.names.places).toHaveLength(7);
    expect(page.weeks).toEqual(['2019-12-02', '2019-12-09']);
  });
});
