/** What the demo's newsrooms know of their reporters: profiles are written, absences are asked for and decided by the real commands. */

import { listWorkOn } from '~/features/coverage/queries.reporter-work.server';
import { approveAbsence, requestAbsence } from '~/features/newsroom/commands.absences.server';
import type { PlainDate } from '../columns';
import type { Db } from '../connect';
import { basePerson } from './base';
import type { Stage } from './stage';
import { ABSENCES, type AbsenceText, REPORTERS } from './texts/reporters';
import { at } from './work-hours';

export async function writeReporters(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.q
      .insertInto('reporter_profiles')
      .values(
        REPORTERS.map((text) => ({
          person_id: basePerson(text.username).id,
          weekly_capacity: text.capacity,
          crew_part: text.crewPart,
          equipment: text.equipment,
          languages: text.languages ?? '',
          note: text.note ?? '',
        })),
      )
      .execute();
    await tx.q.insertInto('reporter_beats').values(beats()).execute();
  });
}

const beats = () =>
  REPORTERS.flatMap(({ username, sectors, places }) => {
    const person_id = basePerson(username).id;
    return [
      ...sectors.map((code) => ({ person_id, kind: 'sector' as const, code })),
      ...places.map((code) => ({ person_id, kind: 'place' as const, code })),
    ];
  });

/** Notes the requests of the reporters, and what the editors decided before the demo begins. */
export function cueAbsences(stage: Stage): void {
  for (const text of ABSENCES) cueAbsence(stage, text);
}

function cueAbsence(stage: Stage, text: AbsenceText): void {
  let id = '';
  const span = { from: text.from as PlainDate, to: text.to as PlainDate };
  stage.cue(at(text.asked), text.username, async (ctx) => {
    const input = { kind: text.kind, fromOn: span.from, toOn: span.to, reason: text.reason };
    id = await requestAbsence(ctx, input);
  });
  if (!text.approved) return;
  const { by, on, note } = text.approved;
  stage.cue(at(on), by, async (ctx) => {
    const work = await listWorkOn(ctx.db, basePerson(text.username).id, span);
    const seen = work.map((each) => each.assignmentId);
    await approveAbsence(ctx, id, { reason: note, seen, version: 1 });
  });
}
