/** The marks of an appearance: where it stands, and what carries it. */
import {
  Ban,
  CalendarClock,
  CheckCheck,
  EyeOff,
  Globe,
  Hourglass,
  type LucideIcon,
  Newspaper,
  PenLine,
  Radio,
  Share2,
  Tv,
} from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Medium } from '../rules.mediums';
import type { PlacementStatus } from '../rules.placements';
import type { Look } from './status-badges';

export const PLACEMENT_LOOK: Record<PlacementStatus, Look> = {
  planned: { icon: CalendarClock, tone: 'neutral' },
  scheduled: { icon: Hourglass, tone: 'accent' },
  published: { icon: CheckCheck, tone: 'done' },
  corrected: { icon: PenLine, tone: 'done' },
  taken_down: { icon: EyeOff, tone: 'late' },
  cancelled: { icon: Ban, tone: 'neutral' },
};

const MEDIUM_ICON: Record<Medium, LucideIcon> = {
  print: Newspaper,
  online: Globe,
  tv: Tv,
  radio: Radio,
  social: Share2,
};

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
