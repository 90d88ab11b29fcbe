/** What a server keeps, by the back door: read as rows, and arranged so that a journey starts where it wants to. */
import { v7 as uuidv7 } from 'uuid';
import { fold, sortKey } from '~/platform/text';
import type { Schema } from '~db/schema';
import type { Row, Table } from '~db/testing/served';
import type { DemoServer } from './server';

export interface ExemplarWish {
  status: Schema['exemplars']['status'];
  /** Who wrote it. */
  by: string;
  name?: string;
  phone?: string;
}

export interface AssignmentWish {
  outlet: 'bao' | 'dai';
  status: Schema['assignments']['status'];
  /** Who works on it. Left out, a reporter who has nothing else, where the status needs one. */
  lead?: string;
  /** Who gave it to the lead; the lead by a claim when left out. */
  assignedBy?: string;
  /** A fresh approved one when left out. */
  exemplarId?: string;
  title?: string;
  placement?: Schema['placements']['status'];
  plannedOn?: string;
  plannedTime?: string | null;
  /** The code of its channel; the newspaper's site or the station's television when left out. */
  channel?: string;
}

let made = 0;

/** A name that resembles no other: likely duplicates are compared by name, and numbers must agree. */
export const freshName = (): string => `Tổ hợp tác số ${Date.now() % 1_000_000_000}${made++}`;

/** Two days that no other absence has. */
export function farDays(): [string, string] {
  made += 1;
  const day = new Date(Date.UTC(2020, 1, 3 + made * 2));
  const next = new Date(Date.UTC(2020, 1, 4 + made * 2));
  return [day.toISOString().slice(0, 10), next.toISOString().slice(0, 10)];
}

const hasLead = (status: AssignmentWish['status']): boolean =>
  !['proposed', 'open', 'cancelled'].includes(status);

