/** The marks of coverage: each says what it means by an icon and in words, never by colour alone. */

import {
  AlarmClock,
  CheckCheck,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CircleX,
  FilePen,
  FileText,
  Hand,
  Inbox,
  Lightbulb,
  type LucideIcon,
  MonitorPlay,
  Undo2,
} from 'lucide-react';
import { useGenreName } from '~/features/newsroom/components/genres';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Hue, Tone } from '~/ui/tone';
import type { AssignmentStatus } from '../rules';
import type { AssignmentKind, Genre } from '../rules.genres';
import type { PublishedOn, WorkStatus } from '../rules.items';

export interface Look {
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

export const KIND_ICON: Record<AssignmentKind, LucideIcon> = {
  story: FileText,
  segment: MonitorPlay,
};

/** How far the work is; `published` when it has appeared wherever it was planned. */
export function AssignmentStatusBadge({
  status,
  published = null,
}: {
  status: AssignmentStatus;
  published?: PublishedOn | null;
}) {
  const { t } = useT();
  const Icon = published ? CheckCheck : ASSIGNMENT_LOOK[status].icon;
  return (
    <Badge tone={published ? 'done' : ASSIGNMENT_LOOK[status].tone} icon={<Icon aria-hidden />}>
      {t(workStatusKey(status, published))}
    </Badge>
  );
}

/** The same for a standing of works on whatever medium. */
export const WorkStatusBadge = ({ status }: { status: WorkStatus }) =>
  status === 'published' ? (
    <AssignmentStatusBadge status="approved" published="mixed" />
  ) : (
    <AssignmentStatusBadge status={status} />
  );

/** The word for how far a work is. */
export function workStatusKey(status: AssignmentStatus, published: PublishedOn | null): TextKey {
  if (!published) return `enums.assignmentStatus.${status}`;
  return published === 'mixed'
    ? 'enums.placementStatusAny.published'
    : `enums.placementStatus.${published}.published`;
}

/** The word for a standing of works on whatever medium. */
export const workStatusNameKey = (status: WorkStatus): TextKey =>
  status === 'published'
    ? 'enums.placementStatusAny.published'
    : `enums.assignmentStatus.${status}`;

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
  const genreName = useGenreName();
  return (
    <Badge hue={hue} icon={<KindIcon kind={kind} />}>
      {t(`coverage.${kind}`)} · {genreName(genre)}
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
