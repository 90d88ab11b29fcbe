/** What is let go over a seat, or in the row of what has none: an item moves there, an exemplar is planned there. */
import { useNow } from '~/platform/clock';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import type { ClockTime, PlainDate } from '~/platform/time';
import { type Dragged, type DropTarget, useDropHandler } from '~/ui/dragging';
import { useToast } from '~/ui/toast';
import type { BoardSlot } from '../queries.seats.server';
import { moveRefusalOf } from '../rules.placements';
import { readSeatKey, type SeatRefusal, seatRefusalOf } from '../rules.seats';
import { useCalendar } from './calendar-context';
import { type CalendarItem, cardsOf, type TrayItem } from './calendar-types';
import type { BoardRows } from './slot-board-rows';
import { isAgreedAndOwed } from './subject-queue';
import { usePlanForm } from './use-going';

export interface Seat {
  slot: Pick<BoardSlot, 'id' | 'outletId' | 'medium' | 'name'>;
  day: PlainDate;
  startTime: ClockTime | null;
  occurs: boolean;
  free: number;
}

type Fill = (card: TrayItem, slotId: string, day: PlainDate) => void;

/** Finds the seat that a key names (`seatKey`); null where there is none. */
type SeatOf = (key: string) => Seat | null;

/** The seats of the board's rows. */
export function seatsOfRows(rows: BoardRows): SeatOf {
  const slots = new Map(rows.groups.flatMap((group) => group.slots).map((slot) => [slot.id, slot]));
  return (key) => {
    const place = readSeatKey(key);
    const slot = place && slots.get(place.slotId);
    if (!place || !slot) return null;
    const { day } = place;
    const on = rows.on(slot.id, day);
    if (on.kind !== 'occurs')
      return { slot, day, startTime: slot.startTime, occurs: false, free: 0 };
    return { slot, day, startTime: on.startTime, occurs: true, free: on.seats.free };
  };
}

/** Answers drops on seats (`data-drop="seat:SLOT:DAY"`). `fill` plans an exemplar in one at once. */
export function useSeatDrops(seatAt: SeatOf, fill: Fill): void {
  const { move } = useCalendar();
  const { itemOf, cardOf } = useCarried();
  const plan = usePlanForm();
  const { seatOf, refusalOf, labelOf } = useSeatRules(seatAt);
  const refuse = useRefusing();
  useDropHandler(
    'seat',
    (drag, drop) => {
      const seat = seatOf(drop);
      const [item, card] = [itemOf(drag), cardOf(drag)];
      if (!seat) return;
      const { slot, day, startTime } = seat;
      if (item) return move(item, { plannedOn: day, plannedTime: startTime, slotId: slot.id });
      if (card && fitsAtOnce(card, seat)) return fill(card, slot.id, day);
      if (card) plan({ exemplar: card.exemplarId, date: day, inSlot: slot.id });
    },
    {
      canDrop: (drag, drop) => refusalOf(drag, drop) === null,
      onRefused: (drag, drop) => refuse(refusalOf(drag, drop)),
      labelOf,
    },
  );
}

/** A card that needs no thought: its person agreed, the outlet owes it, the seat is free. Anything else is asked in the form. */
const fitsAtOnce = (card: TrayItem, { slot, free }: Seat): boolean =>
  free > 0 && isAgreedAndOwed(card, slot);

/** What may go on a seat, and the words under what is carried over it. */
function useSeatRules(seatAt: SeatOf) {
  const { t } = useT();
  const now = useNow();
  const { itemOf, cardOf } = useCarried();
  const seatOf = ({ key }: DropTarget): Seat | null => seatAt(key);
  const refusalOf = (drag: Dragged, drop: DropTarget): SeatRefusal | null => {
    const seat = seatOf(drop);
    if (!seat) return 'noOccurrence';
    const item = itemOf(drag);
    if (item) return isThere(item, seat) ? null : seatRefusalOf(item, seat.slot, seat, now);
    if (!seat.occurs) return 'noOccurrence';
    return moveRefusalOf(seat.day, seat.startTime, now);
  };
  const labelOf = (drag: Dragged, drop: DropTarget): string => {
    const refusal = refusalOf(drag, drop);
    if (refusal) return t(REFUSED[refusal]);
    const seat = seatOf(drop);
    const [item, card] = [itemOf(drag), cardOf(drag)];
    if (!seat) return '';
    if (card && !fitsAtOnce(card, seat)) return t('board.drop.form');
    if (item && seat.free === 0 && !isThere(item, seat)) return t('board.drop.full');
    return t('board.drop.free', { slot: seat.slot.name });
  };
  return { seatOf, refusalOf, labelOf };
}

const isThere = (item: CalendarItem, { slot, day }: Seat): boolean =>
  item.slotId === slot.id && item.plannedOn === day;

const REFUSED: Record<SeatRefusal, TextKey> = {
  otherOutlet: 'board.drop.otherOutlet',
  unsuited: 'board.drop.unsuited',
  dayPassed: 'board.drop.dayPassed',
  noOccurrence: 'board.drop.noOccurrence',
};

/** Out of a seat, into no slot: the row `loose:OUTLET:DAY`. */
export function useLooseDrops(): void {
  const { move } = useCalendar();
  const { itemOf, cardOf } = useCarried();
  const plan = usePlanForm();
  const refuse = useRefusing();
  const now = useNow();
  const refusalOf = (drag: Dragged, { key }: DropTarget): SeatRefusal | null => {
    const place = readSeatKey(key);
    const item = itemOf(drag);
    if (!place) return 'noOccurrence';
    if (item && item.outletId !== place.slotId) return 'otherOutlet';
    if (item?.plannedOn === place.day) return null;
    return moveRefusalOf(place.day, item?.plannedTime ?? null, now);
  };
  useDropHandler(
    'loose',
    (drag, drop) => {
      const [item, card, place] = [itemOf(drag), cardOf(drag), readSeatKey(drop.key)];
      if (!place) return;
      const { day } = place;
      if (item) move(item, { plannedOn: day, plannedTime: item.plannedTime, slotId: null });
      else if (card) plan({ exemplar: card.exemplarId, date: day });
    },
    {
      canDrop: (drag, drop) => refusalOf(drag, drop) === null,
      onRefused: (drag, drop) => refuse(refusalOf(drag, drop)),
    },
  );
}

/** What is in the hand: an item of the board, or a card of the tray. */
function useCarried() {
  const { data, items } = useCalendar();
  return {
    itemOf: ({ kind, key }: Dragged): CalendarItem | undefined =>
      kind === 'placement' ? items.find((item) => item.placementId === key) : undefined,
    cardOf: ({ kind, key }: Dragged): TrayItem | undefined =>
      kind === 'exemplar' ? cardsOf(data.tray).find((card) => card.exemplarId === key) : undefined,
  };
}

function useRefusing() {
  const { t } = useT();
  const toast = useToast();
  return (refusal: SeatRefusal | null) => {
    if (refusal) toast({ tone: 'late', text: t(REFUSED[refusal]) });
  };
}
