/** The marks of an exemplar: its status and its coverage, by icon and words. */
import {
  Ban,
  CalendarCheck,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleX,
  CornerUpLeft,
  FilePen,
  Loader,
  type LucideIcon,
  Search,
  Send,
} from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import type { Tone } from '~/ui/tone';
import type { CoverageState, ExemplarStatus } from '../rules';

const STATUS: Record<ExemplarStatus, { Icon: LucideIcon; tone: Tone }> = {
  draft: { Icon: FilePen, tone: 'neutral' },
  nominated: { Icon: Send, tone: 'accent' },
  appraising: { Icon: Search, tone: 'accent' },
  returned: { Icon: CornerUpLeft, tone: 'warn' },
  approved: { Icon: CircleCheck, tone: 'done' },
  rejected: { Icon: CircleX, tone: 'neutral' },
  withdrawn: { Icon: Ban, tone: 'late' },
};

/** The icon and tone of a status, for lists of statuses. */
export const statusLook = (status: ExemplarStatus) => STATUS[status];

export function ExemplarStatusBadge({ status }: { status: ExemplarStatus }) {
  const { t } = useT();
  const { Icon, tone } = STATUS[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`enums.exemplarStatus.${status}`)}
    </Badge>
  );
}

const COVERAGE: Record<CoverageState, { Icon: LucideIcon; tone: Tone }> = {
  none: { Icon: CircleDashed, tone: 'warn' },
  planned: { Icon: CalendarCheck, tone: 'neutral' },
  in_production: { Icon: Loader, tone: 'accent' },
  published_some: { Icon: CircleDot, tone: 'accent' },
  published_all: { Icon: CircleCheck, tone: 'done' },
};

export function CoverageBadge({ state }: { state: CoverageState }) {
  const { t } = useT();
  const { Icon, tone } = COVERAGE[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />} dashed={state === 'none'}>
      {t(`enums.coverage.${state}`)}
    </Badge>
  );
}
