import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import { approveAssignment } from './commands.assignments.server';
import { ASSIGNMENT_STATUSES, type AssignmentStatus, type AssignmentVerb } from './rules';
import { addExemplar, type Refusal, refusalBy } from './testing/rows';
import { runVerb } from './testing/verbs';
import { HELD, openWorld } from './testing/world';

/** The table of the domain once more, by hand: from, by whom, to. */
const EDITOR = 'tk.bao';
const LEAD = 'pv.bao1';
const WORK_MATE = 'pv.bao2';
const ANYBODY = [
  'admin',
  'bantdkt',
  'sovhttdl',
  'pnv.donghai',
  'tk.bao',
  'tk.dai',
  'pv.bao1',
  'pv.bao2',
  'pv.dai1',
];

const TABLE: Record<
  AssignmentVerb,
  { by: string[]; from: Partial<Record<AssignmentStatus, AssignmentStatus>> }
> = {
  offer: { by: [EDITOR], from: { proposed: 'open' } },
  assign: {
    by: [EDITOR],
    from: {
      proposed: 'claimed',
      open: 'claimed',
      claimed: 'claimed',
      in_progress: 'claimed',
      submitted: 'claimed',
      editing: 'claimed',
    },
  },
  claim: { by: [LEAD, WORK_MATE], from: { open: 'claimed' } },
  release: { by: [LEAD], from: { claimed: 'open', in_progress: 'open' } },
  decline: { by: [LEAD], from: { claimed: 'open' } },
  start: { by: [LEAD], from: { claimed: 'in_progress' } },
  submit: { by: [LEAD], from: { in_progress: 'submitted' } },
  edit: { by: [EDITOR], from: { submitted: 'editing' } },
  return: { by: [EDITOR], from: { submitted: 'in_progress', editing: 'in_progress' } },
  approve: { by: [EDITOR], from: { submitted: 'approved', editing: 'approved' } },
  suspend: {
    by: [EDITOR],
    from: {
      proposed: 'suspended',
      open: 'suspended',
      claimed: 'suspended',
      in_progress: 'suspended',
      submitted: 'suspended',
      editing: 'suspended',
    },
  },
  resume: { by: [EDITOR], from: { suspended: 'in_progress' } },
  cancel: {
    by: [EDITOR],
    from: {
      proposed: 'cancelled',
      open: 'cancelled',
      claimed: 'cancelled',
      in_progress: 'cancelled',
      submitted: 'cancelled',
      editing: 'cancelled',
      approved: 'cancelled',
      suspended: 'cancelled',
    },
  },
};
const VERBS = Object.keys(TABLE) as AssignmentVerb[];
const NEEDS_REASON: AssignmentVerb[] = ['decline', 'return', 'suspend', 'cancel'];

describe.each(ENGINES)('the verbs of assignments on $name', ({ open }) => {
  const world = openWorld(open);

  const leadId = () => world.base.idOf('pv.bao3');
  const stateOf = async (id: string) => ({
    row: await world.assignmentOf(id),
    events: await world.eventsOf(id),
  });

  /** 403 when it is never this person's, 409 when it is not in the table from there, else null. */
  const expected = (verb: AssignmentVerb, status: AssignmentStatus, who: string): number | null => {
    const leads = HELD.includes(status);
    const by = TABLE[verb].by.filter((each) => verb === 'claim' || each !== LEAD || leads);
    if (!by.includes(who)) return 403;
    return TABLE[verb].from[status] ? null : 409;
  };

  it.each(VERBS)(
    '%s: from every status, by everybody, exactly as the table says',
    async (verb) => {
      const seen: string[] = [];
      const wanted: string[] = [];
      for (const status of ASSIGNMENT_STATUSES) {
        for (const who of ANYBODY) {
          const again = verb === 'claim' && who === LEAD && HELD.slice(0, 5).includes(status);
          const id = await world.made(status);
          const refusal = await refusalBy(
            runVerb(world.base.ctxFor(who), verb, id, { leadId: leadId() }),
          );
          const { row, events } = await stateOf(id);
          const code = again ? null : expected(verb, status, who);
          const to = code === null && !again ? TABLE[verb].from[status] : status;
          // An approval of a submitted text records that it was taken for editing as well.
          const steps = verb === 'approve' && status === 'submitted' ? 2 : 1;
          const recorded = code === null && !again ? steps : 0;
          wanted.push(`${who} ${verb} ${status}: ${code ?? 'done'} ${to} ${recorded}`);
          seen.push(
            `${who} ${verb} ${status}: ${refusal?.status ?? 'done'} ${row.status} ${events.length}`,
          );
        }
      }
      expect(seen).toEqual(wanted);
    },
    60_000,
  );

  it.each(NEEDS_REASON)(
    '%s without a reason is refused at the field, and nothing changes',
    async (verb) => {
      const status = verb === 'decline' ? 'claimed' : 'submitted';
      const id = await world.made(status);
      const who = verb === 'decline' ? LEAD : EDITOR;
      for (const reason of ['', '   ']) {
        const refusal = await refusalBy(
          runVerb(world.base.ctxFor(who), verb, id, { leadId: leadId(), reason }),
        );
        expect(refusal).toMatchObject({
          status: 422,
          code: 'errors.reasonRequired',
          fields: ['reason'],
        });
      }
      const { row, events } = await stateOf(id);
      expect([row.status, row.version, events.length]).toEqual([status, 1, 0]);
    },
  );

  it('a withdrawn exemplar leaves only suspending and cancelling', async () => {
    const withdrawn = await addExemplar(world.db, world.base, { status: 'withdrawn' });
    const place = (status: AssignmentStatus) =>
      world.made(status, { exemplar_id: withdrawn, suspended_from: 'in_progress' });
    for (const verb of VERBS) {
      const status = Object.keys(TABLE[verb].from)[0] as AssignmentStatus;
      const refusal = await refusalBy(
        runVerb(world.base.ctxFor(TABLE[verb].by[0] as string), verb, await place(status), {
          leadId: leadId(),
        }),
      );
      const allowed = verb === 'cancel' || verb === 'suspend';
      expect([verb, refusal?.code ?? null]).toEqual([
        verb,
        allowed ? null : 'coverage.errors.exemplarWithdrawn',
      ]);
    }
  });

  it('answers 404 for what is not there', async () => {
    for (const verb of VERBS) {
      expect(
        await refusalBy(runVerb(world.editor(), verb, 'nothing', { leadId: leadId() })),
      ).toMatchObject({
        status: 404,
      });
    }
  });

  it('says what came too late: where it is, who did it and when', async () => {
    const id = await world.made('editing');
    await approveAssignment(world.editor(), id);
    const refusal = (await refusalBy(approveAssignment(world.editor(), id))) as Refusal;
    expect(refusal).toMatchObject({
      code: 'coverage.errors.tooLate',
      params: { status: 'approved', name: 'Phạm Thị Thu Hà', at: '08:00 02/12/2019' },
    });
  });
});
