import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addChannel, setChannelActive, updateChannel } from './commands.channels.server';
import { addDay, removeDay, updateDay } from './commands.days.server';
import { updateOutlet } from './commands.outlets.server';
import { addSector, setSectorActive, updateSector } from './commands.sectors.server';
import { listDays, listOutletsForAdmin, listSectorsForAdmin } from './queries.admin.server';

describe.each(ENGINES)('names that tell things apart on $name', ({ open }) => {
  const room = withPeople(open);
  let admin: Ctx;
  beforeAll(() => {
    admin = room.base.ctxFor('admin');
  });
  const refused = async (work: Promise<unknown>) => {
    const error = await refusalIn(work);
    return error && { status: error.status, fields: error.fields };
  };

  it('keeps the names of two outlets apart, each at its field', async () => {
    const all = await listOutletsForAdmin(admin);
    const [bao, dai] = all;
    if (!bao || !dai) throw new Error('two outlets were expected');
    const own = { name: dai.name, nameEn: dai.nameEn, shortName: dai.shortName };
    const save = (changes: Partial<typeof own>, version: number) =>
      updateOutlet(admin, dai.id, { ...own, ...changes, version });
    const code = 'admin.errors.outletNameTaken';
    const unmarked = bao.name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    expect(await refused(save({ name: ` ${unmarked}. ` }, dai.version))).toEqual({
      status: 422,
      fields: { name: [code] },
    });
    expect(
      await refused(save({ nameEn: bao.nameEn, shortName: bao.shortName }, dai.version)),
    ).toEqual({ status: 422, fields: { nameEn: [code], shortName: [code] } });
    expect(await refused(save({ shortName: 'Đài BL' }, dai.version))).toBeNull();
    await save({}, dai.version + 1);
  });

  it('keeps the channels of one outlet apart, those out of use too; another outlet may have the same', async () => {
    const { bao, dai } = room.base.outlets;
    const code = 'admin.errors.channelNameTaken';
    const channel = {
      name: 'Truyền hình số',
      nameEn: 'Digital television',
      medium: 'social' as const,
      site: null,
    };
    const id = await addChannel(admin, dai, channel);
    await setChannelActive(admin, { id, active: false, version: 1 });
    expect(await refused(addChannel(admin, dai, { ...channel, name: 'truyen-hinh SO' }))).toEqual({
      status: 422,
      fields: { name: [code], nameEn: [code] },
    });
    const there = await addChannel(admin, bao, channel);
    const second = await addChannel(admin, bao, { ...channel, name: 'Kênh hai', nameEn: 'Two' });
    const rename = { id: second, name: channel.name, nameEn: 'Two', site: null, version: 1 };
    expect(await refused(updateChannel(admin, bao, rename))).toMatchObject({
      fields: { name: [code] },
    });
    await updateChannel(admin, bao, { ...channel, id: there, nameEn: 'Digital TV', version: 1 });
  });

  it('gives only one of two the name that both ask for at once', async () => {
    const { bao } = room.base.outlets;
    const channel = { name: 'Cùng lúc', nameEn: 'At once', medium: 'social' as const, site: null };
    const sector = { name: 'Cùng lúc', nameEn: 'At once' };
    const both = async (run: () => Promise<unknown>) =>
      (await Promise.all([refused(run()), refused(run())])).filter((each) => each === null);
    expect(await both(() => addChannel(admin, bao, channel))).toHaveLength(1);
    expect(await both(() => addSector(admin, sector))).toHaveLength(1);
  });

  it('keeps the feasts of one date apart', async () => {
    const [known] = await listDays(admin);
    if (!known) throw new Error('no days');
    const { nameVi, nameEn, calendar, month, day, kind } = known;
    const same = {
      nameVi,
      nameEn: 'Another',
      calendar,
      month,
      day,
      kind,
      lengthDays: 1,
      sectors: [],
      certain: true,
    };
    const code = 'admin.errors.dayExists';
    expect(await refused(addDay(admin, same))).toEqual({
      status: 422,
      fields: { nameVi: [code] },
    });
    expect(await refused(addDay(admin, { ...same, nameEn }))).toEqual({
      status: 422,
      fields: { nameVi: [code], nameEn: [code] },
    });
    const elsewhere = { ...same, month: month === 1 ? 2 : 1, day: 3 };
    const key = await addDay(admin, elsewhere);
    await updateDay(admin, key, { ...elsewhere, certain: false, version: 1 });
    expect(await refused(updateDay(admin, key, { ...same, version: 2 }))).toMatchObject({
      fields: { nameVi: [code] },
    });
    await removeDay(admin, key, { version: 2, reason: 'Thử' });
  });

  it('says of a sector at which of its names it is there already', async () => {
    const code = 'admin.errors.sectorExists';
    const name = { name: 'Thủ công mỹ nghệ', nameEn: 'Handicraft' };
    const id = await addSector(admin, name);
    await setSectorActive(admin, { id, active: false, version: 1 });
    const add = (changes: Partial<typeof name>) =>
      refused(addSector(admin, { name: 'Khác hẳn', nameEn: 'Quite another', ...changes }));
    expect(await add({ name: 'thu cong my nghe' })).toEqual({
      status: 422,
      fields: { name: [code] },
    });
    expect(await add({ nameEn: 'HANDICRAFT' })).toEqual({
      status: 422,
      fields: { nameEn: [code] },
    });
    await updateSector(admin, { id, name: 'Nghề truyền thống', nameEn: 'Old crafts', version: 2 });
    expect(await add(name)).toBeNull();
    const codes = (await listSectorsForAdmin(admin)).map((sector) => sector.code);
    expect(codes).toEqual(expect.arrayContaining(['handicraft', 'handicraft-2']));
    expect(await refused(updateSector(admin, { ...name, id, version: 3 }))).toMatchObject({
      fields: { name: [code], nameEn: [code] },
    });
  });
});
