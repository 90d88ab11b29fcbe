import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '~/features/history/queries.server';
import type { Ctx } from '~/platform/context.server';
import { DomainError } from '~/platform/errors';
import type { PlainDate } from '~/platform/time';
import type { Db } from '~db/connect';
import { ENGINES, type TestDatabase } from '~db/testing/databases';
import { seedPeople, type TestPeople } from '~db/testing/people';
import { bulkVerb } from './commands.bulk.server';
import { giveConsent, setContact, withdrawConsent } from './commands.dossier.server';
import {
  appraiseExemplar,
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  take,
  withdrawExemplar,
} from './commands.server';
import { updateExemplar } from './commands.update.server';
import { createExemplar, saveDraft } from './commands.write.server';
import type { EditInput } from './input';
import { getExemplar } from './queries.dossier.server';
import { EXEMPLAR_STATUSES, EXEMPLAR_VERBS, type ExemplarStatus, stepsOf } from './rules';
import { approvedExemplar, exemplarInput, NGAN_DUA } from './testing/samples';

/** The refusal of a command: its status, code and fields in error. */
async function refusal(
  work: Promise<unknown>,
): Promise<{ status: number; code: string; fields: string[] }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw error ?? new Error('it was not refused');
  return { status: error.status, code: error.code, fields: Object.keys(error.fields) };
}

