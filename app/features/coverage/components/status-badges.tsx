/** The marks of coverage: each says what it means by an icon and in words, never by colour alone. */
import {
  AlarmClock,
  Ban,
  CalendarClock,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CircleX,
  EyeOff,
  FilePen,
  FileText,
  Globe,
  Hand,
  Hourglass,
  Inbox,
  Lightbulb,
  type LucideIcon,
  MonitorPlay,
  Newspaper,
  PenLine,
  Radio,
  Share2,
  Tv,
  Undo2,
} from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Hue, Tone } from '~/ui/tone';
import type { AssignmentKind, AssignmentStatus, Genre, Medium, PlacementStatus } from '../rules';

interface Look {
  icon: LucideIcon;
  tone: Tone;
}

export const ASSIGNMENT_LOOK: Record<AssignmentStatus, Look> = {
  proposed: { icon: Lightbulb, tone: 'neutral' },
  open: { icon: CircleDashed, tone: 'warn' },
  claimed: { icon: Hand, tone: 'accent' },
  in_progress: { icon: CirclePlay, tone: 'accent' },
  submitted: { icon: Inbox, tone: 'warn' },
  editing: { icon: FilePen, tone: 'accent' },
  approved: { icon: CircleCheck, tone: 'done' },
  suspended: { icon: CirclePause, tone: 'neutral' },
  cancelled: { icon: CircleX, tone: 'neutral' },
};

export const PLACEMENT_LOOK: Record<PlacementStatus, Look> = {
  planned: { icon: CalendarClock, tone: 'neutral' },
  scheduled: { icon: Hourglass, tone: 'accent' },
  published: { icon: CheckCheck, tone: 'done' },
  corrected: { icon: PenLine, tone: 'done' },
  taken_down: { icon: EyeOff, tone: 'late' },
  cancelled: { icon: Ban, tone: 'neutral' },
};

export const KIND_ICON: Record<AssignmentKind, LucideIcon> = {
  story: FileText,
  segment: MonitorPlay,
};

const MEDIUM_ICON: Record<Medium, LucideIcon> = {
  print: Newspaper,
  online: Globe,
  tv: Tv,
  radio: Radio,
  social: Share2,
};

export function AssignmentStatusBadge({ status }: { status: AssignmentStatus }) {
  const { t } = useT();
  const { icon: Icon, tone } = ASSIGNMENT_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`enums.assignmentStatus.${status}`)}
    </Badge>
  );
}

/** Its words depend on the medium: printed or aired. */
export function PlacementStatusBadge({
  status,
  medium,
}: {
  status: PlacementStatus;
  medium: Medium;
}) {
  const { t } = useT();
  const { icon: Icon, tone } = PLACEMENT_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`enums.placementStatus.${medium}.${status}`)}
    </Badge>
  );
}

/** A story or a segment; say it in words beside the icon. */
export function KindIcon({
  kind,
  className,
}: {
  kind: AssignmentKind;
  className?: string | undefined;
}) {
  const Icon = KIND_ICON[kind];
  return <Icon aria-hidden className={className} />;
}

/** What carries it; say it in words beside the icon. */
export function MediumIcon({
  medium,
  className,
}: {
  medium: Medium;
  className?: string | undefined;
}) {
  const Icon = MEDIUM_ICON[medium];
  return <Icon aria-hidden className={className} />;
}

/** Kind and genre in one mark: "Bài · Phóng sự". */
export function GenreBadge({
  kind,
  genre,
  hue,
}: {
  kind: AssignmentKind;
  genre: Genre;
  hue?: Hue | undefined;
}) {
  const { t } = useT();
  return (
    <Badge hue={hue} icon={<KindIcon kind={kind} />}>
      {t(`coverage.${kind}`)} · {t(`enums.genre.${genre}`)}
    </Badge>
  );
}

export function OverdueBadge() {
  const { t } = useT();
  return (
    <Badge tone="late" icon={<AlarmClock aria-hidden />}>
      {t('enums.flag.overdue')}
    </Badge>
  );
}

export function DeadlineMissedBadge() {
  const { t } = useT();
  return (
    <Badge tone="late" icon={<AlarmClock aria-hidden />}>
      {t('enums.flag.deadlinePassed')}
    </Badge>
  );
}

export function ReturnedBadge() {
  const { t } = useT();
  return (
    <Badge tone="late" icon={<Undo2 aria-hidden />}>
      {t('enums.flag.returned')}
    </Badge>
  );
}
