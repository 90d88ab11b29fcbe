import { describe, expect, it } from 'vitest';
import { fold } from '~/platform/text';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { renamePlace } from '../newsroom/commands.places.server';
import { loadPlaces } from './queries.places.server';
import { listExemplars } from './queries.server';
import { approvedExemplar, LONG_DIEN } from './testing/samples';

describe.each(ENGINES)('the name of a place that is mended, on $name', ({ open }) => {
  const room = withPeople(open);

  it('finds the exemplars of the place and of the places in it, and the old one does not', async () => {
    const board = room.base.ctxFor('bantdkt');
    const admin = room.base.ctxFor('admin');
    await approvedExemplar(board, { name: 'Trần Thị Muối', placeCode: LONG_DIEN });
    const found = async (q: string) => (await listExemplars(board, { q })).items.length;
    const rename = async (code: string, name: string) => {
      const row = await room.db.q
        .selectFrom('places')
        .select(['valid_from', 'version'])
        .where('code', '=', code)
        .where('valid_from', '<=', '2019-12-02' as PlainDate)
        .executeTakeFirstOrThrow();
      await renamePlace(admin, {
        code,
        validFrom: row.valid_from,
        version: row.version,
        name,
      });
    };
    const { parent_code: above, name } = await room.db.q
      .selectFrom('places')
      .select(['parent_code', 'name'])
      .where('code', '=', LONG_DIEN)
      .where('valid_from', '<=', '2019-12-02' as PlainDate)
      .executeTakeFirstOrThrow();
    expect(await found(name)).toBe(1);
    await rename(LONG_DIEN, 'Xã Tên Đã Sửa');
    expect([await found('ten da sua'), await found(name)]).toEqual([1, 0]);
    await rename(above ?? '', 'Huyện Cũng Được Sửa');
    expect(await found('cung duoc sua')).toBe(1);
    expect(await found('tran thi muoi ten da sua')).toBe(1);
  });

  it('ends where places have come to stand under each other', async () => {
    const place = { kind: 'district', valid_from: '2019-01-01' as PlainDate } as const;
    await room.db.transaction(({ q }) =>
      q
        .insertInto('places')
        .values([
          { ...place, code: 'R1', name: 'Một', name_folded: fold('Một'), parent_code: 'R2' },
          { ...place, code: 'R2', name: 'Hai', name_folded: fold('Hai'), parent_code: 'R1' },
        ])
        .execute(),
    );
    const found = (await loadPlaces(room.db)).find('R1', '2019-12-02' as PlainDate);
    expect(found?.placeCodes).toEqual(['R1']);
  });
});
