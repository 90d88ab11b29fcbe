import { describe, expect, it } from 'vitest';
import { ENGINES } from '~db/testing/databases';
import {
  approveAssignment,
  editAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
} from './commands.assignments.server';
import { runAssignmentForm, runPlacementForm } from './commands.forms.server';
import { ASSIGNMENT_TRANSITIONS, type AssignmentVerb } from './rules';
import { mayWait } from './rules.outbox';
import { PLACEMENT_TRANSITIONS, type PlacementVerb } from './rules.placements';
import { refusalBy } from './testing/rows';
import { openWorld } from './testing/world';

const form = (fields: Record<string, string> = {}): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

const FIELDS: Partial<Record<AssignmentVerb | PlacementVerb, Record<string, string>>> = {
  move: { plannedOn: '2019-12-20' },
  publish: { publishedOn: '2019-12-01', issueNumber: '4400', page: '3' },
};

describe.each(ENGINES)('the version that a form was drawn from, on $name', ({ open }) => {
  const world = openWorld(open);
  const { made, placed, editor } = world;

  it('is asked for by every verb of an editor', async () => {
    for (const { verb, from } of ASSIGNMENT_TRANSITIONS) {
      if (mayWait(verb)) continue;
      const id = await made(from[0] ?? 'open');
      const fields = { reason: 'đổi kế hoạch', leadId: world.base.idOf('pv.bao2') };
      const refused = await refusalBy(runAssignmentForm(editor(), id, verb, form(fields)));
      expect.soft(refused, verb).toMatchObject({
        status: 422,
        fields: ['version'],
      });
      await runAssignmentForm(editor(), id, verb, form({ ...fields, version: '1' }));
    }
  });

  it('is asked for by every verb of an appearance', async () => {
    for (const { verb, from } of PLACEMENT_TRANSITIONS) {
      const { id } = await placed(from[0]);
      const fields = { reason: 'đổi kế hoạch', ...FIELDS[verb] };
      const refused = await refusalBy(runPlacementForm(editor(), id, verb, form(fields)));
      expect.soft(refused, verb).toMatchObject({
        status: 422,
        fields: ['version'],
      });
      const stale = await refusalBy(
        runPlacementForm(editor(), id, verb, form({ ...fields, version: '7' })),
      );
      expect.soft(stale, verb).toMatchObject({ status: 409 });
      await runPlacementForm(editor(), id, verb, form({ ...fields, version: '1' }));
    }
  });

  it('tells the second of two who reassign whom the first chose', async () => {
    const id = await made('claimed');
    const give = (username: string) =>
      runAssignmentForm(
        editor(),
        id,
        'assign',
        form({ leadId: world.base.idOf(username), reason: 'bận', version: '1' }),
      );
    await give('pv.bao2');
    expect(await refusalBy(give('pv.bao3'))).toMatchObject({
      status: 409,
      code: 'coverage.errors.reassigned',
      params: { lead: await nameOf('pv.bao2'), version: 2 },
    });
  });

  it('refuses the approval of a text that is not the newest, until that was opened', async () => {
    const id = await made('in_progress');
    const reporter = world.lead();
    const text = { lengthValue: 900, link: 'https://baobaclieu.vn/ban-1', note: '' };
    await submitAssignment(reporter, id, text);
    await editAssignment(editor(), id);
    const read = await versionOf(id);
    await returnAssignment(editor(), id, 'thiếu ảnh');
    await submitAssignment(reporter, id, { ...text, link: 'https://baobaclieu.vn/ban-2' });
    await editAssignment(editor(), id);
    const approve = (version: number) =>
      runAssignmentForm(editor(), id, 'approve', form({ version: String(version) }));
    const refused = await refusalBy(approve(read));
    expect(refused).toMatchObject({
      status: 409,
      code: 'coverage.errors.newerText',
      params: { number: 2 },
    });
    // Nothing that the form could send again by itself.
    expect(refused?.params).not.toHaveProperty('version');
    await approve(await versionOf(id));
  });

  it('is left out by who acts on whatever stands', async () => {
    const id = await made('claimed');
    await startAssignment(world.lead(), id);
    const editing = await made('editing');
    await approveAssignment(editor(), editing);
  });

  const versionOf = async (id: string) => (await world.assignmentOf(id)).version;

  async function nameOf(username: string): Promise<string> {
    const person = await world.db.q
      .selectFrom('people')
      .select('display_name')
      .where('id', '=', world.base.idOf(username))
      .executeTakeFirstOrThrow();
    return person.display_name;
  }
});
