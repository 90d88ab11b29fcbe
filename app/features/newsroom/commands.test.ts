import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import type { DomainError } from '~/platform/errors';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { addChannel, setChannelActive, updateChannel } from './commands.channels.server';
import { addDay, removeDay, updateDay } from './commands.days.server';
import { setOutletActive, updateOutlet } from './commands.outlets.server';
import { addSector, setSectorActive, updateSector } from './commands.sectors.server';
import { dayInput, newDayInput } from './input';
import {
  listDays,
  listEras,
  listOutletsForAdmin,
  listSectorsForAdmin,
  requireDay,
  requireOutlet,
  searchPlaces,
} from './queries.admin.server';
import { listChannels, listOutlets, listSectors } from './queries.server';

const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: DomainError) => error,
  );

const DAY = {
  nameVi: 'Ngày hội muối',
  nameEn: 'Salt day',
  calendar: 'solar',
  month: 2,
  day: 29,
  lengthDays: 1,
  kind: 'theme',
  sectors: ['fisheries'],
  certain: false,
} as const;
const day = () => ({ ...DAY, sectors: [...DAY.sectors] });

describe.each(ENGINES)('the newsroom’s lists on $name', ({ open }) => {
  const room = withPeople(open);
  let admin: Ctx;
  const events = async (id: string) =>
    (
      await room.db.q
        .selectFrom('history')
        .select('event')
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute()
    ).map((row) => row.event);

  beforeAll(async () => {
    admin = room.base.ctxFor('admin');
  });

  it('renames an outlet and takes it out of use, once per version', async () => {
    const id = room.base.outlets.dai;
    const names = { name: 'Đài Bạc  Liêu', nameEn: 'Station', shortName: 'Đài BL' };
    await updateOutlet(admin, id, { ...names, version: 1 });
    expect(await refusal(updateOutlet(admin, id, { ...names, version: 1 }))).toMatchObject({
      status: 409,
    });
    await setOutletActive(admin, { id, active: false, version: 2 });
    expect((await listOutlets(room.db)).map((outlet) => outlet.id)).toEqual([
      room.base.outlets.bao,
    ]);
    await setOutletActive(admin, { id, active: true, version: 3 });
    const outlet = (await listOutletsForAdmin(admin)).find((each) => each.id === id);
    expect(outlet).toMatchObject({ name: 'Đài Bạc Liêu', shortName: 'Đài BL', version: 4 });
    expect(await events(id)).toEqual(['update', 'deactivate', 'activate']);
  });

  it('adds channels with codes of their own, renames and retires them', async () => {
    const outletId = room.base.outlets.bao;
    const make = (name: string) =>
      addChannel(admin, outletId, { name, nameEn: name, medium: 'social', site: null });
    const [first, second] = [await make('Trang mạng xã hội'), await make('Trang thứ hai')];
    const { channels } = await requireOutlet(admin, outletId);
    expect(channels.map((channel) => channel.code)).toEqual([
      'bao-print',
      'bao-online',
      'bao-social',
      'bao-social-2',
    ]);
    const rename = { id: first, name: 'Facebook', nameEn: 'Facebook', site: null, version: 1 };
    await updateChannel(admin, outletId, rename);
    expect(await refusal(updateChannel(admin, outletId, rename))).toMatchObject({ status: 409 });
    expect(await refusal(updateChannel(admin, room.base.outlets.dai, rename))).toMatchObject({
      status: 404,
    });
    await setChannelActive(admin, { id: second, active: false, version: 1 });
    const active = await listChannels(room.db, [outletId]);
    expect(active.map((channel) => channel.name)).toEqual(['Báo in', 'Báo điện tử', 'Facebook']);
    expect(await events(first)).toEqual(['create', 'update']);
  });

  it('adds, changes and removes a day, and keeps what it was', async () => {
    const key = await addDay(admin, day());
    await updateDay(admin, key, { ...day(), month: 3, version: 1 });
    expect(await requireDay(admin, key)).toMatchObject({
      month: 3,
      sectors: ['fisheries'],
      version: 2,
    });
    expect(await refusal(updateDay(admin, key, { ...day(), version: 1 }))).toMatchObject({
      status: 409,
    });
    expect(await refusal(removeDay(admin, key, { version: 1, reason: 'Cũ' }))).toMatchObject({
      status: 409,
    });
    await removeDay(admin, key, { version: 2, reason: 'Không còn tổ chức' });
    expect(await refusal(requireDay(admin, key))).toMatchObject({ status: 404 });
    expect(await events(key)).toEqual(['create', 'update', 'remove']);
    const wrong = addDay(admin, { ...day(), sectors: ['astrology'] });
    expect((await refusal(wrong)).fields).toHaveProperty('sectors');
    expect((await listDays(admin)).length).toBeGreaterThan(20);
  });

  it('adds, renames and retires a sector', async () => {
    const code = await addSector(admin, { name: 'Khoa học', nameEn: 'Science and technology' });
    expect(code).toBe('science-and-technology');
    const again = addSector(admin, { name: 'Khác', nameEn: 'Science and technology' });
    expect((await refusal(again)).fields).toHaveProperty('nameEn');
    await updateSector(admin, {
      id: code,
      name: 'Khoa học, công nghệ',
      nameEn: 'Science',
      version: 1,
    });
    expect(
      await refusal(setSectorActive(admin, { id: code, active: false, version: 1 })),
    ).toMatchObject({
      status: 409,
    });
    await setSectorActive(admin, { id: code, active: false, version: 2 });
    expect((await listSectors(room.db)).map((sector) => sector.code)).not.toContain(code);
    expect((await listSectorsForAdmin(admin)).at(-1)).toMatchObject({
      name: 'Khoa học, công nghệ',
      active: false,
    });
  });

  it('tells the places of both eras apart', async () => {
    const [before, after] = await listEras(admin);
    if (!before || !after) throw new Error('two eras were expected');
    expect([before.to, after.from]).toEqual(['2025-06-30', '2025-07-01']);
    const old = await searchPlaces(admin, before, 'phuong 1');
    expect(old.map((place) => [place.name, place.parentName, place.successorName])).toEqual([
      ['Phường 1', 'Thành phố Bạc Liêu', 'Phường Bạc Liêu'],
      ['Phường 1', 'Thị xã Giá Rai', 'Phường Giá Rai'],
    ]);
    const now = await searchPlaces(admin, after, 'phường bạc liêu');
    expect(now).toMatchObject([{ code: '31825', parentName: 'Tỉnh Cà Mau', successorName: null }]);
    expect((await searchPlaces(admin, before, '960'))[0]).toMatchObject({ name: 'Huyện Đông Hải' });
  });

  it('keeps the site of a channel on the web, and of no other', async () => {
    const outletId = room.base.outlets.dai;
    const named = { name: 'Trang mới', nameEn: '' };
    const id = await addChannel(admin, outletId, { ...named, medium: 'online', site: 'thbl.vn' });
    const channel = async () =>
      (await requireOutlet(admin, outletId)).channels.find((each) => each.id === id);
    expect(await channel()).toMatchObject({ site: 'thbl.vn', nameEn: 'Trang mới' });
    const change = { id, name: 'Trang thông tin', nameEn: '', version: 1 };
    await updateChannel(admin, outletId, { ...change, site: null });
    expect(await channel()).toMatchObject({ site: '', nameEn: 'Trang thông tin', version: 2 });
    const aired = { ...named, medium: 'tv' as const, site: 'thbl.vn' };
    expect(await refusal(addChannel(admin, outletId, aired))).toMatchObject({ status: 422 });
  });

  it.each(['bantdkt', 'sovhttdl', 'pnv.donghai', 'tk.bao', 'pv.bao1'])(
    'lets %s change nothing',
    async (username) => {
      const ctx = room.base.ctxFor(username);
      const names = { name: 'Khác', nameEn: 'Other', shortName: 'K', version: 1 };
      const use = { id: room.base.outlets.bao, active: false, version: 1 };
      const refused = await Promise.all(
        [
          updateOutlet(ctx, room.base.outlets.bao, names),
          setOutletActive(ctx, use),
          addChannel(ctx, room.base.outlets.bao, { ...names, medium: 'tv', site: null }),
          updateChannel(ctx, room.base.outlets.bao, { ...names, id: 'x', site: null }),
          setChannelActive(ctx, use),
          addDay(ctx, day()),
          updateDay(ctx, 'tet', { ...day(), version: 1 }),
          removeDay(ctx, 'tet', { version: 1, reason: 'Thử' }),
          addSector(ctx, names),
          updateSector(ctx, { ...names, id: 'health' }),
          setSectorActive(ctx, { ...use, id: 'health' }),
          listOutletsForAdmin(ctx),
          listEras(ctx),
          listDays(ctx),
          listSectorsForAdmin(ctx),
        ].map((work) => refusal(work)),
      );
      expect(refused.map((error) => error.status)).toEqual(Array(15).fill(403));
    },
  );
});

describe('the form of a day', () => {
  it('refuses days that never come', () => {
    const messages = (change: object) =>
      newDayInput
        .safeParse({
          ...DAY,
          month: '2',
          day: '29',
          lengthDays: '1',
          certain: undefined,
          ...change,
        })
        .error?.issues.map((issue) => `${issue.path}: ${issue.message}`);
    expect(messages({})).toBeUndefined();
    expect(messages({ day: '30' })).toEqual(['day: admin.errors.noSuchDay']);
    expect(messages({ day: '30', calendar: 'lunar' })).toBeUndefined();
    expect(messages({ day: '31', calendar: 'lunar' })).toEqual(['day: admin.errors.noSuchDay']);
    expect(messages({ month: '13' })).toEqual(['month: admin.errors.numberRange?min=1&max=12']);
    expect(messages({ sectors: [undefined, 'health', 'health'] })).toBeUndefined();
    expect(dayInput.safeParse({ ...DAY, month: 2, day: 29, certain: undefined }).success).toBe(
      false,
    );
  });
});
