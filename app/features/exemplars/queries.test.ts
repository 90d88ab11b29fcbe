import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import type { Schema } from '~db/connect';
import { ENGINES } from '~db/testing/databases';
import { withPeople } from '~db/testing/opened';
import { approveExemplar } from './commands.server';
import { createExemplar, saveDraft } from './commands.write.server';
import type { ExemplarFilter } from './input';
import { coverageByExemplar } from './queries.coverage.server';
import { getExemplar } from './queries.dossier.server';
import { findDuplicates, getFormOptions } from './queries.form.server';
import { listExemplars } from './queries.server';
import { COVERAGE_STATES, type CoverageState } from './rules';
import { approvedExemplar, exemplarInput, LONG_DIEN, NGAN_DUA } from './testing/samples';

describe.each(ENGINES)('the register on $name', ({ open }) => {
  const room = withPeople(open);
  let board: Ctx;
  const ids: Record<string, string> = {};

  const names = async (ctx: Ctx, filter: ExemplarFilter = {}) =>
    (await listExemplars(ctx, filter)).items.map((item) => item.name);

  async function cover(
    exemplarId: string,
    outlet: 'bao' | 'dai',
    status: Schema['assignments']['status'],
    placed?: Schema['placements']['status'],
  ) {
    const [id, now] = [board.newId(), board.clock.now()];
    await room.db.q
      .insertInto('assignments')
      .values({
        id,
        programme_id: room.base.programmeId,
        exemplar_id: exemplarId,
        outlet_id: room.base.outlets[outlet],
        kind: 'story',
        genre: 'profile',
        title: 'Bài',
        search_folded: 'bai' as never,
        brief: '',
        status,
        suspended_from: null,
        lead_id: room.base.idOf(`pv.${outlet}1`),
        assigned_by: null,
        deadline_at: null,
        length_value: null,
        length_unit: null,
        return_reason: null,
        created_by: room.base.idOf('bantdkt'),
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
    if (!placed) return;
    await room.db.q
      .insertInto('placements')
      .values({
        id: board.newId(),
        assignment_id: id,
        outlet_id: room.base.outlets[outlet],
        channel_id:
          outlet === 'bao' ? room.base.channels['bao-print'] : room.base.channels['dai-tv'],
        slot_id: null,
        kind: 'issue',
        planned_on: '2019-12-01' as PlainDate,
        planned_time: null,
        status: placed,
        length_value: null,
        length_unit: null,
        published_on: null,
        published_time: null,
        evidence: null,
        flagged: 0,
        created_at: now,
        updated_at: now,
        version: 1,
      })
      .execute();
  }

  beforeAll(async () => {
    board = room.base.ctxFor('bantdkt');
    const approve = async (key: string, name: string, day: string) => {
      ids[key] = await createExemplar(board, exemplarInput({ name }));
      await approveExemplar(board, ids[key], {
        decisionNumber: '1/QĐ',
        decisionDate: day as PlainDate,
      });
    };
    await approve('none', 'Lý Văn Ân', '2019-10-01');
    await approve('planned', 'Trần Thị An', '2019-10-02');
    await approve('production', 'Đỗ Bửu', '2019-10-03');
    await approve('some', 'Nguyễn Út', '2019-10-04');
    await approve('all', 'Danh Sóc', '2019-10-05');
    ids.draft = await saveDraft(
      room.base.ctxFor('pnv.donghai'),
      exemplarInput({ name: 'Huỳnh Nháp' }),
    );
    ids.tip = await createExemplar(
      room.base.ctxFor('pv.bao1'),
      exemplarInput({ name: 'Kim Phát Hiện', placeCode: NGAN_DUA, sectorCode: 'health' }),
    );
    await cover(ids.planned as string, 'bao', 'suspended');
    await cover(ids.planned as string, 'dai', 'cancelled');
    await cover(ids.production as string, 'dai', 'editing', 'taken_down');
    await cover(ids.some as string, 'bao', 'approved', 'published');
    await cover(ids.some as string, 'dai', 'open', 'planned');
    await cover(ids.all as string, 'bao', 'approved', 'published');
    await cover(ids.all as string, 'bao', 'approved', 'published');
    await cover(ids.all as string, 'dai', 'approved', 'corrected');
  });

  it('shows each role its own', async () => {
    for (const username of ['bantdkt', 'sovhttdl', 'admin'])
      expect(await names(room.base.ctxFor(username))).toHaveLength(7);
    expect(await names(room.base.ctxFor('pnv.donghai'))).toEqual(['Huỳnh Nháp']);
    expect(await names(room.base.ctxFor('pnv.hongdan'))).toEqual([]);
    expect(await names(room.base.ctxFor('tk.bao'))).toHaveLength(5);
    expect(await names(room.base.ctxFor('pv.bao1'))).toHaveLength(6);
    expect(await names(room.base.ctxFor('pv.bao2'))).toHaveLength(5);
  });

  it('refuses the dossier that is not theirs', async () => {
    const open = (username: string, key: string) =>
      getExemplar(room.base.ctxFor(username), ids[key] as string);
    await expect(open('tk.bao', 'draft')).rejects.toBeInstanceOf(DomainError);
    await expect(open('pnv.hongdan', 'none')).rejects.toMatchObject({ status: 403 });
    await expect(open('pv.bao2', 'tip')).rejects.toMatchObject({ status: 403 });
    await expect(open('bantdkt', 'missing')).rejects.toMatchObject({ status: 404 });
    expect((await open('pv.bao1', 'tip')).name).toBe('Kim Phát Hiện');
  });

  it('derives the coverage, in SQL and in code alike', async () => {
    const expected: Record<CoverageState, string> = {
      none: 'none',
      planned: 'planned',
      in_production: 'production',
      published_some: 'some',
      published_all: 'all',
    };
    const found = await coverageByExemplar(room.db, Object.values(ids));
    for (const state of COVERAGE_STATES) {
      const id = ids[expected[state]] as string;
      expect(found.get(id)?.state).toBe(state);
      expect(
        (await listExemplars(board, { coverage: state })).items.map((item) => item.id),
      ).toEqual([id]);
    }
    expect(found.get(ids.some as string)?.outlets).toEqual([
      { outletId: room.base.outlets.bao, state: 'published' },
      { outletId: room.base.outlets.dai, state: 'planned' },
    ]);
  });

  it('shows contact data to those who work on it', async () => {
    const id = ids.some as string;
    await room.db.q
      .insertInto('exemplar_contacts')
      .values({
        exemplar_id: id,
        contact_person: 'Con',
        phone: '0909',
        email: '',
        address: '',
        note: '',
        updated_at: board.clock.now(),
      })
      .execute();
    const sees = async (username: string) =>
      'contact' in (await getExemplar(room.base.ctxFor(username), id));
    expect(
      await Promise.all(['bantdkt', 'tk.bao', 'tk.dai', 'pv.bao1', 'pv.dai1'].map(sees)),
    ).toEqual([true, true, true, true, true]);
    expect(await Promise.all(['admin', 'sovhttdl', 'pv.bao2'].map(sees))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('finds without marks, an exact hit with its marks first', async () => {
    expect(await names(board, { q: 'dong hai' })).toHaveLength(6);
    expect(await names(board, { q: 'ĐÔNG hải huynh' })).toEqual(['Huỳnh Nháp']);
    expect(await names(board, { q: 'an' })).toContain('Lý Văn Ân');
    expect((await names(board, { q: 'ân' }))[0]).toBe('Lý Văn Ân');
    expect((await names(board, { q: 'An' }))[0]).toBe('Trần Thị An');
    expect(await names(board, { q: '100% _' })).toEqual([]);
    expect(await names(board, { q: 'Ɖông Ｈải' })).toHaveLength(6);
  });

  it('finds nothing by what cannot be searched for, and decisions by their number', async () => {
    for (const q of ['???', '%', '_', '张', 'a'.repeat(101)])
      expect(await names(board, { q }), q).toEqual([]);
    const decided = await names(board, { q: '1/qd' });
    expect(decided.length).toBeGreaterThan(0);
    expect(await names(board, { q: '1/QĐ' })).toEqual(decided);
    expect(await names(board, { q: '99999/QĐ' })).toEqual([]);
  });

  it('filters, counts and sorts', async () => {
    expect(await names(board, { place: NGAN_DUA })).toEqual(['Kim Phát Hiện']);
    expect(await names(board, { place: '956' })).toEqual(['Kim Phát Hiện']);
    expect(await names(board, { sector: 'health', status: 'nominated' })).toEqual([
      'Kim Phát Hiện',
    ]);
    expect(await names(board, { family: 'good_deed' })).toEqual([]);
    const { byStatus, total } = await listExemplars(board, { status: 'draft', place: '960' });
    expect([total, byStatus.draft, byStatus.approved, byStatus.nominated]).toEqual([1, 1, 5, 0]);
    const sorted = (by: 'name' | 'approved' | 'age', descending: boolean) =>
      names(board, { status: 'approved', sort: { by, descending } });
    expect(await sorted('name', false)).toEqual([
      'Trần Thị An',
      'Lý Văn Ân',
      'Đỗ Bửu',
      'Danh Sóc',
      'Nguyễn Út',
    ]);
    expect(await sorted('approved', true)).toEqual([
      'Danh Sóc',
      'Nguyễn Út',
      'Đỗ Bửu',
      'Trần Thị An',
      'Lý Văn Ân',
    ]);
    expect(await sorted('age', true)).toEqual([
      'Lý Văn Ân',
      'Trần Thị An',
      'Đỗ Bửu',
      'Nguyễn Út',
      'Danh Sóc',
    ]);
    expect(
      (await names(board, { sort: { by: 'approved', descending: false } })).slice(0, 2),
    ).toEqual(['Lý Văn Ân', 'Trần Thị An']);
    expect((await listExemplars(board, { page: 2 })).items).toEqual([]);
  });

  it('finds likely duplicates before saving, without the drafts of others', async () => {
    const alike = async (ctx: Ctx, name: string, placeCode = LONG_DIEN) =>
      (await findDuplicates(ctx, { name, placeCode })).map(({ name, likeness, visible }) => ({
        name,
        likeness,
        visible,
      }));
    expect(await alike(board, 'Hộ ông Lý Văn An')).toEqual([
      { name: 'Lý Văn Ân', likeness: 'same', visible: true },
    ]);
    expect(await alike(room.base.ctxFor('pnv.donghai'), 'ly van an')).toEqual([
      { name: 'Lý Văn Ân', likeness: 'same', visible: false },
    ]);
    expect(await alike(board, 'Lý Văn Ân', NGAN_DUA)).toEqual([]);
    expect(await alike(room.base.ctxFor('pv.bao1'), 'Huỳnh Nháp')).toEqual([]);
    expect(await alike(room.base.ctxFor('pnv.donghai'), 'Huỳnh Nháp')).toHaveLength(1);
  });

  it('offers a nominator their own places', async () => {
    const { places } = await getFormOptions(room.base.ctxFor('pnv.donghai'));
    expect(places.map((group) => group.name)).toEqual(['Huyện Đông Hải']);
    const all = await getFormOptions(board);
    expect(all.places).toHaveLength(7);
    expect(all.places.reduce((sum, group) => sum + group.communes.length, 0)).toBe(64);
  });

  it('pages', async () => {
    const many = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        approvedExemplar(board, { name: `Tổ ${n}`, kind: 'collective', placeCode: NGAN_DUA }),
      ),
    );
    expect(many).toHaveLength(50);
    const [first, second] = [
      await listExemplars(board, { place: '956' }),
      await listExemplars(board, { place: '956', page: 2 }),
    ];
    expect([first.items.length, second.items.length, first.total]).toEqual([50, 1, 51]);
    expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(51);
  });

  it('offers what a record has although it is out of use, and names it in the register', async () => {
    const id = await approvedExemplar(board, {
      name: 'Trạm y tế kết hợp',
      kind: 'collective',
      placeCode: NGAN_DUA,
      sectorCode: 'health',
    });
    const use = (active: 0 | 1) =>
      room.db.transaction(({ q }) =>
        q.updateTable('sectors').set({ active }).where('code', '=', 'health').execute(),
      );
    await use(0);
    const codes = async (kept?: Parameters<typeof getFormOptions>[1]) =>
      (await getFormOptions(board, kept)).sectors.map(({ code, retired }) => [code, retired]);
    expect(await codes()).not.toContainEqual(['health', true]);
    const { place, sector } = await getExemplar(board, id);
    expect(sector).toMatchObject({ name: 'Y tế', retired: true });
    const kept = { place, sectorCode: sector.code, movementCode: null };
    expect(await codes(kept)).toContainEqual(['health', true]);
    await use(1);
  });
});
