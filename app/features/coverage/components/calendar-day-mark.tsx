/** What a day means beside its date: the lunar date, the holiday, the theme day and the exemplars that suit it. */
import { CalendarHeart, Flag } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';
import { PlainLink } from '~/ui/plain-link';
import { searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import type { DayOccasion } from './calendar-types';

interface LunarDateProps {
  day: PlainDate;
  /** `full` says in words that it is the lunar one. */
  look?: 'small' | 'full';
  className?: string;
}

/** The lunar date, small. */
export function LunarDate({ day, look = 'small', className }: LunarDateProps) {
  const { t } = useT();
  const mark = useCalendar().data.days[day];
  if (!mark) return null;
  if (look === 'full')
    return (
      <span data-figures className="inline-block text-muted first-letter:uppercase">
        {t('week.lunar', { date: mark.lunarFull })}
      </span>
    );
  return (
    <span data-figures className={cn('font-normal text-muted text-xs', className)}>
      <span aria-hidden>{mark.lunar}</span>
      <span className="sr-only">{t('week.lunar', { date: mark.lunarFull })}</span>
    </span>
  );
}

interface OccasionsProps {
  day: PlainDate;
  /** `lines`: one under the other, cut to the column's width. `row`: beside each other, whole. */
  look: 'lines' | 'row';
}

/** The holidays and theme days of a day. Nothing when it is a day like others. */
export function Occasions({ day, look }: OccasionsProps) {
  const occasions = useCalendar().data.days[day]?.occasions ?? [];
  if (occasions.length === 0) return null;
  return (
    <span
      className={cn(
        'flex min-w-0 font-normal text-xs leading-4',
        look === 'lines' ? 'flex-col gap-0.5' : 'flex-wrap items-center gap-x-3 gap-y-1',
      )}
    >
      {occasions.map((occasion) => (
        <Occasion key={occasion.key} occasion={occasion} look={look} />
      ))}
    </span>
  );
}

function Occasion({ occasion, look }: { occasion: DayOccasion; look: OccasionsProps['look'] }) {
  const { t, locale } = useT();
  const name = locale === 'en' ? occasion.nameEn : occasion.name;
  const holiday = occasion.kind === 'holiday';
  const Icon = holiday ? Flag : CalendarHeart;
  return (
    <>
      <span
        title={name}
        className={cn('flex min-w-0 items-center gap-1', holiday ? 'text-late' : 'text-ink')}
      >
        <Icon aria-hidden className="size-3 shrink-0" />
        <span className="sr-only">{t(holiday ? 'week.holiday' : 'week.theme')}: </span>
        <span className={look === 'lines' ? 'truncate' : ''}>{name}</span>
      </span>
      {occasion.suits.map((suit) => (
        <SuitingLink key={suit.sector ?? 'all'} suit={suit} look={look} />
      ))}
    </>
  );
}

interface SuitingLinkProps {
  suit: DayOccasion['suits'][number];
  look: OccasionsProps['look'];
}

/** "Giáo dục: 3 điển hình đang chờ": leads to them, in the tray of those who plan and in the register of the others. */
function SuitingLink({ suit, look }: SuitingLinkProps) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const { sector, waiting: count } = suit;
  const text = sector
    ? t('week.waitingIn', { sector: locale === 'en' ? suit.nameEn : suit.name, count })
    : t('week.waiting', { count });
  const register = new URLSearchParams({ coverage: 'unplanned', ...(sector && { sector }) });
  return (
    <PlainLink
      href={data.tray ? `/calendar${searchOf(data.address, { sector })}` : `/exemplars?${register}`}
      title={text}
      data-print="no"
      className={cn(
        'rounded-sm text-accent hover:underline max-md:py-3',
        look === 'lines' && 'block truncate',
      )}
    >
      {text}
    </PlainLink>
  );
}
