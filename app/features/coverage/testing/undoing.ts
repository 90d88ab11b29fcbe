/** What tests of undoing do again and again: a verb by whom it belongs to, and everything that is kept of an assignment. */
import type { AssignmentVerb } from '../rules';
import type { PlacementVerb } from '../rules.placements';
import { runPlacementVerb, runVerb } from './verbs';
import type { World } from './world';

/** The verbs of the reporter who does the work; the others are the editor's. */
export const REPORTERS: readonly AssignmentVerb[] = [
  'claim',
  'release',
  'decline',
  'start',
  'submit',
];

export function undoingIn(world: World) {
  const run = (verb: AssignmentVerb, id: string) =>
    runVerb(REPORTERS.includes(verb) ? world.lead() : world.editor(), verb, id, {
      leadId: world.base.idOf('pv.bao3'),
    });

  /** Everything kept of an assignment, without what every write changes. */
  async function stateOf(id: string) {
    const assignment = await world.assignmentOf(id);
    const placements = await world.db.q
      .selectFrom('placements')
      .selectAll()
      .where('assignment_id', '=', id)
      .orderBy('id')
      .execute();
    const read = (table: 'crew' | 'submissions') =>
      world.db.q
        .selectFrom(table as 'crew')
        .selectAll()
        .where('assignment_id', '=', id)
        .execute();
    return {
      assignment: bare(assignment),
      placements: placements.map(bare),
      crew: await read('crew'),
      submissions: await read('submissions'),
    };
  }

  return {
    run,
    stateOf,
    /** Runs the verb; gives the id of its event. */
    event: async (verb: AssignmentVerb, id: string) => recorded(await run(verb, id)),
    placementEvent: async (verb: PlacementVerb, id: string) =>
      recorded(await runPlacementVerb(world.editor(), verb, id)),
    noticesOf: (subject: string) =>
      world.db.q
        .selectFrom('notifications')
        .innerJoin('people', 'people.id', 'notifications.person_id')
        .select(['kind', 'data', 'people.username'])
        .where('subject_id', '=', subject)
        .execute(),
  };
}

function bare<T extends { version: unknown; updated_at: string }>(row: T) {
  const { version: _, updated_at: __, ...rest } = row;
  return rest;
}

function recorded(event: string | null): string {
  if (event === null) throw new Error('nothing was recorded');
  return event;
}
