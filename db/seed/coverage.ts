/** The life of each story and segment of the demo, told by the real commands. */
import {
  approveAssignment,
  cancelAssignment,
  editAssignment,
  returnAssignment,
  startAssignment,
  submitAssignment,
  suspendAssignment,
} from '~/features/coverage/commands.assignments.server';
import { addComment, updateDetails } from '~/features/coverage/commands.details.server';
import {
  assignAssignment,
  claimAssignment,
  declineAssignment,
  releaseAssignment,
} from '~/features/coverage/commands.lead.server';
import { movePlacement } from '~/features/coverage/commands.move.server';
import { addPlacement, planAssignment } from '~/features/coverage/commands.plan.server';
import type { DetailsInput } from '~/features/coverage/input.assignments';
import type { PlanInput } from '~/features/coverage/input.plan';
import type { Ctx } from '~/platform/context.server';
import type { ClockTime, PlainDate } from '~/platform/time';
import { SLOTS } from '../reference/sample-slots';
import { basePerson, CHANNELS, OUTLETS } from './base';
import { draftLink, timeOf } from './evidence';
import { cuePublication, type Made } from './publications';
import { slotId } from './slots';
import { DEMO_STARTS, type Stage } from './stage';
import { COVERAGE } from './texts/coverage';
import type { AppearanceText, CoverageText, Reach } from './texts/coverage-text';
import { at, spread, workdaysBefore } from './work-hours';

const EDITORS = { bao: 'tk.bao', dai: 'tk.dai' } as const;
const MINUTE = 60_000;
const DEADLINE_DAYS = 2;

interface Step {
  who: string;
  act(ctx: Ctx): Promise<unknown>;
}

/** Notes the life of every story and segment. `exemplarIds` is filled by the time they are played. */
export function cueCoverage(stage: Stage, exemplarIds: ReadonlyMap<string, string>): void {
  for (const text of COVERAGE) cueOne(stage, text, exemplarIds);
}

function cueOne(stage: Stage, text: CoverageText, exemplarIds: ReadonlyMap<string, string>): void {
  const made: Made = { assignmentId: '', placementIds: [] };
  const editor = EDITORS[text.outlet];
  const [begun = 0] = spread(at(`${text.made} 08:15`), at(`${text.made} 10:45`), 1, stage.random);
  stage.cue(begun, editor, async (ctx) => {
    const input = planOf(text, exemplarIds);
    const { assignmentId, placementId } = await planAssignment(ctx, input);
    made.assignmentId = assignmentId;
    made.placementIds.push(placementId);
  });
  for (const [index, appearance] of text.appear.slice(1).entries()) {
    stage.cue(begun + (index + 2) * MINUTE, editor, async (ctx) => {
      const { placementId } = await addPlacement(ctx, made.assignmentId, {
        ...seatOf(appearance),
        rerun: appearance.rerun ?? false,
      });
      made.placementIds.push(placementId);
    });
  }
  const end = text.until ? at(text.until) : approvalOf(text, stage.random);
  const steps = [...stepsOf(text, made), ...stopOf(text, made)];
  const times = spread(begun + 20 * MINUTE, end, Math.max(0, steps.length - 1), stage.random);
  for (const [index, step] of steps.entries()) stage.cue(times[index] ?? end, step.who, step.act);
  cueMoves(stage, text, made, begun);
  cueComments(stage, text, made, { times, end });
  cuePublication(stage, text, made, editor);
}

/** The afternoon of the working day before the first appearance. */
function approvalOf(text: CoverageText, random: () => number): number {
  const day = workdaysBefore(text.appear[0].on as PlainDate, 1);
  return Math.min(at(`${day} 14:00`) + Math.floor(random() * 150) * MINUTE, DEMO_STARTS - MINUTE);
}

const seatOf = (appearance: AppearanceText) => ({
  channelId: CHANNELS[appearance.channel],
  slotId: appearance.slot ? slotId(appearance.slot) : null,
  plannedOn: (appearance.movedFrom ?? appearance.on) as PlainDate,
  plannedTime: timeOf(appearance),
});

function deadlineOf(text: CoverageText): [PlainDate, ClockTime] {
  if (text.deadline) {
    const [day, time] = text.deadline.split(' ');
    return [day as PlainDate, time as ClockTime];
  }
  const first = text.appear[0];
  const days = first.slot ? SLOTS[first.slot].deadlineDays : DEADLINE_DAYS;
  return [workdaysBefore((first.movedFrom ?? first.on) as PlainDate, days), '16:00' as ClockTime];
}

function planOf(text: CoverageText, exemplarIds: ReadonlyMap<string, string>): PlanInput {
  const [deadlineDay, deadlineTime] = deadlineOf(text);
  const lead = text.how === 'assign' ? (text.declined?.by ?? text.lead) : undefined;
  return {
    exemplarId: exemplarIds.get(text.exemplar) ?? '',
    outletId: OUTLETS[text.outlet],
    kind: text.outlet === 'bao' ? 'story' : 'segment',
    genre: text.genre as PlanInput['genre'],
    title: text.title,
    brief: text.brief,
    ...seatOf(text.appear[0]),
    lengthValue: text.length,
    deadlineDay,
    deadlineTime,
    leadId: lead ? basePerson(lead).id : null,
    offer: text.how === 'offer',
    reruns: [],
  };
}

