import { useEffect, useState } from 'react';
import { useGenres } from '~/features/newsroom/components/genres';
import { isWorkingDay } from '~/features/newsroom/rules.days';
import { useToday } from '~/platform/clock';
import { asPlainDate, type PlainDate } from '~/platform/time';
import type { SlotOption } from '../queries.options.server';
import type { PlanFormData } from '../queries.plan-form.server';
import { type AssignmentKind, type Genres, lengthUnitOf } from '../rules.genres';
import { MEDIUMS_OF } from '../rules.mediums';
import { suggestionOf } from './plan-suggest';

/** The fields that decide what others offer, and those that a slot fills in. All are texts, as the form sends them. */
export interface PlanChoice {
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
  const { seat } = data;
  const outletId = typed?.outletId ?? seat?.outletId ?? data.options.outlets[0]?.id ?? '';
  const kind =
    typed?.kind === 'story' || typed?.kind === 'segment'
      ? typed.kind
      : (seat?.kind ?? kindOf(data, outletId));
  const genre = typed?.genre ?? seat?.genre ?? genres.of(kind)[0] ?? '';
  const channelId = seat?.channelId ?? channelsOf(data, outletId, kind)[0]?.id ?? '';
  return {
    kind,
    outletId,
    genre,
    channelId: typed?.channelId ?? channelId,
    slotId: typed?.slotId ?? seat?.slotId ?? '',
    plannedOn: typed?.plannedOn ?? data.plannedOn,
    plannedTime: typed?.plannedTime ?? data.plannedTime ?? seat?.plannedTime ?? '',
    lengthValue:
      typed?.lengthValue ?? (String(seat?.lengthValue ?? '') || usualOf(genres, { kind, genre })),
    deadlineDay: typed?.deadlineDay ?? seat?.deadlineDay ?? '',
    deadlineTime: typed?.deadlineTime ?? (seat?.deadlineDay ? seat.deadlineTime : ''),
  };
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
  const [choice, setChoice] = useState(() => firstChoice(data, typed, genres));
  const change = (changes: Partial<PlanChoice>) =>
    setChoice((before) => settle(data, before, { ...before, ...changes }, { today, genres }));
  // On a slow line people choose before the page has come to life: what they chose counts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the server's page comes to life
  useEffect(() => change(chosenIn(formId)), []);
  return { choice, change };
}

const CHOSEN: readonly (keyof PlanChoice)[] = [
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
function chosenIn(formId: string): Partial<PlanChoice> {
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
  if (!slot) return { ...next, slotId: '' };
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

/** The day, where the slot has it or nothing is known of it; else the next one that it has. */
const dayIn = ({ next }: SlotOption, day: string): string =>
  day > (next.at(-1)?.day ?? '') ? day : (next.find((each) => each.day >= day)?.day ?? day);

/** Whether a day is one on which the newsroom works. */
function workingIn({ holidays }: PlanFormData): (day: PlainDate) => boolean {
  const special = new Map(holidays.map((day) => [day, [{ kind: 'holiday' as const }]]));
  return (day) => isWorkingDay(day, special);
}
