/** The matrix of who may do what, by direct requests: a missing button protects nothing. */
import type { APIRequestContext } from '@playwright/test';
import { type AssignmentWish, freshName, type Kept, keptBy } from '../setup/kept';
import { expect, test } from '../setup/test';

/** One of each role and scope, and a colleague of the reporter who does the work. */
const ACCOUNTS = [
  'admin',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'pnv.hongdan',
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.bao2',
  'pv.dai1',
] as const;
type Account = (typeof ACCOUNTS)[number];

type Form = Record<string, string>;
type Watched = 'exemplars' | 'assignments' | 'placements' | 'absences' | 'slots';

interface Target {
  address: string;
  /** The row that a refused request must leave alone. */
  watched: [Watched, string];
  /** What the form needs to know of the row. */
  form?: Form;
}

interface Verb {
  name: string;
  may: readonly Account[];
  /** To whom the address is another act, whose hour it is not: 409. */
  notNow?: readonly Account[];
  form?: Form;
  file?: boolean;
  /** A fresh object in a state in which the verb is possible. */
  arrange(kept: Kept): Target;
}

const REASON = { reason: 'Cần bổ sung số liệu.' };
const BOARD: readonly Account[] = ['bantdkt'];
const NOMINATOR: readonly Account[] = ['bantdkt', 'pnv.donghai'];
const EDITOR: readonly Account[] = ['tk.bao'];
const LEAD: readonly Account[] = ['pv.bao1'];

/** An exemplar that the nominator of Đông Hải wrote. */
const exemplar =
  (status: Parameters<Kept['addExemplar']>[0]['status'], noun: string) => (kept: Kept) => {
    const id = kept.addExemplar({ status, by: 'pnv.donghai' });
    return { address: `/exemplars/${id}/${noun}`, watched: ['exemplars', id] } satisfies Target;
  };

/** An assignment of the newspaper, whose lead is pv.bao1 once there is one. */
const assignment =
  (status: AssignmentWish['status'], noun: string, more: Partial<AssignmentWish> = {}) =>
  (kept: Kept): Target => {
    const taken = status !== 'open' && status !== 'proposed';
    const lead = taken ? { lead: 'pv.bao1' } : {};
    const { id } = kept.addAssignment({ outlet: 'bao', status, ...lead, ...more });
    return { address: `/assignments/${id}/${noun}`, watched: ['assignments', id] };
  };

/** A placement of the newspaper's site, whose text is approved. */
const placement =
  (status: NonNullable<AssignmentWish['placement']>, noun: string) =>
  (kept: Kept): Target => {
    const made = kept.addAssignment({
      outlet: 'bao',
      status: 'approved',
      lead: 'pv.bao1',
      placement: status,
    });
    const { placementId } = made;
    return {
      address: `/placements/${placementId}/${noun}`,
      watched: ['placements', placementId],
    };
  };

const withIdOf =
  (field: string, username: string, arrange: Verb['arrange']): Verb['arrange'] =>
  (kept) => ({ ...arrange(kept), form: { [field]: kept.idOf(username) } });

const EXEMPLAR_VERBS: Verb[] = [
  { name: 'nominate', may: NOMINATOR, arrange: exemplar('draft', 'nomination') },
  { name: 'appraise', may: BOARD, arrange: exemplar('nominated', 'appraisal') },
  { name: 'approve', may: BOARD, arrange: exemplar('appraising', 'approval') },
  { name: 'return', may: BOARD, form: REASON, arrange: exemplar('appraising', 'return') },
  { name: 'reject', may: BOARD, form: REASON, arrange: exemplar('appraising', 'rejection') },
  { name: 'withdraw', may: BOARD, form: REASON, arrange: exemplar('approved', 'withdrawal') },
  {
    name: 'record consent',
    may: NOMINATOR,
    form: { consent: 'given', consentBy: 'Chính người được nêu gương' },
    arrange: (kept) => {
      const target = exemplar('nominated', 'consent')(kept);
      kept.run("update exemplars set consent = 'none' where id = ?", target.watched[1]);
      return target;
    },
  },
  {
    name: 'write contact data',
    may: NOMINATOR,
    form: { phone: '0912 345 678' },
    arrange: exemplar('nominated', 'contact'),
  },
  { name: 'attach a file', may: NOMINATOR, file: true, arrange: exemplar('nominated', 'files') },
];