const ORDER = ['claimed', 'in_progress', 'submitted', 'editing', 'approved'] as const;

/** The steps from the plan to where the text stands. */
function stepsOf(text: CoverageText, made: Made): Step[] {
  const { lead } = text;
  if (!lead) return [];
  const reach: Reach = text.reach === 'returned' ? 'editing' : (text.stoppedAt ?? text.reach);
  const far = (ORDER as readonly Reach[]).indexOf(reach);
  const by = (who: string, act: (ctx: Ctx, id: string) => Promise<unknown>): Step => ({
    who,
    act: (ctx) => act(ctx, made.assignmentId),
  });
  const editor = EDITORS[text.outlet];
  const submit = by(lead, (ctx, id) => submitAssignment(ctx, id, submissionOf(text)));
  const edit = by(editor, editAssignment);
  const again = text.returnedOnce
    ? [by(editor, (ctx, id) => returnAssignment(ctx, id, text.returnedOnce ?? '')), submit, edit]
    : [];
  const stages: Step[][] = [
    [...takenBy(text, made, by), ...crewOf(text, by, editor)],
    [by(lead, startAssignment)],
    [submit],
    [edit, ...again],
    [by(editor, approveAssignment)],
  ];
  return stages.slice(0, far + 1).flat();
}

type By = (who: string, act: (ctx: Ctx, id: string) => Promise<unknown>) => Step;

/** How the lead came to hold it. */
function takenBy(text: CoverageText, made: Made, by: By): Step[] {
  const { lead = '', declined, released } = text;
  const editor = EDITORS[text.outlet];
  const give = (to: string): Step => ({
    who: editor,
    act: (ctx) =>
      assignAssignment(ctx, made.assignmentId, { leadId: basePerson(to).id, reason: '' }),
  });
  const steps: Step[] = [];
  if (declined) {
    if (text.how === 'offer') steps.push(give(declined.by));
    steps.push(by(declined.by, (ctx, id) => declineAssignment(ctx, id, declined.reason)));
  }
  if (released) {
    steps.push(by(released.by, claimAssignment));
    steps.push(by(released.by, (ctx, id) => releaseAssignment(ctx, id, released.reason)));
  }
  if (text.how === 'offer') steps.push(by(lead, claimAssignment));
  else if (declined) steps.push(give(lead));
  return steps;
}

function crewOf(text: CoverageText, by: By, editor: string): Step[] {
  const { crew } = text;
  if (!crew) return [];
  return [
    by(editor, async (ctx, id) => {
      const { version } = await ctx.db.q
        .selectFrom('assignments')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const [deadlineDay, deadlineTime] = deadlineOf(text);
      const details: DetailsInput = {
        version,
        title: text.title,
        brief: text.brief,
        genre: text.genre as DetailsInput['genre'],
        deadlineDay,
        deadlineTime,
        lengthValue: text.length,
        crew: crew.map(([who, part]) => ({ personId: basePerson(who).id, part })),
      };
      await updateDetails(ctx, id, details);
    }),
  ];
}

const submissionOf = (text: CoverageText) => ({
  lengthValue: text.length,
  link: draftLink(text),
  note: text.outlet === 'bao' ? 'Kèm ảnh và chú thích trong thư mục.' : 'Bản dựng và lời bình.',
});

/** What ended or stopped it: a return, a suspension, a cancellation. A withdrawal stops it by itself. */
function stopOf(text: CoverageText, made: Made): Step[] {
  const who = EDITORS[text.outlet];
  const reason = text.reason ?? '';
  const step = (act: typeof returnAssignment): Step[] => [
    { who, act: (ctx) => act(ctx, made.assignmentId, reason) },
  ];
  if (text.reach === 'returned') return step(returnAssignment);
  if (text.reach === 'cancelled') return step(cancelAssignment);
  return text.reach === 'suspended' && !text.withdrawal ? step(suspendAssignment) : [];
}

/** Moves the placements that were first planned for another day, two working hours after the plan. */
function cueMoves(stage: Stage, text: CoverageText, made: Made, begun: number): void {
  for (const [index, appearance] of text.appear.entries()) {
    // A rerun goes along with its airing.
    if (!appearance.movedFrom || appearance.rerun) continue;
    stage.cue(begun + 120 * MINUTE, EDITORS[text.outlet], async (ctx) => {
      const id = made.placementIds[index] ?? '';
      const { version } = await ctx.db.q
        .selectFrom('placements')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const { plannedTime } = seatOf(appearance);
      await movePlacement(ctx, id, {
        plannedOn: appearance.on as PlainDate,
        plannedTime,
        version,
      });
    });
  }
}

/** Talk begins when the work has been taken; about unfinished work it comes last. */
function cueComments(
  stage: Stage,
  text: CoverageText,
  made: Made,
  { times, end }: { times: readonly number[]; end: number },
): void {
  const from = text.reach === 'approved' ? (times[0] ?? end) : end;
  for (const [index, [who, body]] of (text.comments ?? []).entries()) {
    const when = Math.min(from + (index * 35 + 12) * MINUTE, DEMO_STARTS - (9 - index) * MINUTE);
    stage.cue(when, who, (ctx) => addComment(ctx, made.assignmentId, body));
  }
}
