/** Who may undo what, by direct requests: whoever did it, and the editors of the outlet or the Board. */
import { v7 } from 'uuid';
import type { Kept } from '../../setup/kept';
import { test } from '../../setup/test';
import { BOARD, EDITOR } from './accounts';
import { absence, assignment, exemplar, placement } from './targets';
import { type RowTarget, walk } from './walk';

test.use({ world: 'http/permissions/undo' });

walk('undo', [
  {
    name: 'an offer',
    versionless: true,
    may: EDITOR,
    arrange: undoable('offer', 'tk.bao', assignment('open', ''), 'proposed'),
  },
  {
    name: 'a claim',
    versionless: true,
    may: ['tk.bao', 'pv.bao1'],
    arrange: undoable('claim', 'pv.bao1', assignment('claimed', ''), 'open'),
  },
  {
    name: 'a schedule',
    versionless: true,
    may: EDITOR,
    arrange: undoable('schedule', 'tk.bao', placement('scheduled', ''), 'planned'),
  },
  {
    name: 'an appraisal',
    versionless: true,
    may: BOARD,
    arrange: undoable('appraise', 'bantdkt', exemplar('appraising', ''), 'nominated'),
  },
  {
    name: 'an approval of leave',
    versionless: true,
    may: EDITOR,
    arrange: undoable('approve', 'tk.bao', absence('approved', ''), 'requested'),
  },
]);

const KINDS: Partial<Record<RowTarget['watched'][0], string>> = {
  assignments: 'assignment',
  exemplars: 'exemplar',
  absences: 'absence',
  placements: 'placement',
};

/** An event that has just been, kept as the verb keeps it. */
function undoable(
  event: string,
  by: string,
  arrange: (kept: Kept) => Promise<RowTarget>,
  status: string,
) {
  return async (kept: Kept): Promise<RowTarget> => {
    const { watched } = await arrange(kept);
    const [table, id] = watched;
    // Newer than what has been and older than what comes, as every id of the history: what is newest is told by it.
    const eventId = v7();
    const { row } = await kept.stateOf(table, id);
    // Days of an absence are looked at before it comes back.
    const { from_on, to_on } = row;
    const before = table === 'absences' ? { status, from_on, to_on } : { status };
    const undo = { rows: [{ table, id, version: Number(row.version), before }] };
    await kept.run(
      `insert into history (id, at, actor_id, subject_kind, subject_id, event, undo, from_state)
       values (?, '2019-12-02T01:00:00.000Z', ?, ?, ?, ?, ?, ?)`,
      eventId,
      await kept.idOf(by),
      KINDS[table] ?? '',
      id,
      event,
      JSON.stringify(undo),
      status,
    );
    return { address: `/history/${eventId}/undo`, watched };
  };
}
