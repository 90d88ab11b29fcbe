/** When the page's data is loaded again for what changed elsewhere: at most once at a time, and never for what it has already. */
import type { LiveMessage } from '~/platform/live/connection';
import type { LiveChange } from '~/platform/live/events';
import { isUnderWay, type LiveRouter } from '~/platform/router-state';

/** What the page follows. */
export interface Follows {
  /** Whether the page shows what has changed. */
  concerns(change: LiveChange): boolean;
  /** Whether the route of that id follows anything: the data of the others is never old for a change. */
  isFollowing(routeId: string): boolean;
}

export interface Refresher {
  hear(message: LiveMessage): void;
  /** Looks again soon, when what was waited for outside of the router is over. */
  soon(): void;
  stop(): void;
}

interface Waiting {
  changes: LiveChange[];
  /** The newest number among them, or of what was missed; 0 when nothing waits. */
  seq: number;
}

const GATHER_MS = 150;

/** Follows the router. `mustWait` says whether the page may not change now; `asked` is told of what it is loaded again for. */
export function startRefresher(
  router: LiveRouter,
  { concerns, isFollowing }: Follows,
  mustWait: () => boolean,
  asked: (changes: readonly LiveChange[]) => void,
): Refresher {
  const loaded = loadedSeq();
  let waiting: Waiting = { changes: [], seq: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    if (waiting.seq === 0 || isUnderWay(router.state) || mustWait()) return;
    const { changes, seq } = waiting;
    waiting = { changes: [], seq: 0 };
    // What one has just done is on the page with one's own answer.
    if (seq <= loaded.read(router.state, isFollowing)) return;
    asked(changes);
    router.revalidate();
  }

  function soon(): void {
    if (waiting.seq > 0) timer ??= setTimeout(look, GATHER_MS);
  }

  loaded.read(router.state, isFollowing);
  const leave = router.subscribe(() => {
    loaded.read(router.state, isFollowing);
    if (!isUnderWay(router.state)) soon();
  });
  return {
    hear: (message) => {
      if (message.type === 'reached' || message.seq === null) return;
      const any = router.state.matches.some(({ route }) => isFollowing(route.id));
      if (message.type === 'reload' ? !any : !concerns(message.change)) return;
      if (message.type === 'change') waiting.changes.push(message.change);
      waiting.seq = Math.max(waiting.seq, message.seq);
      soon();
    },
    soon,
    stop: () => {
      leave();
      clearTimeout(timer);
    },
  };
}

/**
 * Up to which change the data of the routes that follow is whole. The root's data carries the number that its request began at; what came in the
 * same answer has it too, what was there before keeps its own.
 */
function loadedSeq() {
  let known = new Map<string, { data: unknown; seq: number }>();
  return {
    read(
      { matches, loaderData }: LiveRouter['state'],
      isFollowing: Follows['isFollowing'],
    ): number {
      const [root] = matches;
      const rootData = root && loaderData[root.route.id];
      const rootBefore = root && known.get(root.route.id);
      const isNew = !rootBefore || rootBefore.data !== rootData;
      const seqOfRoot = isNew ? seqIn(rootData) : rootBefore.seq;
      const entries = matches
        .map(({ route }) => ({ id: route.id, data: loaderData[route.id] }))
        .filter(({ data }) => data !== undefined && data !== null)
        .map(({ id, data }) => {
          const old = known.get(id);
          return [id, { data, seq: old && old.data === data ? old.seq : seqOfRoot }] as const;
        });
      known = new Map(entries);
      const followed = entries.filter(([id]) => isFollowing(id));
      return Math.min(...followed.map(([, { seq }]) => seq));
    },
  };
}

function seqIn(data: unknown): number {
  const seq = (data as { seq?: unknown } | undefined)?.seq;
  return typeof seq === 'number' ? seq : 0;
}