/** What a server that runs keeps; every call is a short transaction of its own. */
export function keptBy(server: Pick<DemoServer, 'database'>) {
  const { rows, first, run, insert, faults } = server.database;
  const idOf = async (username: string): Promise<string> =>
    (await first<{ id: string }>('select id from people where username = ?', username)).id;

  const idByCode = async (table: 'outlets' | 'channels', code: string): Promise<string> =>
    (await first<{ id: string }>(`select id from ${table} where code = ?`, code)).id;

  /** A copy of an exemplar of that person, with contact data of its own. Gives its id. */
  async function addExemplar({
    status,
    by,
    name = freshName(),
    phone = '0900 111 222',
  }: ExemplarWish) {
    const like = await first(
      'select * from exemplars where created_by = ? order by (status = ?) desc, id limit 1',
      await idOf(by),
      status,
    );
    const id = uuidv7();
    const approved = status === 'approved' || status === 'withdrawn';
    await insert('exemplars', {
      ...like,
      id,
      name,
      name_folded: fold(name),
      name_sort: sortKey(name),
      search_folded: fold(name),
      status,
      approved_on: approved ? '2019-11-01' : null,
      decision_number: null,
      decision_date: null,
      consent: 'given',
      version: 1,
    });
    await insert('exemplar_contacts', {
      exemplar_id: id,
      contact_person: 'Người nhà',
      phone,
      email: '',
      address: '',
      note: '',
      updated_at: '2019-11-01T01:00:00.000Z',
    });
    return id;
  }

  /** An assignment with one placement, in any state. */
  async function addAssignment(wish: AssignmentWish) {
    const exemplarId =
      wish.exemplarId ?? (await addExemplar({ status: 'approved', by: 'bantdkt' }));
    const outlet = await idByCode('outlets', wish.outlet);
    const channel = wish.channel ?? (wish.outlet === 'bao' ? 'bao-online' : 'dai-tv');
    const username =
      wish.lead ?? (hasLead(wish.status) ? await addReporter(wish.outlet) : undefined);
    const lead = username ? await idOf(username) : null;
    const like = await first(
      'select * from assignments where outlet_id = ? and kind = ? order by id limit 1',
      outlet,
      wish.outlet === 'bao' ? 'story' : 'segment',
    );
    const [id, placementId] = [uuidv7(), uuidv7()];
    const title = wish.title ?? `Đề tài ${freshName()}`;
    await insert('assignments', {
      ...like,
      id,
      exemplar_id: exemplarId,
      title,
      search_folded: fold(title),
      status: wish.status,
      suspended_from: wish.status === 'suspended' ? 'in_progress' : null,
      lead_id: lead,
      assigned_by: wish.assignedBy ? await idOf(wish.assignedBy) : lead,
      deadline_at: '2019-12-20T09:00:00.000Z',
      return_reason: null,
      version: 1,
    });
    const status = wish.placement ?? 'planned';
    const published = status === 'published' || status === 'corrected';
    await insert('placements', {
      ...(await first('select * from placements where outlet_id = ? order by id limit 1', outlet)),
      id: placementId,
      assignment_id: id,
      channel_id: await idByCode('channels', channel),
      slot_id: null,
      kind: channel.endsWith('tv') || channel.endsWith('radio') ? 'first_airing' : 'web',
      planned_on: wish.plannedOn ?? '2019-12-23',
      planned_time: wish.plannedTime === undefined ? null : wish.plannedTime,
      status,
      published_on: published ? '2019-12-01' : null,
      published_time: published ? '07:00' : null,
      evidence: published ? JSON.stringify({ url: 'https://baobaclieu.vn/x' }) : null,
      flagged: 0,
      version: 1,
    });
    return { id, placementId, exemplarId, title, lead: username ?? '' };
  }

  /** A weekly column of a channel, on Mondays, Wednesdays and Fridays, unless told otherwise. Gives its id. */
  async function addSlot(channel: string, wish: Row = {}): Promise<string> {
    const like = await first(
      'select s.* from slots s join channels c on c.id = s.channel_id where c.code = ? order by s.id limit 1',
      channel,
    );
    const id = uuidv7();
    const name = `Chuyên mục ${freshName()}`;
    const rrule = 'FREQ=WEEKLY;BYDAY=MO,WE,FR';
    await insert('slots', {
      ...like,
      id,
      name,
      name_folded: fold(name),
      rrule,
      version: 1,
      ...wish,
    });
    return id;
  }

  /** So many more reporters of an outlet, who sign in by the back door only. Gives their user names. */
  async function addReporters(outlet: 'bao' | 'dai', count: number): Promise<string[]> {
    const like = await first('select * from people where username = ?', `pv.${outlet}1`);
    const role = await first('select * from roles where person_id = ?', like.id);
    const usernames: string[] = [];
    for (let index = 1; index <= count; index += 1) {
      made += 1;
      const [id, username] = [uuidv7(), `pv.${outlet}.${index}.${Date.now()}${made}`];
      await insert('people', { ...like, id, username, display_name: `Phóng viên thứ ${made}` });
      await insert('roles', { ...role, id: uuidv7(), person_id: id });
      usernames.push(username);
    }
    return usernames;
  }

  /** One more of them. */
  async function addReporter(outlet: 'bao' | 'dai'): Promise<string> {
    const [username = ''] = await addReporters(outlet, 1);
    return username;
  }

  /** Leave of that person, far from every other plan unless told otherwise. Gives its id. */
  async function addAbsence(
    username: string,
    status: Schema['absences']['status'],
    days = farDays(),
  ) {
    const id = uuidv7();
    await insert('absences', {
      id,
      person_id: await idOf(username),
      kind: 'leave',
      from_on: days[0],
      to_on: days[1],
      status,
      reason: 'Việc gia đình',
      decided_by: null,
      decided_at: null,
      decision_note: '',
      created_by: await idOf(username),
      created_at: '2019-12-01T01:00:00.000Z',
      version: 1,
    });
    return id;
  }

  /** The whole row and how much was recorded about it: equal before and after means that nothing happened. */
  const stateOf = async (table: Table, id: string) => {
    const row = await first(`select * from ${table} where id = ?`, id);
    const recorded = await rows('select id from history where subject_id = ?', id);
    return { row, recorded: recorded.length };
  };

  return {
    rows,
    first,
    run,
    faults,
    idOf,
    addExemplar,
    addAssignment,
    addSlot,
    addReporter,
    addReporters,
    addAbsence,
    stateOf,
  };
}

export type Kept = ReturnType<typeof keptBy>;
