/** People who write all the time by direct requests, and remember what they were told is done. */
import { v7 as uuidv7 } from 'uuid';
import { SESSION_COOKIE } from '~/platform/auth/token.server';
import type { Kept } from '../setup/kept';
import type { DemoServer } from '../setup/server';

type Event = 'claim' | 'release' | 'comment' | 'move' | 'start' | 'submit';

/** What somebody did to one assignment, in its order; the last may have met a server that died. */
export interface Work {
  id: string;
  placementId: string;
  /** Answered with success. */
  done: Event[];
  /** Sent, and never answered. */
  doubtful: Event | null;
  comments: string[];
}

export interface Writer {
  reporter: string;
  editor: string;
  works: Work[];
}

/** One round of what reporters and editors do to their own work. */
const STORY: readonly Event[] = ['claim', 'comment', 'move', 'start', 'move', 'submit', 'comment'];
const SECOND_THOUGHTS: readonly Event[] = ['claim', 'release', 'move', 'claim', 'release'];

/** A reporter and an editor with as many assignments as they will get through, each in a week of its own. */
export async function addWriter(kept: Kept, server: DemoServer, works: number): Promise<Writer> {
  const username = await kept.addReporter('bao');
  const cookieOf = async (who: string) => {
    const { value } = await server.openSession(who);
    return `${SESSION_COOKIE}=${value}`;
  };
  const made: Work[] = [];
  for (let week = 0; week < works; week += 1) {
    const plannedOn = dayOf(week, 0);
    const { id, placementId } = await kept.addAssignment({
      outlet: 'bao',
      status: 'open',
      plannedOn,
    });
    made.push({ id, placementId, done: [], doubtful: null, comments: [] });
  }
  return { reporter: await cookieOf(username), editor: await cookieOf('tk.bao'), works: made };
}

/** A Monday of 2020, or so many days after it. */
const dayOf = (week: number, days: number): string =>
  new Date(Date.UTC(2020, 0, 6 + week * 7 + days)).toISOString().slice(0, 10);

/** Writes until the server is gone, or nothing is left. Throws when something is refused. */
export async function write(writer: Writer, url: string, onDone: () => void): Promise<void> {
  for (const [week, work] of writer.works.entries()) {
    const story = week % 3 === 2 ? SECOND_THOUGHTS : STORY;
    // What a dead server left in doubt is left alone: it may have been done.
    if (work.doubtful) continue;
    for (const event of story.slice(work.done.length)) {
      const answer = await send(writer, url, work, event, week);
      if (answer === null) {
        work.doubtful = event;
        return;
      }
      if (answer !== 302) throw new Error(`${event} of ${work.id} was answered ${answer}`);
      work.done.push(event);
      onDone();
    }
  }
}

/** The status of the answer; null when there was none. */
async function send(
  { reporter, editor }: Writer,
  url: string,
  work: Work,
  event: Event,
  week: number,
): Promise<number | null> {
  const moves = work.done.filter((each) => each === 'move').length;
  const text = `Ghi chú ${uuidv7()}`;
  const [address, form] = {
    claim: [`assignments/${work.id}/claim`, {}],
    release: [`assignments/${work.id}/release`, {}],
    comment: [`assignments/${work.id}/comments`, { body: text }],
    start: [`assignments/${work.id}/start`, {}],
    submit: [
      `assignments/${work.id}/submission`,
      { lengthValue: '700', link: 'https://drive.example.vn/bai' },
    ],
    move: [
      `placements/${work.placementId}/move`,
      { plannedOn: dayOf(week, moves + 1), plannedTime: '', version: String(moves + 1) },
    ],
  }[event] as [string, Record<string, string>];
  try {
    const { status } = await fetch(`${url}/${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: event === 'move' ? editor : reporter },
      body: new URLSearchParams(form),
    });
    if (event === 'comment' && status === 302) work.comments.push(text);
    return status;
  } catch {
    return null;
  }
}
