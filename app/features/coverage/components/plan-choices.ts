import { useEffect, useRef, useState } from 'react';
import { useGenres } from '~/features/newsroom/components/genres';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { useToday } from '~/platform/clock';
import { asPlainDate, type PlainDate } from '~/platform/time';
import type { SlotOption } from '../queries.options.server';
import type { PlanFormData } from '../queries.plan-form.server';
import type { SeatProposal } from '../queries.seat-proposals.server';
import { type AssignmentKind, type Genres, lengthUnitOf } from '../rules.genres';
import { DEADLINE_TIME } from '../rules.limits';
import { MEDIUMS_OF } from '../rules.mediums';
import { seatKey } from '../rules.seats';
import { OWN_SEAT } from './plan-names';
import { suggestionOf } from './plan-suggest';

/** The fields that decide what others offer, and those that a slot fills in. All are texts, as the form sends them. */
export interface PlanChoice {
  /** The proposed seat that is chosen, by `seatKey`; `OWN_SEAT` where the editor sets the day. */
  pick: string;
  kind: AssignmentKind;
  outletId: string;
  genre: string;
  channelId: string;
  slotId: string;
  plannedOn: string;
  plannedTime: string;
  lengthValue: string;
  deadlineDay: string;
  deadlineTime: string;
}

type Typed = Record<string, string> | undefined;

function firstChoice(data: PlanFormData, typed: Typed, genres: Genres): PlanChoice {
  const { seat, wish } = data;
  const best = typed ? undefined : proposedFirst(data);
  const outletId =
    typed?.outletId ?? best?.outletId ?? seat?.outletId ?? data.options.outlets[0]?.id ?? '';
  const kind =
    typed?.kind === 'story' || typed?.kind === 'segment'
      ? typed.kind
      : (best?.kind ?? seat?.kind ?? kindOf(data, outletId));
  const genre = typed?.genre ?? best?.genre ?? seat?.genre ?? genres.of(kind)[0] ?? '';
  if (best) return { ...EMPTY, ...seatChoice(best), lengthValue: lengthIn(best, genres) };
  const channelId = seat?.channelId ?? channelsOf(data, outletId, kind)[0]?.id ?? '';
  return {
    pick: typed?.seat ?? OWN_SEAT,
    kind,
    outletId,
    genre,
    channelId: typed?.channelId ?? channelId,
    slotId: typed?.slotId ?? seat?.slotId ?? '',
    plannedOn: typed?.plannedOn ?? wish.day ?? '',
    plannedTime: typed?.plannedTime ?? wish.time ?? seat?.plannedTime ?? '',
    lengthValue:
      typed?.lengthValue ?? (String(seat?.lengthValue ?? '') || usualOf(genres, { kind, genre })),
    deadlineDay: typed?.deadlineDay ?? seat?.deadlineDay ?? '',
    deadlineTime: typed?.deadlineTime ?? (seat?.deadlineDay ? seat.deadlineTime : ''),
  };
}

const EMPTY = { pick: OWN_SEAT, lengthValue: '' };

/** The seat that is chosen when the form opens; none where the address names a day or an hour without one. */
export function proposedFirst({ seats, wish }: PlanFormData): SeatProposal | undefined {
  const [best] = seats;
  if (!best || (wish.day !== null && best.day !== wish.day)) return undefined;
  if (wish.slotId !== null && best.slotId !== wish.slotId) return undefined;
  if (wish.time !== null && best.startTime !== wish.time) return undefined;
  return best;
}

const seatChoice = (seat: SeatProposal) => ({
  pick: seatKey(seat.slotId, seat.day),
  kind: seat.kind,
  outletId: seat.outletId,
  genre: seat.genre,
  channelId: seat.channelId,
  slotId: seat.slotId,
  plannedOn: seat.day,
  plannedTime: seat.startTime ?? '',
  deadlineDay: seat.deadlineDay ?? '',
  deadlineTime: seat.deadlineDay ? seat.deadlineTime : '',
});