describe.each(ENGINES)('the verbs of exemplars on $name', ({ open }) => {
  let database: TestDatabase;
  let db: Db;
  let base: TestPeople;
  let board: Ctx;
  let nominator: Ctx;

  beforeAll(async () => {
    database = await open();
    db = database.db;
    base = await seedPeople(db);
    board = base.ctxFor('bantdkt');
    nominator = base.ctxFor('pnv.donghai');
  });
  afterAll(() => database.drop());

  const statusOf = async (id: string) =>
    (
      await db.q
        .selectFrom('exemplars')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).status;
  const events = async (id: string) =>
    (await listHistory(db, [{ kind: 'exemplar', ids: [id] }]))
      .map((entry) => entry.event)
      .reverse();
  const noticesTo = async (username: string, id: string) =>
    (
      await db.q
        .selectFrom('notifications')
        .select('kind')
        .where('person_id', '=', base.idOf(username))
        .where('subject_id', '=', id)
        .execute()
    ).map((row) => row.kind);

  /** An exemplar in the status, put there through the life cycle. */
  async function inStatus(status: ExemplarStatus): Promise<string> {
    const id = await saveDraft(nominator, exemplarInput());
    if (status === 'draft') return id;
    await nominateExemplar(nominator, id);
    if (status === 'nominated') return id;
    await appraiseExemplar(board, id);
    if (status === 'returned') await returnExemplar(board, id, 'Bổ sung số liệu.');
    if (status === 'rejected') await rejectExemplar(board, id, 'Chưa đủ tiêu chuẩn.');
    if (status === 'approved' || status === 'withdrawn') await approveExemplar(board, id);
    if (status === 'withdrawn') await withdrawExemplar(board, id, 'Xin rút.');
    return id;
  }

  it('keeps a draft, folds its text, and puts contact data apart', async () => {
    const id = await saveDraft(
      nominator,
      exemplarInput({
        name: ' Hộ ông  Ðỗ Văn Ớt',
        kind: 'household',
        phone: '0912 345 678',
        summary: '',
      }),
    );
    const row = await db.q
      .selectFrom('exemplars')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      name: 'Hộ ông Đỗ Văn Ớt',
      name_folded: 'ho ong do van ot',
      status: 'draft',
      source: 'nomination',
      district_code: '960',
      consent: 'given',
      consent_on: '2019-12-02',
      version: 1,
    });
    expect(row.search_folded).toContain('dong hai');
    expect(JSON.stringify(row)).not.toContain('0912');
    const contact = await db.q
      .selectFrom('exemplar_contacts')
      .selectAll()
      .where('exemplar_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(contact.phone).toBe('0912 345 678');
    expect(await events(id)).toEqual(['create']);
  });

  it('nominates at once, or refuses what is not complete and keeps nothing', async () => {
    const id = await createExemplar(nominator, exemplarInput());
    expect(await statusOf(id)).toBe('nominated');
    expect(await events(id)).toEqual(['create', 'nominate']);
    expect(await noticesTo('bantdkt', id)).toEqual(['exemplarNominated']);
    const count = () =>
      db.q
        .selectFrom('exemplars')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    const before = await count();
    expect(await refusal(createExemplar(nominator, exemplarInput({ summary: '' })))).toMatchObject({
      status: 422,
      fields: ['summary'],
    });
    expect(await count()).toEqual(before);
  });

  it('lets people write where the matrix says', async () => {
    expect(
      await refusal(saveDraft(nominator, exemplarInput({ placeCode: NGAN_DUA }))),
    ).toMatchObject({ status: 403, fields: ['placeCode'] });
    for (const username of ['admin', 'sovhttdl', 'tk.bao']) {
      expect(await refusal(saveDraft(base.ctxFor(username), exemplarInput()))).toMatchObject({
        status: 403,
      });
    }
    const tip = await saveDraft(base.ctxFor('pv.dai1'), exemplarInput());
    expect((await getExemplar(board, tip)).source).toBe('tip');
    expect((await getExemplar(board, await saveDraft(board, exemplarInput()))).source).toBe(
      'board',
    );
  });

  it('refuses codes and years that there are not', async () => {
    const field = async (changes: Parameters<typeof exemplarInput>[0]) =>
      (await refusal(saveDraft(board, exemplarInput(changes)))).fields;
    expect(await field({ placeCode: '00000' })).toEqual(['placeCode']);
    expect(await field({ sectorCode: 'nope' })).toEqual(['sectorCode']);
    expect(await field({ movementCode: 'nope' })).toEqual(['movementCode']);
    expect(await field({ birthYear: 2020 })).toEqual(['birthYear']);
  });

  describe.each(EXEMPLAR_STATUSES)('from %s', (status) => {
    it.each(EXEMPLAR_VERBS)('%s', async (verb) => {
      const id = await inStatus(status);
      const who = verb === 'nominate' ? nominator : board;
      const steps = stepsOf(status, verb);
      const last = steps.at(-1);
      const before = await events(id);
      const tried = take(who, id, verb, { reason: 'Vì thế.' });
      if (!last) {
        expect(await refusal(tried)).toMatchObject({
          status: 409,
          code: `exemplars.errors.now.${status}`,
        });
        expect(await statusOf(id)).toBe(status);
        expect(await events(id)).toEqual(before);
        return;
      }
      await tried;
      expect(await statusOf(id)).toBe(last.to);
      expect(await events(id)).toEqual([...before, ...steps.map((step) => step.verb)]);
    });
  });

  it('refuses verbs to everybody who has no right to them', async () => {
    const id = await inStatus('appraising');
    for (const username of [
      'admin',
      'sovhttdl',
      'pnv.donghai',
      'pnv.hongdan',
      'tk.bao',
      'pv.bao1',
    ]) {
      expect(await refusal(approveExemplar(base.ctxFor(username), id))).toMatchObject({
        status: 403,
      });
    }
    const draft = await inStatus('draft');
    for (const username of ['pnv.hongdan', 'pv.bao1', 'tk.dai', 'admin']) {
      expect(await refusal(nominateExemplar(base.ctxFor(username), draft))).toMatchObject({
        status: 403,
      });
    }
    expect(await refusal(approveExemplar(board, 'no-such-id'))).toMatchObject({ status: 404 });
  });

  it('needs a reason where the life cycle says so', async () => {
    const id = await inStatus('appraising');
    expect(await refusal(returnExemplar(board, id, '  '))).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    expect(await refusal(rejectExemplar(board, id, ''))).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    expect(await refusal(withdrawExemplar(board, await inStatus('approved'), ''))).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    await returnExemplar(board, id, ' Thiếu ý kiến xã. ');
    expect((await getExemplar(nominator, id)).statusReason).toBe('Thiếu ý kiến xã.');
    expect(await noticesTo('pnv.donghai', id)).toEqual(['exemplarReturned']);
  });

  it('keeps the decision, both parts or neither, never from the future', async () => {
    const id = await inStatus('appraising');
    const decide = (decisionNumber: string, decisionDate: string | null) =>
      approveExemplar(board, id, {
        decisionNumber,
        decisionDate: decisionDate as PlainDate | null,
      });
    expect(await refusal(decide('12/QĐ', null))).toMatchObject({
      status: 422,
      fields: ['decisionDate'],
    });
    expect(await refusal(decide('', '2019-11-20'))).toMatchObject({
      status: 422,
      fields: ['decisionNumber'],
    });
    expect(await refusal(decide('12/QĐ', '2019-12-03'))).toMatchObject({
      status: 422,
      fields: ['decisionDate'],
    });
    await decide('12/QĐ-BTĐKT', '2019-11-20');
    const dossier = await getExemplar(board, id);
    expect(dossier).toMatchObject({
      decision: { number: '12/QĐ-BTĐKT', date: '2019-11-20' },
      approvedOn: '2019-11-20',
      waitingDays: 12,
    });
    expect((await getExemplar(board, await inStatus('approved'))).approvedOn).toBe('2019-12-02');
  });

  it('lets one of two win', async () => {
    const id = await inStatus('appraising');
    const both = await Promise.allSettled([
      approveExemplar(board, id),
      rejectExemplar(board, id, 'Không.'),
    ]);
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await events(id)).toHaveLength(4);
  });

  it('saves corrections over the version that was read, and tells what changed', async () => {
    const id = await approvedExemplar(board);
    const { version } = await getExemplar(board, id);
    const edit: EditInput = {
      ...exemplarInput({ summary: 'Hiến đất và góp tiền làm đường.' }),
      version,
    };
    await updateExemplar(board, id, edit);
    const [entry] = await listHistory(db, [{ kind: 'exemplar', ids: [id] }]);
    expect(entry).toMatchObject({
      event: 'update',
      data: {
        changed: ['summary'],
        old: { summary: 'Hiến đất làm đường liên ấp.' },
        new: { summary: 'Hiến đất và góp tiền làm đường.' },
      },
    });
    expect(await refusal(updateExemplar(board, id, edit))).toEqual({
      status: 409,
      code: 'exemplars.errors.changed',
      fields: [],
    });
    expect(await refusal(updateExemplar(nominator, id, edit))).toMatchObject({ status: 403 });
    const sent = await inStatus('nominated');
    expect(await refusal(updateExemplar(nominator, sent, { ...edit, version: 2 }))).toMatchObject({
      status: 409,
      code: 'exemplars.errors.now.nominated',
    });
  });

  it('withdraws with everything that was planned about it', async () => {
    const id = await approvedExemplar(board, { name: 'Lý Thu Hồi' });
    const now = board.clock.now();
    const assignment = (status: 'open' | 'in_progress' | 'approved') => ({
      id: board.newId(),
      programme_id: base.programmeId,
      exemplar_id: id,
      outlet_id: base.outlets.bao,
      kind: 'story' as const,
      genre: 'profile',
      title: 'Bài',
      search_folded: 'bai' as never,
      brief: '',
      status,
      suspended_from: null,
      lead_id: null,
      assigned_by: null,
      deadline_at: null,
      length_value: null,
      length_unit: null,
      return_reason: null,
      created_by: base.idOf('tk.bao'),
      created_at: now,
      updated_at: now,
      version: 1,
    });
    await db.q
      .insertInto('assignments')
      .values([assignment('open'), assignment('in_progress')])
      .execute();
    await withdrawExemplar(board, id, 'Gia đình xin rút.');
    const rows = await db.q
      .selectFrom('assignments')
      .select(['status', 'suspended_from'])
      .where('exemplar_id', '=', id)
      .orderBy('suspended_from')
      .execute();
    expect(rows).toEqual([
      { status: 'suspended', suspended_from: 'in_progress' },
      { status: 'suspended', suspended_from: 'open' },
    ]);
    expect(await noticesTo('tk.bao', id)).toEqual(['exemplarWithdrawn']);
    expect(await noticesTo('tk.dai', id)).toEqual([]);
  });

  it('records consent and its end', async () => {
    const id = await approvedExemplar(board);
    expect(
      await refusal(
        giveConsent(board, id, { consentBy: 'Mẹ', consentOn: '2020-01-01' as PlainDate }),
      ),
    ).toMatchObject({ status: 422, fields: ['consentOn'] });
    await giveConsent(board, id, {
      consentBy: 'Bà Lý Thị Mẹ',
      consentOn: '2019-11-30' as PlainDate,
    });
    await withdrawConsent(board, id, 'Không muốn lên báo.');
    expect((await getExemplar(board, id)).consent).toEqual({
      state: 'withdrawn',
      by: 'Bà Lý Thị Mẹ',
      on: '2019-12-02',
    });
    expect(await refusal(withdrawConsent(board, id, 'Lần nữa.'))).toMatchObject({ status: 409 });
    for (const username of ['tk.bao', 'pv.bao1', 'admin', 'sovhttdl', 'pnv.donghai']) {
      expect(await refusal(withdrawConsent(base.ctxFor(username), id, 'Không.'))).toMatchObject({
        status: 403,
      });
    }
  });

  it('keeps contact data to those of the matrix and out of the history', async () => {
    const id = await approvedExemplar(board);
    await setContact(board, id, {
      contactPerson: 'Em gái',
      phone: '0987 654 321',
      email: '',
      address: '',
      contactNote: '',
    });
    expect((await getExemplar(board, id)).contact?.phone).toBe('0987 654 321');
    for (const username of ['admin', 'sovhttdl', 'tk.bao', 'pv.bao1']) {
      expect('contact' in (await getExemplar(base.ctxFor(username), id))).toBe(false);
    }
    const kept = await db.q
      .selectFrom('history')
      .select('data')
      .where('subject_id', '=', id)
      .execute();
    expect(JSON.stringify(kept)).not.toContain('0987');
    expect(
      await refusal(
        setContact(base.ctxFor('tk.bao'), id, {
          contactPerson: '',
          phone: '',
          email: '',
          address: '',
          contactNote: '',
        }),
      ),
    ).toMatchObject({ status: 403 });
  });

  it('takes a verb on many, each by itself', async () => {
    const [a, b, c] = [
      await inStatus('nominated'),
      await inStatus('draft'),
      await inStatus('appraising'),
    ];
    const outcome = await bulkVerb(board, [a, b, c, a, 'nobody'], 'approve', {
      decision: { decisionNumber: '20/QĐ', decisionDate: '2019-12-01' as PlainDate },
    });
    expect(outcome.done).toEqual([a, c]);
    expect(outcome.failed.map(({ id, code }) => [id, code])).toEqual([
      [b, 'exemplars.errors.now.draft'],
      ['nobody', 'errors.notFound'],
    ]);
    expect(await events(a)).toEqual(['create', 'nominate', 'appraise', 'approve']);
    expect(await refusal(bulkVerb(board, [], 'approve', {}))).toMatchObject({ status: 422 });
    expect(
      await refusal(
        bulkVerb(
          board,
          Array.from({ length: 201 }, (_, n) => `${n}`),
          'approve',
          {},
        ),
      ),
    ).toMatchObject({ status: 422 });
  });
});
