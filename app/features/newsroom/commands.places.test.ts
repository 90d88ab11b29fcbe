import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { refusalIn } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { importPlaceList, uploadPlaceList } from './commands.place-lists.server';
import { addPlace, endPlace, renamePlace, restorePlace } from './commands.places.server';
import { getPlacesPage, requirePlace } from './queries.admin.server';
import { getPlaceListPreview } from './queries.place-lists.server';

const day = (text: string) => text as PlainDate;
const csv = (text: string) => new File([text], 'dia-ban.csv', { type: 'text/csv' });
const HEAD = 'Mã,Tên,Cấp,Mã cấp trên,Có hiệu lực từ,Ngày cuối,Mã địa bàn kế tục';

describe.each(ENGINES)('places on $name', ({ open }) => {
  const room = withPeople(open);
  let admin: Ctx;
  beforeAll(() => {
    admin = room.base.ctxFor('admin');
  });
  const add = (change: Partial<Parameters<typeof addPlace>[1]>) =>
    addPlace(admin, {
      code: '99001',
      name: 'Xã Thử',
      kind: 'commune',
      parentCode: '954',
      validFrom: day('2019-01-01'),
      ...change,
    });
  const fields = (found: { fields?: unknown } | null) => found?.fields;

  it('are added once for a code and a time, under a higher level', async () => {
    await add({});
    expect(fields(await refusalIn(add({})))).toEqual({ code: ['admin.errors.placeExists'] });
    expect(fields(await refusalIn(add({ code: '99002', parentCode: '99001' })))).toEqual({
      parentCode: ['admin.errors.placeParentLevel'],
    });
    expect(fields(await refusalIn(add({ code: '99002', parentCode: null })))).toEqual({
      parentCode: ['admin.errors.placeParentNeeded'],
    });
    const editor = room.base.ctxFor('tk.bao');
    const input = { code: '1', name: 'x', kind: 'province' as const, parentCode: null };
    expect(await refusalIn(addPlace(editor, { ...input, validFrom: null }))).toMatchObject({
      status: 403,
    });
  });

  it('are renamed over the version that was read, ended and brought back', async () => {
    const own = { code: '99001', validFrom: day('2019-01-01') };
    await renamePlace(admin, { ...own, version: 1, name: 'Xã Thử Nghiệm' });
    expect(await refusalIn(renamePlace(admin, { ...own, version: 1, name: 'Khác' }))).toMatchObject(
      { status: 409 },
    );
    const end = { ...own, validTo: day('2019-12-31'), successorCode: null, confirmed: undefined };
    await endPlace(admin, { ...end, version: 2 });
    expect(await requirePlace(admin, '99001', '2019-01-01')).toMatchObject({
      name: 'Xã Thử Nghiệm',
      validTo: '2019-12-31',
    });
    await restorePlace(admin, { ...own, version: 3 });
    expect(await requirePlace(admin, '99001', null)).toMatchObject({ validTo: null });
    const early = { ...end, validTo: day('2018-01-01'), version: 4 };
    expect(fields(await refusalIn(endPlace(admin, early)))).toEqual({
      validTo: ['admin.errors.placeEndsEarly'],
    });
  });

  it('ask what an end leaves behind', async () => {
    const end = {
      code: '954',
      validFrom: day('1900-01-01'),
      validTo: day('2025-06-30'),
      successorCode: null,
      version: 1,
    };
    const found = await refusalIn(endPlace(admin, { ...end, confirmed: undefined }));
    expect(found).toMatchObject({ code: 'admin.errors.confirmPlace', status: 409 });
    await endPlace(admin, { ...end, confirmed: String(found?.params.confirm) });
  });

  it('come from a file, looked at before anything is written', async () => {
    const wrong = `${HEAD}\n88,Tỉnh Mới,Tỉnh,,,,\n8801,Huyện Lạc,Làng,88,,,\n8802,Xã Lẻ,Xã,77,2020-13-01,,`;
    const bad = await getPlaceListPreview(admin, await uploadPlaceList(admin, csv(wrong)));
    expect(bad.problems.map(({ row, field }) => [row, field])).toEqual([
      [3, 'kind'],
      [4, 'validFrom'],
    ]);
    expect(await refusalIn(importPlaceList(admin, bad.id, bad))).toMatchObject({
      code: 'admin.errors.placeListWrong',
    });
    const rows = Array.from(
      { length: 600 },
      (_, index) => `8${index + 10000},Xã ${index},xã,8801,,,`,
    );
    const right = `${HEAD}\n88,Tỉnh Mới,Tỉnh,,,,\n8801,Huyện Mới,Huyện,88,,,\n${rows.join('\n')}`;
    const list = await getPlaceListPreview(admin, await uploadPlaceList(admin, csv(right)));
    expect(list).toMatchObject({ rows: 602, created: 602, changed: 0, problemsTotal: 0 });
    await importPlaceList(admin, list.id, list);
    expect(await requirePlace(admin, '810000', null)).toMatchObject({ parentName: 'Huyện Mới' });
    const again = await getPlaceListPreview(admin, await uploadPlaceList(admin, csv(right)));
    expect(again).toMatchObject({ created: 0, same: 602 });
    expect((await getPlacesPage(admin, null, 'xa')).places).toHaveLength(300);
  });

  it('keep their level: what is listed a second time on another one is an error of its row', async () => {
    const read = async (rows: string) =>
      getPlaceListPreview(admin, await uploadPlaceList(admin, csv(`${HEAD}\n${rows}`)));
    const id = await uploadPlaceList(
      admin,
      csv(`${HEAD}\nZ1,Tỉnh Z,Tỉnh,,,,\nZ2,Huyện Z,Huyện,Z1,,,`),
    );
    await importPlaceList(admin, id, await getPlaceListPreview(admin, id));
    expect((await read('Z1,Tỉnh Z,Xã,Z2,,,')).problems).toEqual([
      { row: 2, field: 'kind', code: 'admin.errors.placeLevelChanged' },
    ]);
    expect((await read('Z2,Thị xã Z,Thị xã,Z1,,,')).problems).toEqual([]);
  });

  it('end and follow one another in one file', async () => {
    const text = `${HEAD}\n8801,Huyện Mới,Huyện,88,,30/06/2025,8801\n8801,Thị xã Mới,Thị xã,88,01/07/2025,,`;
    const list = await getPlaceListPreview(admin, await uploadPlaceList(admin, csv(text)));
    expect(list).toMatchObject({ created: 1, changed: 1, ended: 1, problemsTotal: 0 });
    const asked = await refusalIn(importPlaceList(admin, list.id, list));
    expect(asked).toMatchObject({ code: 'admin.errors.confirmPlaceList', params: { ended: 1 } });
    const confirmed = String(asked?.params.confirm);
    // Somebody else renames the place between the preview and the answer.
    const stored = await requirePlace(admin, '8801', null);
    await renamePlace(admin, { ...stored, name: 'Huyện Khác' });
    expect(await refusalIn(importPlaceList(admin, list.id, { ...list, confirmed }))).toMatchObject({
      code: 'admin.errors.placeListChanged',
    });
    const now = await getPlaceListPreview(admin, list.id);
    await importPlaceList(admin, list.id, { ...now, confirmed });
    expect(await requirePlace(admin, '8801', '2025-07-01')).toMatchObject({ kind: 'town' });
    expect(await refusalIn(uploadPlaceList(admin, csv('a,b')))).toMatchObject({
      fields: { file: ['admin.errors.placeListHeadings'] },
    });
  });
});