const lengthIn = (seat: SeatProposal, genres: Genres) =>
  String(seat.lengthValue ?? '') || usualOf(genres, seat);

/** What a proposed seat writes into the form, as a form sends it: what is chosen without JavaScript. */
export function seatFields(seat: SeatProposal): string {
  const { pick: _, ...fields } = seatChoice(seat);
  return new URLSearchParams({ ...fields, lengthValue: String(seat.lengthValue ?? '') }).toString();
}

/** The usual length of the genre, as the field says it. */
const usualOf = (genres: Genres, { kind, genre }: Pick<PlanChoice, 'kind' | 'genre'>): string =>
  String(genres.usual(lengthUnitOf(kind), genre) ?? '');

/** What the outlet mostly makes: segments where it broadcasts, else stories. */
const kindOf = ({ options }: PlanFormData, outletId: string): AssignmentKind =>
  options.channels.some(
    (each) => each.outletId === outletId && (each.medium === 'tv' || each.medium === 'radio'),
  )
    ? 'segment'
    : 'story';

/** The outlet's channels that carry the kind. */
export const channelsOf = ({ options }: PlanFormData, outletId: string, kind: AssignmentKind) =>
  options.channels.filter(
    (channel) => channel.outletId === outletId && MEDIUMS_OF[kind].includes(channel.medium),
  );

/** The state of the form's choices: what no longer suits is chosen anew, what a slot knows is filled in where nothing was typed. */
export function usePlanChoice(data: PlanFormData, typed: Typed, formId: string) {
  const today = useToday();
  const genres = useGenres();
  const [choice, setChoice] = useState(() => {
    const first = firstChoice(data, typed, genres);
    if (typed || first.slotId) return first;
    return withOwnDeadline(first, { ...first, plannedOn: '' }, today, workingIn(data));
  });
  const change = (changes: Partial<PlanChoice>) =>
    setChoice((before) => settle(data, before, { ...before, ...changes }, { today, genres }));
  const takeSeat = (seat: SeatProposal) => setChoice((before) => withSeat(before, seat, genres));
  // On a slow line people choose before the page has come to life: what they chose counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server's page comes to life
  useEffect(() => {
    const { seat: pick, ...chosen } = chosenIn(formId);
    const taken = data.seats.find((seat) => seatKey(seat.slotId, seat.day) === pick);
    if (taken && pick !== choice.pick) takeSeat(taken);
    else change(pick === OWN_SEAT ? { ...chosen, pick } : chosen);
  }, []);
  // Another exemplar brings other seats: the best of them, unless the editor has set a day.
  const offered = useRef(data.seats);
  useEffect(() => {
    if (offered.current === data.seats) return;
    offered.current = data.seats;
    const best = proposedFirst(data);
    if (best && choice.pick !== OWN_SEAT) takeSeat(best);
  });
  const setDay = () =>
    change({
      pick: OWN_SEAT,
      slotId: '',
      plannedOn: data.wish.day ?? '',
      plannedTime: data.wish.time ?? '',
      deadlineDay: '',
      deadlineTime: '',
    });
  return { choice, change, takeSeat, setDay };
}

/** The choice with a proposed seat: what was set by hand beside it stays. */
function withSeat(before: PlanChoice, seat: SeatProposal, genres: Genres): PlanChoice {
  const isUsual = before.lengthValue === '' || before.lengthValue === usualOf(genres, before);
  return {
    ...seatChoice(seat),
    lengthValue: isUsual || before.pick !== OWN_SEAT ? lengthIn(seat, genres) : before.lengthValue,
  };
}

const CHOSEN: readonly (keyof PlanChoice | 'seat')[] = [
  'seat',
  'kind',
  'outletId',
  'genre',
  'channelId',
  'slotId',
  'plannedOn',
  'plannedTime',
  'lengthValue',
  'deadlineDay',
  'deadlineTime',
];