const ASSIGNMENT_VERBS: Verb[] = [
  { name: 'offer', may: EDITOR, arrange: assignment('proposed', 'offer') },
  { name: 'claim', may: ['pv.bao1', 'pv.bao2'], arrange: assignment('open', 'claim') },
  { name: 'release', may: LEAD, arrange: assignment('claimed', 'release') },
  {
    name: 'decline',
    may: LEAD,
    form: REASON,
    arrange: assignment('claimed', 'refusal', { assignedBy: 'tk.bao' }),
  },
  { name: 'start', may: LEAD, arrange: assignment('claimed', 'start') },
  {
    name: 'submit',
    may: LEAD,
    form: { lengthValue: '1200', link: 'https://baobaclieu.vn/ban-nhap' },
    arrange: assignment('in_progress', 'submission'),
  },
  {
    name: 'assign',
    may: EDITOR,
    arrange: withIdOf('leadId', 'pv.bao2', assignment('open', 'assignee')),
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
    arrange: (kept) => {
      const target = assignment('open', 'subject')(kept);
      kept.run('update assignments set exemplar_id = null where id = ?', target.watched[1]);
      const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
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
    arrange: assignment('claimed', 'comments'),
  },
  {
    name: 'add a placement',
    may: EDITOR,
    arrange: (kept) => {
      const target = assignment('claimed', 'placements')(kept);
      const { id } = kept.first<{ id: string }>("select id from channels where code = 'bao-print'");
      return { ...target, form: { channelId: id, plannedOn: '2019-12-27' } };
    },
  },
];

const PLACEMENT_VERBS: Verb[] = [
  {
    name: 'move',
    may: EDITOR,
    form: { plannedOn: '2019-12-26', version: '1' },
    arrange: placement('planned', 'move'),
  },
  { name: 'schedule', may: EDITOR, arrange: placement('planned', 'schedule') },
  {
    name: 'publish',
    may: EDITOR,
    form: { publishedOn: '2019-12-01', url: 'https://baobaclieu.vn/bai-viet' },
    arrange: placement('scheduled', 'publication'),
  },
  { name: 'correct', may: EDITOR, form: REASON, arrange: placement('published', 'correction') },
  { name: 'take down', may: EDITOR, form: REASON, arrange: placement('published', 'takedown') },
  { name: 'cancel', may: EDITOR, form: REASON, arrange: placement('planned', 'cancellation') },
];

/** Leave of pv.bao1. */
const absence =
  (status: Parameters<Kept['addAbsence']>[1], noun: string) =>
  (kept: Kept): Target => {
    const id = kept.addAbsence('pv.bao1', status);
    return { address: `/leave/${id}/${noun}`, watched: ['absences', id] };
  };

const READ = { version: '1' };

const ABSENCE_VERBS: Verb[] = [
  { name: 'approve', may: EDITOR, form: READ, arrange: absence('requested', 'approval') },
  {
    name: 'decline',
    may: EDITOR,
    form: { ...READ, ...REASON },
    arrange: absence('requested', 'refusal'),
  },
  {
    name: 'change',
    may: LEAD,
    form: { ...READ, kind: 'trip', fromOn: '2021-03-01', toOn: '2021-03-01' },
    arrange: absence('requested', 'dates'),
  },
  // One address for two acts: the other one's hour has not come yet, or is over.
  {
    name: 'take back',
    may: LEAD,
    notNow: EDITOR,
    form: READ,
    arrange: absence('requested', 'cancellation'),
  },
  {
    name: 'cancel when approved',
    may: EDITOR,
    notNow: LEAD,
    form: { ...READ, ...REASON },
    arrange: absence('approved', 'cancellation'),
  },
];

/** An editor offered the proposal: the way back is for the outlet's editors, and a claim's for its reporter too. */
const UNDO_VERBS: Verb[] = [
  {
    name: 'an offer',
    may: EDITOR,
    arrange: undoable('offer', 'tk.bao', assignment('open', ''), 'proposed'),
  },
  {
    name: 'a claim',
    may: ['tk.bao', 'pv.bao1'],
    arrange: undoable('claim', 'pv.bao1', assignment('claimed', ''), 'open'),
  },
  {
    name: 'an appraisal',
    may: BOARD,
    arrange: undoable('appraise', 'bantdkt', exemplar('appraising', ''), 'nominated'),
  },
  {
    name: 'an approval of leave',
    may: EDITOR,
    arrange: undoable('approve', 'tk.bao', absence('approved', ''), 'requested'),
  },
];

const KINDS = { assignments: 'assignment', exemplars: 'exemplar', absences: 'absence' } as const;

/** An event that has just been, kept as the verb keeps it. */
function undoable(
  event: string,
  by: string,
  arrange: Verb['arrange'],
  status: string,
): Verb['arrange'] {
  return (kept) => {
    const { watched } = arrange(kept);
    const [table, id] = watched;
    const eventId = `su-kien-${id}`;
    const { row } = kept.stateOf(table, id);
    // Days of an absence are looked at before it comes back.
    const { from_on, to_on } = row;
    const before = table === 'absences' ? { status, from_on, to_on } : { status };
    const undo = { rows: [{ table, id, version: Number(row.version), before }] };
    kept.run(
      `insert into history (id, at, actor_id, subject_kind, subject_id, event, undo, from_state)
       values (?, '2019-12-02T01:00:00.000Z', ?, ?, ?, ?, ?, ?)`,
      eventId,
      kept.idOf(by),
      KINDS[table as keyof typeof KINDS],
      id,
      event,
      JSON.stringify(undo),
      status,
    );
    return { address: `/history/${eventId}/undo`, watched };
  };
}

const STATION: readonly Account[] = ['tk.dai'];

const SEAT_VERBS: Verb[] = [
  {
    name: 'fill',
    may: EDITOR,
    form: { day: '2020-02-03' },
    arrange: (kept) => {
      const id = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
      const slot = kept.first<{ id: string }>(
        `select slots.id from slots join channels on channels.id = slots.channel_id
         where channels.code = 'bao-online' and slots.rrule like '%MO%'`,
      );
      return {
        address: `/slots/${slot.id}/seats`,
        watched: ['exemplars', id],
        form: { exemplarId: id },
      };
    },
  },
  {
    name: 'set the length in a rundown',
    may: STATION,
    form: { minutes: '7', version: '1' },
    arrange: (kept) => airing(kept),
  },
  {
    name: 'move in a rundown',
    may: STATION,
    form: { step: 'up' },
    arrange: (kept) => airing(kept),
  },
];

function airing(kept: Kept): Target {
  const { placementId } = kept.addAssignment({ outlet: 'dai', status: 'claimed', lead: 'pv.dai1' });
  return {
    address: `/placements/${placementId}/rundown`,
    watched: ['placements', placementId],
  };
}

const SLOT_EDITORS: readonly Account[] = ['admin', 'tk.bao'];
const ONE_OCCURRENCE = { reason: 'Số báo đặc biệt.', version: '0' };

/** A column of the newspaper, or one of its occurrences. */
const slot =
  (noun = '', wish = {}) =>
  (kept: Kept): Target => {
    const id = kept.addSlot('bao-print', wish);
    return { address: `/slots/${id}${noun}`, watched: ['slots', id] };
  };

const SLOT_VERBS: Verb[] = [
  {
    name: 'edit',
    may: SLOT_EDITORS,
    form: {
      intent: 'slot',
      version: '1',
      channelId: 'unchanged',
      name: 'Tên mới',
      repeat: 'weekdays',
      startsOn: '2019-12-09',
      capacity: '2',
      genre: 'profile',
      deadlineDays: '2',
      deadlineTime: '16:00',
    },
    arrange: slot('', { starts_on: '2019-12-09' }),
  },
  {
    name: 'end',
    may: SLOT_EDITORS,
    form: { intent: 'end', version: '1', endsOn: '2019-12-31', reason: 'Hết đợt.' },
    arrange: slot(),
  },
  {
    name: 'reopen',
    may: SLOT_EDITORS,
    form: { intent: 'reopen', version: '1' },
    arrange: slot('', { ends_on: '2019-12-20' }),
  },
  {
    name: 'skip an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'skip' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'move an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'move', movedTo: '2019-12-12' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'resize an occurrence',
    may: SLOT_EDITORS,
    form: { ...ONE_OCCURRENCE, intent: 'capacity', capacity: '3' },
    arrange: slot('/occurrences/2019-12-11'),
  },
  {
    name: 'put an occurrence back',
    may: SLOT_EDITORS,
    form: { intent: 'restore', version: '1' },
    arrange: (kept) => {
      const target = slot('/occurrences/2019-12-11')(kept);
      kept.run(
        "insert into slot_exceptions (slot_id, occurs_on, kind, reason, created_by, created_at) values (?, '2019-12-11', 'skipped', 'x', ?, '2019-12-01T01:00:00.000Z')",
        target.watched[1],
        kept.idOf('tk.bao'),
      );
      return target;
    },
  },
];

const GROUPS = {
  exemplar: EXEMPLAR_VERBS,
  assignment: ASSIGNMENT_VERBS,
  placement: PLACEMENT_VERBS,
  absence: ABSENCE_VERBS,
  seat: SEAT_VERBS,
  undo: UNDO_VERBS,
  slot: SLOT_VERBS,
};

for (const [noun, verbs] of Object.entries(GROUPS)) {
  for (const verb of verbs) {
    test(`${noun}: ${verb.name} is for ${verb.may.join(', ')} only`, async ({ server, asHttp }) => {
      const kept = keptBy(server);
      const target = verb.arrange(kept);
      const before = kept.stateOf(...target.watched);
      for (const account of [null, ...ACCOUNTS]) {
        if (account !== null && verb.may.includes(account)) continue;
        const answer = await send(await asHttp(account), verb, target);
        const refused = account !== null && verb.notNow?.includes(account) ? 409 : 403;
        if (account !== null) expect.soft(answer.status, account).toBe(refused);
        else expect.soft([answer.status, answer.to], 'signed out').toEqual([302, '/login']);
      }
      expect(kept.stateOf(...target.watched)).toEqual(before);
      for (const account of verb.may) {
        const answer = await send(await asHttp(account), verb, verb.arrange(kept));
        expect.soft(answer.status, `${account} may`).toBe(302);
        expect.soft(answer.to, `${account} may`).not.toBe('/login');
      }
    });
  }
}

/** The smallest PNG there is: files are checked by content, not by name. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function send(http: APIRequestContext, verb: Verb, target: Target) {
  const fields = { ...verb.form, ...target.form };
  const file = { name: 'anh.png', mimeType: 'image/png', buffer: PIXEL };
  const answer = await http.post(target.address, {
    maxRedirects: 0,
    ...(verb.file ? { multipart: { ...fields, file } } : { form: fields }),
  });
  const location = answer.headers().location ?? '';
  return { status: answer.status(), to: location.split('?')[0] };
}

test.describe('creating', () => {
  const dossier = (placeCode: string): Form => ({
    intent: 'nominate',
    name: freshName(),
    family: 'good_deed',
    kind: 'collective',
    sectorCode: 'agriculture',
    placeCode,
    summary: 'Giúp nhau làm đường giao thông nông thôn.',
  });
  const GANH_HAO = '31972';

  test('exemplars is for the Board, reporters, and nominators in their own district', async ({
    server,
    asHttp,
  }) => {
    const kept = keptBy(server);
    const count = () => kept.first('select count(*) as count from exemplars').count;
    const before = count();
    for (const account of ['admin', 'sovhttdl', 'tk.bao', 'tk.dai', 'pnv.hongdan']) {
      const answer = await (await asHttp(account)).post('/exemplars/new', {
        form: dossier(GANH_HAO),
        maxRedirects: 0,
      });
      expect.soft(answer.status(), account).toBe(403);
    }
    expect(count()).toBe(before);
    for (const account of ['bantdkt', 'pnv.donghai', 'pv.bao1', 'pv.dai1']) {
      const answer = await (await asHttp(account)).post('/exemplars/new', {
        form: dossier(GANH_HAO),
        maxRedirects: 0,
      });
      expect.soft(answer.status(), account).toBe(302);
    }
    expect(count()).toBe(Number(before) + 4);
  });

  test('assignments is for the editors of that outlet', async ({ server, asHttp }) => {
    const kept = keptBy(server);
    const exemplarId = kept.addExemplar({ status: 'approved', by: 'bantdkt' });
    const outlet = kept.first("select id from outlets where code = 'bao'");
    const channel = kept.first("select id from channels where code = 'bao-online'");
    const form = {
      exemplarId,
      outletId: String(outlet.id),
      channelId: String(channel.id),
      kind: 'story',
      genre: 'profile',
      plannedOn: '2019-12-24',
      leadId: 'offer',
    };
    const planned = () =>
      kept.rows('select id from assignments where exemplar_id = ?', exemplarId).length;
    for (const account of ACCOUNTS.filter((each) => each !== 'tk.bao')) {
      const http = await asHttp(account);
      const answer = await http.post('/calendar/plan', { form, maxRedirects: 0 });
      expect.soft(answer.status(), account).toBe(403);
    }
    expect(planned()).toBe(0);
    const http = await asHttp('tk.bao');
    expect((await http.post('/calendar/plan', { form, maxRedirects: 0 })).status()).toBe(302);
    expect(planned()).toBe(1);
  });

  test('shared views is for the editors of that outlet, and so is changing one', async ({
    server,
    asHttp,
  }) => {
    const kept = keptBy(server);
    const outlet = String(kept.first("select id from outlets where code = 'bao'").id);
    const shared = () => kept.rows('select * from saved_views where outlet_id = ?', outlet);
    const before = shared();
    const save = (name: string) => ({
      intent: 'save',
      name,
      search: '?view=week',
      outletId: outlet,
    });
    const post = async (account: Account, form: Form) =>
      (await (await asHttp(account)).post('/calendar/views', { form, maxRedirects: 0 })).status();
    const others = ACCOUNTS.filter((account) => account !== 'tk.bao');
    for (const account of others)
      expect.soft(await post(account, save(freshName())), account).toBe(403);
    expect(shared()).toEqual(before);
    expect(await post('tk.bao', save('Của cả tòa soạn'))).toBe(302);
    const view = kept.first("select * from saved_views where name = 'Của cả tòa soạn'");
    const verbs: Form[] = [
      { intent: 'update', name: 'Tên khác', outletId: '' },
      { intent: 'overwrite', search: '?view=day' },
      { intent: 'remove' },
    ];
    // Those who see it may not change it; for the others it is not there.
    for (const account of others) {
      for (const verb of verbs) {
        const status = await post(account, { ...verb, id: String(view.id), version: '1' });
        const expected = /^(pv\.bao|pnv)/.test(account) ? 403 : 404;
        expect.soft(status, `${account}: ${verb.intent}`).toBe(expected);
      }
    }
    expect(kept.first('select * from saved_views where id = ?', view.id)).toEqual(view);
    expect(await post('tk.bao', { intent: 'remove', id: String(view.id), version: '1' })).toBe(302);
  });

  test('recurring needs is for the editors of that outlet, and so is ending one', async ({
    server,
    asHttp,
  }) => {
    const kept = keptBy(server);
    const channel = kept.first("select id from channels where code = 'bao-online'");
    const form = {
      channelId: String(channel.id),
      title: freshName(),
      genre: 'profile',
      repeat: 'weekdays',
      startsOn: '2019-12-09',
      endsOn: '2019-12-13',
      deadlineDays: '1',
      deadlineTime: '16:00',
    };
    const made = () =>
      kept.rows<{ id: string }>('select id from series where title = ?', form.title);
    const post = async (account: Account, address: string, fields: Form) =>
      (await (await asHttp(account)).post(address, { form: fields, maxRedirects: 0 })).status();
    const others = ACCOUNTS.filter((each) => each !== 'tk.bao');
    for (const account of others)
      expect.soft(await post(account, '/series/new', form), account).toBe(403);
    expect(made()).toEqual([]);
    expect(await post('tk.bao', '/series/new', form)).toBe(302);
    const [series] = made();
    if (!series) throw new Error('no need was made');
    const end = { ...REASON, version: '1' };
    const before = kept.first('select * from series where id = ?', series.id);
    for (const account of others)
      expect.soft(await post(account, `/series/${series.id}`, end), account).toBe(403);
    expect(kept.first('select * from series where id = ?', series.id)).toEqual(before);
    expect(await post('tk.bao', `/series/${series.id}`, end)).toBe(302);
  });

  test('slots is for the editors of the outlet and administrators', async ({ server, asHttp }) => {
    const kept = keptBy(server);
    const channel = kept.first("select id from channels where code = 'bao-print'");
    const form = {
      intent: 'new-slot',
      channelId: String(channel.id),
      name: freshName(),
      repeat: 'daily',
      startsOn: '2019-12-09',
      capacity: '1',
      genre: 'profile',
      deadlineDays: '1',
      deadlineTime: '16:00',
    };
    const made = () => kept.rows('select id from slots where name = ?', form.name).length;
    for (const account of ACCOUNTS.filter((each) => !SLOT_EDITORS.includes(each))) {
      const answer = await (await asHttp(account)).post('/slots/new', { form, maxRedirects: 0 });
      expect.soft(answer.status(), account).toBe(403);
    }
    expect(made()).toBe(0);
    for (const account of SLOT_EDITORS) {
      const answer = await (await asHttp(account)).post('/slots/new', { form, maxRedirects: 0 });
      expect.soft(answer.status(), account).toBe(302);
    }
    expect(made()).toBe(2);
  });

  test('many assignments at once are for the editors, each row for those of its outlet', async ({
    server,
    asHttp,
  }) => {
    const kept = keptBy(server);
    const { id, placementId } = kept.addAssignment({ outlet: 'bao', status: 'open' });
    const form = {
      verb: 'cancel',
      row: `${placementId}.1.${id}.1`,
      reason: 'Trùng với số trước.',
    };
    const before = kept.stateOf('assignments', id);
    for (const account of ACCOUNTS.filter((each) => each !== 'tk.bao')) {
      const http = await asHttp(account);
      const answer = await http.post('/assignments/bulk', { form, maxRedirects: 0 });
      // The other outlet's editor may ask; the row is refused.
      expect.soft(answer.status(), account).toBe(account === 'tk.dai' ? 200 : 403);
    }
    expect(kept.stateOf('assignments', id)).toEqual(before);
    const http = await asHttp('tk.bao');
    expect((await http.post('/assignments/bulk', { form })).status()).toBe(200);
    expect(kept.stateOf('assignments', id).row.status).toBe('cancelled');
    const batch = kept.first<{ batch_id: string }>(
      "select batch_id from history where subject_id = ? and event = 'cancel'",
      id,
    ).batch_id;
    for (const account of ACCOUNTS.filter((each) => each !== 'tk.bao')) {
      const answer = await (await asHttp(account)).post(`/history/batches/${batch}/undo`);
      expect.soft(answer.status(), account).toBe(403);
    }
    const undone = await http.post(`/history/batches/${batch}/undo`, { maxRedirects: 0 });
    expect(undone.status()).toBe(302);
    expect(kept.stateOf('assignments', id).row.status).toBe('open');
  });

  test('lists of exemplars and bulk verbs are for the Board', async ({ server, asHttp }) => {
    const kept = keptBy(server);
    const id = kept.addExemplar({ status: 'appraising', by: 'bantdkt' });
    const lists = () => kept.rows('select id from imports').length;
    const before = [kept.stateOf('exemplars', id), lists()];
    for (const account of ACCOUNTS.filter((each) => each !== 'bantdkt')) {
      const http = await asHttp(account);
      const file = {
        name: 'danh-sach.xlsx',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK'),
      };
      const upload = await http.post('/exemplars/import', { multipart: { file }, maxRedirects: 0 });
      expect.soft(upload.status(), `${account}: upload`).toBe(403);
      const bulk = await http.post('/exemplars/bulk', {
        form: { verb: 'approve', id },
        maxRedirects: 0,
      });
      expect.soft(bulk.status(), `${account}: bulk`).toBe(403);
    }
    expect([kept.stateOf('exemplars', id), lists()]).toEqual(before);
    const http = await asHttp('bantdkt');
    const bulk = await http.post('/exemplars/bulk', { form: { verb: 'approve', id } });
    expect(bulk.status()).toBe(200);
    expect(kept.stateOf('exemplars', id).row.status).toBe('approved');
  });
});
