import { Ban, CircleCheck, CircleX, Hourglass, Plane, TreePalm } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { daysBetween, formatDate, formatDayMonth, type PlainDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import type { AbsenceKind, AbsenceStatus } from '../rules.absences';

const LOOKS = {
  requested: { Icon: Hourglass, tone: 'warn' },
  approved: { Icon: CircleCheck, tone: 'done' },
  declined: { Icon: CircleX, tone: 'late' },
  cancelled: { Icon: Ban, tone: 'neutral' },
} as const;

/** Where a request stands. */
export function AbsenceStatusMark({ status }: { status: AbsenceStatus }) {
  const { t } = useT();
  const { Icon, tone } = LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`reporters.leave.status.${status}`)}
    </Badge>
  );
}

const KIND_ICON = { leave: TreePalm, trip: Plane };

interface AwayMarkProps {
  kind: AbsenceKind;
  from: PlainDate;
  to: PlainDate;
  /** Asked for, not yet approved. */
  waiting: boolean;
}

/** That somebody is away, and when. */
export function AwayMark({ kind, from, to, waiting }: AwayMarkProps) {
  const { t } = useT();
  const Icon = KIND_ICON[kind];
  return (
    <Badge tone={waiting ? 'neutral' : 'warn'} dashed={waiting} icon={<Icon aria-hidden />}>
      {t('reporters.awaySpan', {
        kind: t(`reporters.leave.kinds.${kind}`),
        days:
          from === to ? formatDayMonth(from) : `${formatDayMonth(from)} - ${formatDayMonth(to)}`,
      })}
      {waiting && ` (${t('reporters.waiting')})`}
    </Badge>
  );
}

/** dd/MM/yyyy - dd/MM/yyyy and how many days that is. */
export function DaysText({ from, to }: { from: PlainDate; to: PlainDate }) {
  const { t } = useT();
  return (
    <span data-figures className="whitespace-nowrap">
      {from === to ? formatDate(from) : `${formatDate(from)} - ${formatDate(to)}`}{' '}
      <span className="text-muted">
        ({t('reporters.leave.dayCount', { count: daysBetween(from, to) + 1 })})
      </span>
    </span>
  );
}