/** What the form on the page holds now. */
function chosenIn(formId: string): Partial<PlanChoice> & { seat?: string } {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return {};
  const fields = new FormData(form);
  const held = CHOSEN.flatMap((name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(held);
}

function settle(
  data: PlanFormData,
  before: PlanChoice,
  after: PlanChoice,
  { today, genres }: { today: ReturnType<typeof useToday>; genres: Genres },
): PlanChoice {
  const next = { ...after };
  if (!genres.suits(next.kind, next.genre)) next.genre = genres.of(next.kind)[0] ?? '';
  if (next.genre !== before.genre || next.kind !== before.kind) {
    const isOffered = next.lengthValue === '' || next.lengthValue === usualOf(genres, before);
    if (isOffered) next.lengthValue = usualOf(genres, next);
  }
  const channels = channelsOf(data, next.outletId, next.kind);
  if (!channels.some((channel) => channel.id === next.channelId))
    next.channelId = channels[0]?.id ?? '';
  const slot = data.options.slots.find(
    (each) => each.id === next.slotId && each.channelId === next.channelId,
  );
  if (!slot) return withOwnDeadline({ ...next, slotId: '' }, before, today, workingIn(data));
  if (next.slotId === before.slotId && next.plannedOn === before.plannedOn) return next;
  const isNew = next.slotId !== before.slotId;
  // A slot that is chosen on a day without it brings its next day along.
  if (isNew) next.plannedOn = dayIn(slot, next.plannedOn);
  const suggested = (plannedOn: string) => {
    const startTime = slot.next.find(({ day }) => day === plannedOn)?.time ?? slot.startTime;
    return suggestionOf({ ...slot, startTime }, asPlainDate(plannedOn), today, workingIn(data));
  };
  const [from, to] = [suggested(before.plannedOn), suggested(next.plannedOn)];
  const fill = (typed: string, old: string, instead: string) =>
    typed === '' || typed === old ? instead || typed : typed;
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  if (isNew && genres.suits(next.kind, slot.genre)) next.genre = slot.genre;
  return {
    ...next,
    plannedTime: fill(next.plannedTime, isNew ? '' : text(from.plannedTime), text(to.plannedTime)),
    lengthValue: isNew
      ? fill(next.lengthValue, usualOf(genres, before), text(to.lengthValue))
      : next.lengthValue,
    deadlineDay: fill(next.deadlineDay, text(from.deadlineDay), text(to.deadlineDay)),
    deadlineTime: to.deadlineDay ? fill(next.deadlineTime, '', to.deadlineTime) : next.deadlineTime,
  };
}

/** What a text without a slot is due by: so many working days before. */
export const OWN_RULE = {
  startTime: null,
  lengthValue: null,
  deadlineDays: 2,
  deadlineTime: DEADLINE_TIME,
};

function withOwnDeadline(
  next: PlanChoice,
  before: PlanChoice,
  today: PlainDate,
  isWorking: (day: PlainDate) => boolean,
): PlanChoice {
  if (next.plannedOn === before.plannedOn && next.pick === before.pick) return next;
  const dueOf = (day: string) =>
    suggestionOf(OWN_RULE, asPlainDate(day), today, isWorking).deadlineDay ?? '';
  const isOffered = next.deadlineDay === '' || next.deadlineDay === dueOf(before.plannedOn);
  if (!isOffered) return next;
  const deadlineDay = dueOf(next.plannedOn);
  return {
    ...next,
    deadlineDay,
    deadlineTime: deadlineDay ? next.deadlineTime || DEADLINE_TIME : '',
  };
}

/** The day, where the slot has it or nothing is known of it; else the next one that it has. */
const dayIn = ({ next }: SlotOption, day: string): string =>
  day > (next.at(-1)?.day ?? '') ? day : (next.find((each) => each.day >= day)?.day ?? day);

/** Whether a day is one on which the newsroom works. */
export function workingIn({
  holidays,
}: Pick<PlanFormData, 'holidays'>): (day: PlainDate) => boolean {
  const special = new Map(holidays.map((day) => [day, [{ kind: 'holiday' as const }]]));
  return (day) => isWorkingDay(day, special);
}
