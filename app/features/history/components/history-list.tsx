import { Link } from '@remix-run/react';
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
  Undo2,
  UserPlus,
} from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import vi from '~/platform/i18n/vi/history';
import viWarnings from '~/platform/i18n/vi/warnings';
import { asPlainDate, formatDate, formatDateTime } from '~/platform/time';
import { Timeline } from '~/ui/timeline';
import type { Tone } from '~/ui/tone';
import type { HistoryEntry } from '../queries.server';
import { sentenceOf, whatWasDone } from './event-mark';
import { UndoButton } from './undo-button';

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
      title: <Sentence entry={entry} />,
      time: <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>,
      body:
        details.length > 0 &&
        details.map((detail) => (
          <p key={detail} className="wrap-anywhere">
            {detail}
          </p>
        )),
      action: entry.undoTo && (
        <span className="inline-flex flex-wrap items-center gap-x-3">
          <UndoButton to={entry.undoTo} about={t(whatWasDone(entry.subjectKind, entry.event))} />
          {entry.undoAllTo && (
            <Link to={entry.undoAllTo} className="text-accent text-sm hover:underline">
              {t('history.undo.whole')}
            </Link>
          )}
        </span>
      ),
    };
  });
  return <Timeline label={label ?? t('history.title')} items={items} />;
}

/** What was undone is crossed out, and says so. */
function Sentence({ entry }: { entry: HistoryEntry }) {
  const { t } = useT();
  const { actorName: name, subjectKind, event, data, undone } = entry;
  if (event === 'undo') {
    const what = t(whatWasDone(subjectKind, String(data?.of)));
    return <>{t('history.undo.sentence', { name, what })}</>;
  }
  const sentence = t(sentenceOf(entry), { name });
  if (!undone) return <>{sentence}</>;
  return (
    <>
      <s className="text-muted">{sentence}</s>{' '}
      <span className="text-muted text-sm">({t('history.undo.undone')})</span>
    </>
  );
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
  subject: { Icon: UserPlus, tone: 'accent' },
  crew: { Icon: UserPlus, tone: 'accent' },
  handEditing: { Icon: UserPlus, tone: 'accent' },
  leave: { Icon: Pause, tone: 'warn' },
  leaveRole: { Icon: Pause, tone: 'warn' },
  skip: { Icon: CircleX, tone: 'warn' },
  free: { Icon: CornerUpLeft, tone: 'warn' },
  restore: { Icon: CornerUpLeft, tone: 'neutral' },
  end: { Icon: Pause, tone: 'warn' },
  reopen: { Icon: Play, tone: 'accent' },
  take_down: { Icon: CircleX, tone: 'late' },
  comment: { Icon: MessageSquare, tone: 'neutral' },
  undo: { Icon: Undo2, tone: 'warn' },
};

type T = ReturnType<typeof useT>['t'];

/** What the event's data adds to its sentence: channels, days, people, numbers; then the reason. */
function detailsOf({ data, reason }: HistoryEntry, t: T): string[] {
  const facts = textsOf(data);
  const evidence = textsOf(data?.evidence);
  const { channel, day, fromDay, lead, before, number, decisionNumber, decisionDate, file, slot } =
    facts;
  const date = decisionDate ? asPlainDate(decisionDate) : null;
  const details = [
    fromDay && day && t('history.moved', { from: fromDay, to: day }),
    !fromDay && channel && (day ? t('history.channelDay', { channel, day }) : channel),
    slot && t('history.slot', { slot }),
    facts.days && t('history.days', { days: facts.days }),
    lead && t('history.lead', { lead }),
    lead && before && t('history.leadBefore', { before }),
    facts.member && t('history.member', { member: facts.member }),
    facts.memberBefore && t('history.memberBefore', { member: facts.memberBefore }),
    facts.editor && t('history.editor', { editor: facts.editor }),
    facts.desk && t('history.desk', { desk: facts.desk }),
    number && t('history.submission', { number }),
    decisionNumber &&
      date &&
      t('history.decision', { number: decisionNumber, date: formatDate(date) }),
    file && t('history.file', { file }),
    facts.exemplar && t('history.exemplar', { exemplar: facts.exemplar }),
    facts.leftSlot && t('history.leftSlot', { slot: facts.leftSlot }),
    data?.needEnded === true && t('history.needEnded'),
    facts.capacity && t('history.seats', { capacity: facts.capacity }),
    facts.endsOn && t('history.lastDay', { day: facts.endsOn }),
    changedOf(data, t),
    evidence.issueNumber && t('history.issue', { page: '', ...evidence }),
    evidence.url ?? evidence.clipUrl,
    acceptedOf(data, t),
    facts.acceptedNote && t('warnings.acceptedNote', { note: facts.acceptedNote }),
    reason && t('history.reason', { reason }),
  ];
  return details.filter((detail): detail is string => typeof detail === 'string' && detail !== '');
}

/** The warnings that the person went on with, in a few words each. */
function acceptedOf(data: HistoryEntry['data'], t: T): string | null {
  const codes = Array.isArray(data?.accepted) ? data.accepted : [];
  const known = Object.keys(viWarnings.short).filter((code) => codes.includes(code));
  if (known.length === 0) return null;
  const list = known.map((code) => t(`warnings.short.${code}` as TextKey)).join('; ');
  return t('warnings.accepted', { list });
}

/** The plain texts and numbers among the values. */
function textsOf(value: unknown): Record<string, string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries
      .filter(([, each]) => typeof each === 'string' || typeof each === 'number')
      .map(([name, each]) => [name, String(each)]),
  );
}

/** The names of the changed fields, in words. */
function changedOf(data: HistoryEntry['data'], t: T): string | null {
  const changed = Array.isArray(data?.changed) ? data.changed : [];
  const names = Object.keys(vi.fields).filter((name) => changed.includes(name));
  if (names.length === 0) return null;
  return t('history.changed', {
    fields: names.map((name) => t(`history.fields.${name}` as TextKey)).join(', '),
  });
}
