import { CalendarPlus, MessageCircleQuestion } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { useKeptMarkup } from '~/platform/kept-markup';
import { formatDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { PlainLink, PlainLinkButton } from '~/ui/plain-link';
import type { Tone } from '~/ui/tone';
import { planSearchOf } from './calendar-address';
import { useCalendarAround } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import type { CalendarData, TrayItem } from './calendar-types';

interface TrayCardProps {
  data: CalendarData;
  card: TrayItem;
}

/** Days after which a debt is worth a warning, and after which it is late. */
const AGE = { warn: 14, late: 45 };

export const ageTone = (days: number): Tone =>
  days >= AGE.late ? 'late' : days >= AGE.warn ? 'warn' : 'neutral';

/** An exemplar that is owed coverage: dragged onto a day, planned by its button everywhere. */
export function TrayCard({ data, card }: TrayCardProps) {
  const { locale } = useT();
  const inside = useKeptMarkup(
    card,
    `${locale} ${planSearchOf(data.address, {})} ${data.outlets.length}`,
    <Inside {...{ data, card }} />,
    useCalendarAround(),
  );
  return (
    <li
      data-drag={`exemplar:${card.exemplarId}`}
      data-exemplar={card.exemplarId}
      className="cursor-grab rounded-md border border-line bg-panel px-3 py-2.5 hover:border-line-strong active:cursor-grabbing"
      {...inside}
    />
  );
}

function Inside({ data, card }: TrayCardProps) {
  const { t } = useT();
  const place = card.districtName ? `${card.placeName}, ${card.districtName}` : card.placeName;
  return (
    <>
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 font-semibold leading-5">
          <PlainLink
            href={`/exemplars/${card.exemplarId}`}
            className="inline-block rounded-sm hover:underline"
          >
            {card.name}
          </PlainLink>
        </h3>
        <AgeBadge card={card} />
      </div>
      <p className="mt-0.5 text-muted text-xs">
        {t('calendar.tray.place', { kind: t(`enums.kind.${card.kind}`), place })}
      </p>
      {card.summary && <p className="mt-0.5 truncate text-muted text-sm">{card.summary}</p>}
      {card.consent !== 'given' && (
        <p className="mt-1 flex items-center gap-1 text-warn text-xs">
          <MessageCircleQuestion aria-hidden className="size-3.5 shrink-0" />
          {t(`enums.consent.${card.consent}`)}
        </p>
      )}
      <div className="mt-2 flex items-end justify-between gap-2">
        <OutletMarks data={data} card={card} />
        <span data-plan>
          <PlainLinkButton
            href={`/calendar/plan${planSearchOf(data.address, { exemplar: card.exemplarId })}`}
            size="sm"
            icon={<CalendarPlus aria-hidden />}
            aria-label={t('calendar.tray.planNamed', { name: card.name })}
          >
            {t('calendar.tray.plan')}
          </PlainLinkButton>
        </span>
      </div>
    </>
  );
}

function AgeBadge({ card }: { card: TrayItem }) {
  const { t } = useT();
  const count = card.ageDays;
  return (
    <span className="shrink-0">
      <Badge
        tone={ageTone(count)}
        title={t('calendar.tray.ageLong', { count, day: formatDate(card.approvedOn) })}
      >
        {t('calendar.tray.age', { count })}
      </Badge>
    </span>
  );
}

/** Dashed: the outlet has nothing planned yet. */
function OutletMarks({ data, card }: Pick<TrayCardProps, 'data' | 'card'>) {
  const { t } = useT();
  return (
    <ul className="flex min-w-0 flex-wrap gap-1">
      {card.outlets.map(({ outletId, state }) => {
        const outlet = data.outlets.find((each) => each.id === outletId);
        if (!outlet) return null;
        const missing = card.missing.includes(outletId);
        const word = t(
          missing || state === 'none'
            ? 'calendar.tray.missing'
            : `enums.coverage.${state === 'published' ? 'published_all' : state}`,
        );
        return (
          <li key={outletId}>
            <Badge
              hue={outlet.hue}
              dashed={missing}
              icon={<OutletIcon icon={outlet.icon} />}
              title={word}
            >
              {outlet.shortName}
              <span className="sr-only">: {word}</span>
            </Badge>
          </li>
        );
      })}
    </ul>
  );
}
