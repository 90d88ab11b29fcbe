import {
  CalendarClock,
  CircleCheck,
  CircleX,
  CornerUpLeft,
  Hand,
  type LucideIcon,
  MessageSquare,
  Pause,
  Pencil,
  Play,
  Plus,
  Send,
  TriangleAlert,
  UserPlus,
} from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import vi from '~/platform/i18n/vi/history';
import { asClockTime, asPlainDate, formatDate, formatDateTime } from '~/platform/time';
import { Timeline } from '~/ui/timeline';
import type { Tone } from '~/ui/tone';
import type { HistoryEntry } from '../queries.server';

interface HistoryListProps {
  /** Newest first, as `listHistory` gives them. */
  entries: readonly HistoryEntry[];
  /** Names the list; "Lịch sử" unless told otherwise. */
  label?: string | undefined;
}

/** The history of an object in sentences: who did what, when, why. */
export function HistoryList({ entries, label }: HistoryListProps) {
  const { t } = useT();
  if (entries.length === 0) return <p className="text-muted">{t('history.empty')}</p>;
  const items = entries.map((entry) => {
    const { Icon, tone } = LOOKS[entry.event] ?? { Icon: Pencil, tone: 'neutral' as const };
    const details = detailsOf(entry, t);
    return {
      key: entry.id,
      icon: <Icon aria-hidden />,
      tone,
      title: t(sentenceOf(entry), { name: entry.actorName }),
      time: <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>,
      body: details.length > 0 && details.map((detail) => <p key={detail}>{detail}</p>),
    };
  });
  return <Timeline label={label ?? t('history.title')} items={items} />;
}

const LOOKS: Record<string, { Icon: LucideIcon; tone: Tone }> = {
  create: { Icon: Plus, tone: 'neutral' },
  plan: { Icon: CalendarClock, tone: 'accent' },
  move: { Icon: CalendarClock, tone: 'accent' },
  schedule: { Icon: CalendarClock, tone: 'accent' },
  nominate: { Icon: Send, tone: 'accent' },
  submit: { Icon: Send, tone: 'accent' },
  offer: { Icon: Hand, tone: 'accent' },
  claim: { Icon: Hand, tone: 'accent' },
  assign: { Icon: UserPlus, tone: 'accent' },
  start: { Icon: Play, tone: 'accent' },
  resume: { Icon: Play, tone: 'accent' },
  approve: { Icon: CircleCheck, tone: 'done' },
  publish: { Icon: CircleCheck, tone: 'done' },
  return: { Icon: CornerUpLeft, tone: 'warn' },
  release: { Icon: CornerUpLeft, tone: 'warn' },
  decline: { Icon: CornerUpLeft, tone: 'warn' },
  suspend: { Icon: Pause, tone: 'warn' },
  correct: { Icon: TriangleAlert, tone: 'warn' },
  flag: { Icon: TriangleAlert, tone: 'warn' },
  reject: { Icon: CircleX, tone: 'late' },
  withdraw: { Icon: CircleX, tone: 'late' },
  cancel: { Icon: CircleX, tone: 'late' },
  take_down: { Icon: CircleX, tone: 'late' },
  comment: { Icon: MessageSquare, tone: 'neutral' },
};

// An event that the catalogue does not know yet is still told, without its verb.
function sentenceOf({ subjectKind, event }: HistoryEntry): TextKey {
  const known: Record<string, Record<string, string>> = vi.events;
  if (known[subjectKind]?.[event] === undefined) return 'history.other';
  return `history.events.${subjectKind}.${event}` as TextKey;
}

/** What the event's data adds to its sentence: days, people, numbers; then the reason. */
function detailsOf({ data, reason }: HistoryEntry, t: ReturnType<typeof useT>['t']): string[] {
  const details: string[] = [];
  const [before, after] = [when(data?.from ?? data?.before), when(data?.to ?? data?.after)];
  const planned = when(data);
  const published = when({ plannedOn: data?.publishedOn, plannedTime: data?.publishedTime });
  if (before && after) details.push(t('history.moved', { from: before, to: after }));
  else if (planned) details.push(t('history.plannedFor', { when: planned }));
  if (published) details.push(t('history.publishedOn', { when: published }));
  const person = data?.leadName ?? data?.person;
  if (typeof person === 'string') details.push(t('history.person', { person }));
  if (typeof data?.decisionNumber === 'string')
    details.push(t('history.decision', { number: data.decisionNumber }));
  if (reason) details.push(t('history.reason', { reason }));
  return details;
}

/** "16:00 02/12/2019" of `{plannedOn, plannedTime}`; null when there is no day in it. */
function when(value: unknown): string | null {
  const { plannedOn, plannedTime } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>;
  const day = typeof plannedOn === 'string' ? asPlainDate(plannedOn) : null;
  if (!day) return null;
  const time = typeof plannedTime === 'string' ? asClockTime(plannedTime) : null;
  return time ? `${time} ${formatDate(day)}` : formatDate(day);
}
