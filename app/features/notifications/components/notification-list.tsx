import { Form, Link, useFetcher } from '@remix-run/react';
import {
  Bell,
  CalendarClock,
  CalendarOff,
  Check,
  CheckCheck,
  CircleCheck,
  CircleX,
  CornerUpLeft,
  Hand,
  Inbox,
  type LucideIcon,
  MessageSquare,
  Pause,
  Play,
  Send,
  Undo2,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import vi from '~/platform/i18n/vi/notifications';
import { formatDateTime } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { EmptyState } from '~/ui/empty-state';
import { IconButton } from '~/ui/icon-button';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { TONE_SOFT, type Tone } from '~/ui/tone';
import type { NotificationItem, NotificationPage } from '../queries.server';

/** Everything the reader was told, unread first. */
export function NotificationsPage({ items, unread, total, page, pageSize }: NotificationPage) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('notifications.title')}
        description={
          unread > 0 ? t('frame.unread', { count: unread }) : t('notifications.description')
        }
        actions={
          unread > 0 && (
            <Form method="post">
              <Button icon={<CheckCheck aria-hidden />}>{t('notifications.markAllRead')}</Button>
            </Form>
          )
        }
      />
      <Card>
        {items.length === 0 ? (
          <EmptyState icon={<Bell aria-hidden />} title={t('notifications.empty')}>
            {t('notifications.emptyHint')}
          </EmptyState>
        ) : (
          <ul aria-label={t('notifications.list')} className="divide-y divide-line">
            {items.map((item) => (
              <Row key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Card>
      <div className="mt-3">
        <Pagination page={page} pageSize={pageSize} total={total} />
      </div>
    </Page>
  );
}

function Row({ item }: { item: NotificationItem }) {
  const { t } = useT();
  const fetcher = useFetcher();
  const read = { id: item.id, stay: '1' };
  const unread = item.unread && fetcher.formData === undefined;
  const { Icon, tone } = LOOKS[item.kind] ?? { Icon: Bell, tone: 'neutral' as const };
  const { reason } = item.data;
  return (
    <li
      className={cn(
        'flex items-start gap-3 px-4 py-3 hover:bg-sunken/60',
        unread && 'bg-accent-soft/40',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'mt-0.5 flex size-8 shrink-0 items-center justify-center rounded-full [&_svg]:size-4',
          TONE_SOFT[tone],
        )}
      >
        <Icon />
      </span>
      <div className="min-w-0 flex-1">
        <Link
          to={addressOf(item)}
          onClick={() => {
            if (item.unread) fetcher.submit(read, { method: 'post', action: '/notifications' });
          }}
          className={cn('rounded-sm underline-offset-2 hover:underline', unread && 'font-semibold')}
        >
          {t(sentenceOf(item), item.data)}
        </Link>
        {reason && <p className="text-muted text-sm">{t('notifications.reason', { reason })}</p>}
        <p className="text-muted text-sm">
          {unread && (
            <span className="font-medium text-accent">{t('notifications.unread')} · </span>
          )}
          <time dateTime={item.at}>{formatDateTime(item.at)}</time>
        </p>
      </div>
      {unread && (
        <fetcher.Form method="post" action="/notifications">
          <input type="hidden" name="id" value={item.id} />
          <IconButton type="submit" label={t('notifications.markRead')}>
            <Check aria-hidden />
          </IconButton>
        </fetcher.Form>
      )}
    </li>
  );
}

const LOOKS: Record<string, { Icon: LucideIcon; tone: Tone }> = {
  assigned: { Icon: UserPlus, tone: 'accent' },
  reassigned: { Icon: UserPlus, tone: 'warn' },
  claimed: { Icon: Hand, tone: 'accent' },
  declined: { Icon: CornerUpLeft, tone: 'warn' },
  released: { Icon: CornerUpLeft, tone: 'warn' },
  endedWithNeed: { Icon: CornerUpLeft, tone: 'warn' },
  submitted: { Icon: Inbox, tone: 'accent' },
  returned: { Icon: CornerUpLeft, tone: 'warn' },
  approved: { Icon: CircleCheck, tone: 'done' },
  cancelled: { Icon: CircleX, tone: 'late' },
  suspended: { Icon: Pause, tone: 'warn' },
  resumed: { Icon: Play, tone: 'accent' },
  moved: { Icon: CalendarClock, tone: 'accent' },
  subjectChosen: { Icon: UserPlus, tone: 'accent' },
  commented: { Icon: MessageSquare, tone: 'neutral' },
  exemplarNominated: { Icon: Send, tone: 'accent' },
  exemplarApproved: { Icon: CircleCheck, tone: 'done' },
  exemplarReturned: { Icon: CornerUpLeft, tone: 'warn' },
  exemplarRejected: { Icon: CircleX, tone: 'late' },
  exemplarWithdrawn: { Icon: CircleX, tone: 'late' },
  consentWithdrawn: { Icon: CircleX, tone: 'late' },
  leaveRequested: { Icon: CalendarOff, tone: 'accent' },
  tripRequested: { Icon: CalendarOff, tone: 'accent' },
  absenceEntered: { Icon: CalendarOff, tone: 'accent' },
  absenceApproved: { Icon: CircleCheck, tone: 'done' },
  absenceDeclined: { Icon: CornerUpLeft, tone: 'warn' },
  absenceCancelled: { Icon: CircleX, tone: 'warn' },
  crewHanded: { Icon: UserPlus, tone: 'accent' },
  editingHanded: { Icon: UserPlus, tone: 'accent' },
  workHandedOver: { Icon: UserX, tone: 'warn' },
  workOrphaned: { Icon: UserX, tone: 'warn' },
  undone: { Icon: Undo2, tone: 'warn' },
};

function sentenceOf({ kind, subject, data }: NotificationItem): TextKey {
  if (kind === 'undone')
    return `notifications.undone.${String(data.of) in vi.undone ? data.of : 'other'}` as TextKey;
  const about =
    kind === 'exemplarWithdrawn' && subject.kind === 'assignment' ? `${kind}Work` : kind;
  return about in vi.kinds ? (`notifications.kinds.${about}` as TextKey) : 'notifications.title';
}

const ADDRESSES: Record<NotificationItem['subject']['kind'], string> = {
  exemplar: '/exemplars',
  assignment: '/assignments',
  placement: '/placements',
  import: '/exemplars/import',
  absence: '/leave',
};

const addressOf = ({ kind, subject, data }: NotificationItem): string =>
  kind === 'workOrphaned'
    ? `/assignments?reporter=${encodeURIComponent(String(data.personId))}`
    : `${ADDRESSES[subject.kind]}/${subject.id}`;
