import { describe, expect, it } from 'vitest';
import { refusalBy } from '~/features/coverage/testing/rows';
import type { PlainDate } from '~/platform/time';
import { ENGINES } from '~db/testing/databases';
import { bulkVerb } from './commands.bulk.server';
import {
  approveExemplar,
  nominateExemplar,
  rejectExemplar,
  returnExemplar,
  take,
  withdrawExemplar,
} from './commands.server';
import { getExemplar } from './queries.dossier.server';
import { EXEMPLAR_STATUSES, EXEMPLAR_VERBS, stepsOf } from './rules';
import { openRegistry } from './testing/registry';
import { approvedExemplar } from './testing/samples';

describe.each(ENGINES)('the verbs of exemplars on $name', ({ open }) => {
  const registry = openRegistry(open);

  describe.each(EXEMPLAR_STATUSES)('from %s', (status) => {
    it.each(EXEMPLAR_VERBS)('%s', async (verb) => {
      const id = await registry.inStatus(status);
      const who = verb === 'nominate' ? registry.nominator() : registry.board();
      const steps = stepsOf(status, verb);
      const last = steps.at(-1);
      const before = await registry.eventsOf(id);
      const tried = take(who, id, verb, { reason: 'Vì thế.' });
      if (!last) {
        expect(await refusalBy(tried)).toMatchObject({
          status: 409,
          code: `exemplars.errors.now.${status}`,
        });
        expect(await registry.statusOf(id)).toBe(status);
        expect(await registry.eventsOf(id)).toEqual(before);
        return;
      }
      await tried;
      expect(await registry.statusOf(id)).toBe(last.to);
      expect(await registry.eventsOf(id)).toEqual([...before, ...steps.map((step) => step.verb)]);
    });
  });

  it('refuses verbs to everybody who has no right to them', async () => {
    const id = await registry.inStatus('appraising');
    for (const username of [
      'admin',
      'sovhttdl',
      'pnv.donghai',
      'pnv.hongdan',
      'tk.bao',
      'pv.bao1',
    ]) {
      expect(await refusalBy(approveExemplar(registry.base.ctxFor(username), id))).toMatchObject({
        status: 403,
      });
    }
    const draft = await registry.inStatus('draft');
    for (const username of ['pnv.hongdan', 'pv.bao1', 'tk.dai', 'admin']) {
      expect(
        await refusalBy(nominateExemplar(registry.base.ctxFor(username), draft)),
      ).toMatchObject({
        status: 403,
      });
    }
    expect(await refusalBy(approveExemplar(registry.board(), 'no-such-id'))).toMatchObject({
      status: 404,
    });
  });

  it('needs a reason where the life cycle says so', async () => {
    const id = await registry.inStatus('appraising');
    expect(await refusalBy(returnExemplar(registry.board(), id, '  '))).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    expect(await refusalBy(rejectExemplar(registry.board(), id, ''))).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    expect(
      await refusalBy(withdrawExemplar(registry.board(), await registry.inStatus('approved'), '')),
    ).toMatchObject({
      status: 422,
      fields: ['reason'],
    });
    await returnExemplar(registry.board(), id, ' Thiếu ý kiến xã. ');
    expect((await getExemplar(registry.nominator(), id)).statusReason).toBe('Thiếu ý kiến xã.');
    expect(await registry.noticesTo('pnv.donghai', id)).toEqual(['exemplarReturned']);
  });

  it('keeps the decision, both parts or neither, never from the future', async () => {
    const id = await registry.inStatus('appraising');
    const decide = (decisionNumber: string, decisionDate: string | null) =>
      approveExemplar(registry.board(), id, {
        decisionNumber,
        decisionDate: decisionDate as PlainDate | null,
      });
    expect(await refusalBy(decide('12/QĐ', null))).toMatchObject({
      status: 422,
      fields: ['decisionDate'],
    });
    expect(await refusalBy(decide('', '2019-11-20'))).toMatchObject({
      status: 422,
      fields: ['decisionNumber'],
    });
    expect(await refusalBy(decide('12/QĐ', '2019-12-03'))).toMatchObject({
      status: 422,
      fields: ['decisionDate'],
    });
    await decide('12/QĐ-BTĐKT', '2019-11-20');
    const dossier = await getExemplar(registry.board(), id);
    expect(dossier).toMatchObject({
      decision: { number: '12/QĐ-BTĐKT', date: '2019-11-20' },
      approvedOn: '2019-11-20',
      waitingDays: 12,
    });
    expect(
      (await getExemplar(registry.board(), await registry.inStatus('approved'))).approvedOn,
    ).toBe('2019-12-02');
  });

  it('lets one of two win', async () => {
    const id = await registry.inStatus('appraising');
    const both = await Promise.allSettled([
      approveExemplar(registry.board(), id),
      rejectExemplar(registry.board(), id, 'Không.'),
    ]);
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(await registry.eventsOf(id)).toHaveLength(4);
  });

  it('withdraws with everything that was planned about it', async () => {
    const id = await approvedExemplar(registry.board(), { name: 'Lý Thu Hồi' });
    const now = registry.board().clock.now();
    const assignment = (status: 'open' | 'in_progress' | 'approved') => ({
      id: registry.board().newId(),
      programme_id: registry.base.programmeId,
      exemplar_id: id,
      outlet_id: registry.base.outlets.bao,
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
      created_by: registry.base.idOf('tk.bao'),
      created_at: now,
      updated_at: now,
      version: 1,
    });
    await registry.db.q
      .insertInto('assignments')
      .values([assignment('open'), assignment('in_progress')])
      .execute();
    await withdrawExemplar(registry.board(), id, 'Gia đình xin rút.');
    const rows = await registry.db.q
      .selectFrom('assignments')
      .select(['status', 'suspended_from'])
      .where('exemplar_id', '=', id)
      .orderBy('suspended_from')
      .execute();
    expect(rows).toEqual([
      { status: 'suspended', suspended_from: 'in_progress' },
      { status: 'suspended', suspended_from: 'open' },
    ]);
    expect(await registry.noticesTo('tk.bao', id)).toEqual(['exemplarWithdrawn']);
    expect(await registry.noticesTo('tk.dai', id)).toEqual([]);
  });

  it('takes a verb on many, each by itself', async () => {
    const [a, b, c] = [
      await registry.inStatus('nominated'),
      await registry.inStatus('draft'),
      await registry.inStatus('appraising'),
    ];
    const outcome = await bulkVerb(registry.board(), [a, b, c, a, 'nobody'], 'approve', {
      decision: { decisionNumber: '20/QĐ', decisionDate: '2019-12-01' as PlainDate },
    });
    expect(outcome.done).toEqual([a, c]);
    expect(outcome.failed.map(({ id, code }) => [id, code])).toEqual([
      [b, 'exemplars.errors.now.draft'],
      ['nobody', 'errors.notFound'],
    ]);
    expect(await registry.eventsOf(a)).toEqual(['create', 'nominate', 'appraise', 'approve']);
    expect(await refusalBy(bulkVerb(registry.board(), [], 'approve', {}))).toMatchObject({
      status: 422,
    });
    expect(
      await refusalBy(
        bulkVerb(
          registry.board(),
          Array.from({ length: 201 }, (_, n) => `${n}`),
          'approve',
          {},
        ),
      ),
    ).toMatchObject({ status: 422 });
  });
});
