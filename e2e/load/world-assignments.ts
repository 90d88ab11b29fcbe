/** An assignment of the measured world with its history and its appearances. */
import { v7 } from 'uuid';
import { fold } from '~/platform/text';
import { addDays, type PlainDate } from '~/platform/time';
import { basePerson, CHANNELS, OUTLETS, PROGRAMME_ID } from '~db/seed/base';
import { type Day, TODAY } from './world-days';
import type { Subject } from './world-subjects';
import { AT, type Writer } from './world-writing';

/** How many appearances an assignment has in the mean: a month at N = 100,000 holds about 4,800. */
const SECOND_APPEARANCE = 0.15;

const STATUSES = [
  'proposed',
  'open',
  'claimed',
  'in_progress',
  'submitted',
  'editing',
  'approved',
] as const;
const LED: readonly string[] = STATUSES.slice(2);
/** What is past was published, but for some that are late. */
const LATE = 0.03;

interface Plan extends Day {
  index: number;
  exemplar: Subject;
  lead: string;
}

/** Gives what became of it. */
export function writeAssignment(write: Writer, random: () => number, plan: Plan) {
  const { index, day, outlet, exemplar, lead, toClaim } = plan;
  const past = day < TODAY && random() > LATE;
  const status = toClaim
    ? 'open'
    : past
      ? 'approved'
      : (STATUSES[index % STATUSES.length] as string);
  const [id, placementId] = [v7(), v7()];
  const segment = outlet === 'dai';
  const title = `Gương sáng ${exemplar.name}`;
  const editor = basePerson(segment ? 'tk.dai' : 'tk.bao').id;
  write('assignments', {
    id,
    programme_id: PROGRAMME_ID,
    exemplar_id: exemplar.id,
    outlet_id: OUTLETS[outlet],
    kind: segment ? 'segment' : 'story',
    genre: segment ? 'tv_feature' : 'profile',
    title,
    search_folded: fold(`${title} ${exemplar.name}`),
    status,
    lead_id: LED.includes(status) ? lead : null,
    assigned_by: LED.includes(status) ? lead : null,
    deadline_at: `${addDays(day, -2)}T09:00:00.000Z`,
    created_by: editor,
    created_at: AT,
    updated_at: `${addDays(day, -3)}T09:00:00.000Z`,
  });
  for (const event of ['plan', 'claim'] as const) {
    write('history', {
      id: v7(),
      at: AT,
      actor_id: event === 'plan' ? editor : lead,
      subject_kind: 'assignment',
      subject_id: id,
      event,
      to_state: status,
    });
  }
  const appear = (placement: string, on: PlainDate, rerun: boolean) =>
    write('placements', {
      id: placement,
      assignment_id: id,
      outlet_id: OUTLETS[outlet],
      channel_id: CHANNELS[segment ? 'dai-tv' : index % 2 === 0 ? 'bao-print' : 'bao-online'],
      kind: rerun ? 'rerun' : segment ? 'first_airing' : 'issue',
      rerun_of: rerun ? placementId : null,
      planned_on: on,
      planned_time: segment ? `${String(6 + (index % 15)).padStart(2, '0')}:30` : null,
      status: past ? 'published' : status === 'approved' ? 'scheduled' : 'planned',
      published_on: past ? on : null,
      published_time: past && segment ? '19:30' : null,
      evidence: past ? JSON.stringify({ url: 'https://baobaclieu.vn/thu' }) : null,
      created_at: AT,
      updated_at: AT,
    });
  appear(placementId, day, false);
  if (random() < SECOND_APPEARANCE) appear(v7(), addDays(day, 1), true);
  return { id, placementId, status };
}
