import { useFetcher, useRevalidator } from '@remix-run/react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNow } from '~/platform/clock';
import { useMessage, useT } from '~/platform/i18n/react';
import { asClockTime, asPlainDate } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { useToast } from '~/ui/toast';
import { moveRefusalOf } from '../rules.placements';
import { NO_SLOT } from '../rules.seats';
import { whenName } from './calendar-text';
import type { CalendarItem, PlannedAt } from './calendar-types';
import { MoveConflict } from './move-conflict';
import { type Accepted, type Doubtful, MoveWarnings } from './move-warnings';
import { usePending } from './send-once';
import { focusBack } from './use-focus-back';
import { readWarnings } from './warning-list';

/** A move that was asked for and not yet answered. */
export interface PendingMove {
  item: CalendarItem;
  to: PlannedAt;
  version: number;
  /** The warnings that the editor goes on with, and why. */
  accepted?: Accepted | undefined;
}

/** What somebody else made of an item while it was being moved here. */
export interface Overtaken {
  move: PendingMove;
  theirs: PlannedAt & { by: string; at: string; version: number };
}

/**
 * Moves items at once on the screen and then on the server. What the server refuses goes back to where it was, with the
 * reason; what somebody else moved meanwhile is shown in both versions.
 */
export function useMoves(loaded: readonly CalendarItem[]) {
  const { pending, ask, settle } = usePending(placementOf);
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null);
  const [doubtful, setDoubtful] = useState<Doubtful | null>(null);
  const begin = useCallback(
    (next: PendingMove) => {
      if (!isSamePlace(next.item, next.to)) ask(next);
    },
    [ask],
  );
  const move = useCallback(
    (item: CalendarItem, to: PlannedAt, version = item.version, accepted?: Accepted) =>
      begin({ item, to, version, accepted }),
    [begin],
  );
  const tell = useSettling(setOvertaken, setDoubtful);
  const onSettled = useCallback(
    (done: PendingMove, result: VerbResult) => {
      settle(done);
      tell(done, result);
    },
    [settle, tell],
  );
  const items = useMemo(() => withPending(loaded, pending), [loaded, pending]);
  useFocusKept(pending);
  const isMoving = useCallback(
    (id: string) => pending.some((each) => placementOf(each) === id),
    [pending],
  );
  const elements: ReactNode = (
    <>
      {pending.map((each) => (
        <MoveRunner key={placementOf(each)} move={each} onSettled={onSettled} />
      ))}
      <MoveConflict overtaken={overtaken} onDecide={setOvertaken} onMove={move} />
      <MoveWarnings doubtful={doubtful} onDecide={setDoubtful} onMove={begin} />
    </>
  );
  return { items, isMoving, move, elements };
}

const placementOf = ({ item }: PendingMove): string => item.placementId;

const isSamePlace = (item: CalendarItem, to: PlannedAt): boolean =>
  item.plannedOn === to.plannedOn &&
  item.plannedTime === to.plannedTime &&
  (to.slotId === undefined || item.slotId === to.slotId);

/** The focus goes along with the item: on its new day it is another element. */
function useFocusKept(pending: readonly PendingMove[]): void {
  const last = pending.at(-1)?.item.placementId;
  useEffect(() => {
    if (last) focusBack(`a[data-placement="${last}"], [data-placement="${last}"] a`);
  }, [last]);
}

/** The items as they will stand when the moves are through; one that is under way is not moved again. */
export function withPending(
  items: readonly CalendarItem[],
  pending: readonly PendingMove[],
): readonly CalendarItem[] {
  if (pending.length === 0) return items;
  const moves = new Map(pending.map((each) => [placementOf(each), each.to]));
  return items.map((item) => {
    const to = moves.get(item.placementId);
    return to ? { ...item, ...to, overdue: false, movable: false } : item;
  });
}

/** Sends one move when it appears, and tells what came of it once the calendar's data is new. */
function MoveRunner({
  move,
  onSettled,
}: {
  move: PendingMove;
  onSettled(move: PendingMove, result: VerbResult): void;
}) {
  const fetcher = useFetcher<VerbResult>();
  const sent = useRef(false);
  const { submit, state, data } = fetcher;
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    const fields = {
      plannedOn: move.to.plannedOn,
      plannedTime: move.to.plannedTime ?? '',
      ...(move.to.slotId === undefined ? {} : { slotId: move.to.slotId ?? NO_SLOT }),
      version: String(move.version),
      ask: '1',
      ...move.accepted,
      stay: '1',
    };
    submit(fields, { method: 'post', action: `/placements/${move.item.placementId}/move` });
  }, [move, submit]);
  useEffect(() => {
    if (state === 'idle' && data) onSettled(move, data);
  }, [state, data, move, onSettled]);
  return null;
}

/** What is said and done when a move was answered. */
function useSettling(
  setOvertaken: (overtaken: Overtaken | null) => void,
  setDoubtful: (doubtful: Doubtful | null) => void,
) {
  const { t, locale } = useT();
  const message = useMessage();
  const toast = useToast();
  const now = useNow();
  const { revalidate } = useRevalidator();
  return useCallback(
    (done: PendingMove, result: VerbResult) => {
      const { item, to } = done;
      if (!result.ok) {
        const warnings = readWarnings(result.problem);
        if (warnings.length > 0) return setDoubtful({ move: done, warnings });
        const theirs = readOvertaken(result.problem.params);
        // A refused action does not load the page again by itself, and what it shows is old.
        revalidate();
        if (theirs) return setOvertaken({ move: done, theirs });
        const { code, params } = result.problem;
        const [field] = Object.values(result.problem.fields).flat();
        const reason = message(field ?? code, params);
        return toast({
          tone: 'late',
          text: t('calendar.move.refused', { name: item.exemplarName, reason }),
        });
      }
      const when = whenName(t, locale, to.plannedOn, to.plannedTime);
      const said = t('calendar.move.doneTo', { name: item.exemplarName, when });
      const { undo } = result;
      const undoable = moveRefusalOf(item.plannedOn, item.plannedTime, now) === null;
      toast({
        tone: 'done',
        text: said,
        ...(undoable && undo ? { action: { label: t('calendar.move.undo'), post: undo } } : {}),
      });
    },
    [t, locale, message, toast, now, revalidate, setOvertaken, setDoubtful],
  );
}

type Params = Record<string, string | number>;

/** Reads the other version out of a 409; null when it is another refusal. */
export function readOvertaken(params: Params): Overtaken['theirs'] | null {
  const plannedOn = asPlainDate(String(params.plannedOn ?? ''));
  const version = Number(params.version);
  if (!plannedOn || !Number.isInteger(version)) return null;
  return {
    plannedOn,
    plannedTime: asClockTime(String(params.plannedTime ?? '')),
    by: String(params.by ?? ''),
    at: String(params.at ?? ''),
    version,
  };
}
