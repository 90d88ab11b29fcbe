/** Who may do what with assignments, by direct requests. */
import { keptBy } from '../../setup/kept';
import { expect, test } from '../../setup/test';
import { allBut, EDITOR, LEAD } from './accounts';
import { assignment, channelId, outletId, writing } from './targets';
import { REASON, walk } from './walk';

test.use({ world: 'http/permissions/assignments' });

walk('assignment', [
  {
    name: 'plan',
    may: EDITOR,
    arrange: async (kept) => ({
      address: '/calendar/plan',
      watched: { table: 'assignments', gains: 1 },
      form: {
        exemplarId: await kept.addExemplar({ status: 'approved', by: 'bantdkt' }),
        outletId: await outletId(kept, 'bao'),
        channelId: await channelId(kept, 'bao-online'),
        kind: 'story',
        genre: 'profile',
        plannedOn: '2019-12-24',
        leadId: 'offer',
      },
    }),
  },
  { name: 'offer', may: EDITOR, arrange: assignment('proposed', 'offer') },
  {
    name: 'claim',
    versionless: true,
    may: ['pv.bao1', 'pv.bao2'],
    arrange: assignment('open', 'claim'),
  },
  { name: 'release', versionless: true, may: LEAD, arrange: assignment('claimed', 'release') },
  {
    name: 'decline',
    versionless: true,
    may: LEAD,
    form: REASON,
    arrange: assignment('claimed', 'refusal', { assignedBy: 'tk.bao' }),
  },
  { name: 'start', versionless: true, may: LEAD, arrange: assignment('claimed', 'start') },
  {
    name: 'submit',
    versionless: true,
    may: LEAD,
    form: { lengthValue: '1200', link: 'https://baobaclieu.vn/ban-nhap' },
    arrange: assignment('in_progress', 'submission'),
  },
  {
    name: 'assign',
    may: EDITOR,
    arrange: async (kept) => ({
      ...(await assignment('open', 'assignee')(kept)),
      form: { leadId: await kept.idOf('pv.bao2') },
    }),
  },
  { name: 'edit', may: EDITOR, arrange: assignment('submitted', 'editing') },
  { name: 'return', may: EDITOR, form: REASON, arrange: assignment('editing', 'return') },
  { name: 'approve', may: EDITOR, arrange: assignment('editing', 'approval') },
  { name: 'suspend', may: EDITOR, form: REASON, arrange: assignment('in_progress', 'suspension') },
  { name: 'resume', may: EDITOR, arrange: assignment('suspended', 'resumption') },
  { name: 'cancel', may: EDITOR, form: REASON, arrange: assignment('claimed', 'cancellation') },
  {
    name: 'change details',
    may: EDITOR,
    form: { version: '1', title: 'Tên mới', genre: 'profile' },
    arrange: assignment('claimed', 'details'),
  },
  {
    name: 'choose the subject',
    may: EDITOR,
    arrange: async (kept) => {
      const target = await assignment('open', 'subject')(kept);
      await kept.run('update assignments set exemplar_id = null where id = ?', target.watched[1]);
      const exemplarId = await kept.addExemplar({ status: 'approved', by: 'bantdkt' });
      return { ...target, form: { exemplarId } };
    },
  },
  {
    name: 'change a cell of the table',
    may: EDITOR,
    form: { field: 'title', version: '1', title: 'Tên mới' },
    arrange: assignment('claimed', 'cell'),
  },
  {
    name: 'comment',
    may: ['tk.bao', 'pv.bao1', 'pv.bao2'],
    form: { body: 'Nhớ chụp ảnh buổi sáng.' },
    arrange: async (kept) =>
      writing(await assignment('claimed', 'comments')(kept), { table: 'comments', gains: 1 }),
  },
  {
    name: 'add a placement',
    may: EDITOR,
    arrange: async (kept) => ({
      ...writing(await assignment('claimed', 'placements')(kept), {
        table: 'placements',
        gains: 1,
      }),
      form: { channelId: await channelId(kept, 'bao-print'), plannedOn: '2019-12-27' },
    }),
  },
]);

test('many assignments at once are for the editors, each row for those of its outlet', async ({
  server,
  asHttp,
}) => {
  const kept = keptBy(server);
  const { id, placementId } = await kept.addAssignment({ outlet: 'bao', status: 'open' });
  const form = {
    verb: 'cancel',
    row: `${placementId}.1.${id}.1`,
    reason: 'Trùng với số trước.',
  };
  const before = await kept.stateOf('assignments', id);
  for (const account of allBut(EDITOR)) {
    const http = await asHttp(account);
    const answer = await http.post('/assignments/bulk', { form, maxRedirects: 0 });
    // The other outlet's editor may ask; the row is refused.
    expect.soft(answer.status(), account).toBe(account === 'tk.dai' ? 200 : 403);
  }
  expect(await kept.stateOf('assignments', id)).toEqual(before);
  const http = await asHttp('tk.bao');
  expect((await http.post('/assignments/bulk', { form })).status()).toBe(200);
  expect((await kept.stateOf('assignments', id)).row.status).toBe('cancelled');
  const batch = (
    await kept.first<{ batch_id: string }>(
      "select batch_id from history where subject_id = ? and event = 'cancel'",
      id,
    )
  ).batch_id;
  const cancelled = await kept.stateOf('assignments', id);
  for (const account of allBut(EDITOR)) {
    const answer = await (await asHttp(account)).post(`/history/batches/${batch}/undo`);
    expect.soft(answer.status(), account).toBe(403);
  }
  expect(await kept.stateOf('assignments', id)).toEqual(cancelled);
  const undone = await http.post(`/history/batches/${batch}/undo`, { maxRedirects: 0 });
  expect(undone.status()).toBe(302);
  expect((await kept.stateOf('assignments', id)).row.status).toBe('open');
});
