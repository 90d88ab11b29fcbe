/** Everything about an item of the calendar, beside it. Fetched when somebody first rests on one. */
import { CircleOff, Flag, TriangleAlert } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { KeyHint } from '~/ui/key-hint';
import { assigningOf } from './assign-queue';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { stateOf } from './calendar-state';
import { whenName } from './calendar-text';
import type { CalendarItem } from './calendar-types';
import { Deadline } from './deadline';
import { ITEM_CARD_ID } from './item-pointing';
import { moveRefusalText } from './item-refusals';

interface ItemCardProps {
  item: CalendarItem;
  /** The item on the grid. */
  link: HTMLElement;
}

const GAP = 6;
const EDGE = 8;

export default function ItemCard({ item, link }: ItemCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = usePlace(box, link);
  useLayoutEffect(() => {
    link.setAttribute('aria-describedby', ITEM_CARD_ID);
    return () => link.removeAttribute('aria-describedby');
  }, [link]);
  return createPortal(
    <div
      ref={box}
      id={ITEM_CARD_ID}
      role="tooltip"
      style={place}
      className="fixed z-40 flex w-80 max-w-[calc(100vw-1rem)] flex-col gap-2 rounded-lg border border-line bg-panel p-3 text-sm shadow-float"
    >
      <Head item={item} />
      <Facts item={item} />
      <Foot item={item} />
    </div>,
    document.body,
  );
}

/** Below the item, or above where there is no room; never over it. */
function usePlace(box: React.RefObject<HTMLElement>, link: HTMLElement) {
  const [place, setPlace] = useState<{ left: number; top: number; visibility?: 'hidden' }>({
    left: 0,
    top: 0,
    visibility: 'hidden',
  });
  useLayoutEffect(() => {
    const card = box.current?.getBoundingClientRect();
    if (!card) return;
    const at = link.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = at.bottom + GAP;
    const above = at.top - GAP - card.height;
    const fits = below + card.height + EDGE <= clientHeight;
    setPlace({
      left: Math.max(EDGE, Math.min(at.left, clientWidth - card.width - EDGE)),
      top: fits || above < EDGE ? below : above,
    });
  }, [box, link]);
  return place;
}

function Head({ item }: { item: CalendarItem }) {
  const { t } = useT();
  const { outletOf } = useCalendar();
  const outlet = outletOf(item.outletId);
  const { icon: StateIcon, key, tone } = stateOf(item);
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {outlet && (
          <Badge hue={outlet.hue} icon={<OutletIcon icon={outlet.icon} />}>
            {outlet.shortName} · {item.channelName}
          </Badge>
        )}
        <Badge tone={tone} icon={<StateIcon aria-hidden />}>
          {t(key)}
        </Badge>
      </div>
      <div>
        {item.exemplarId === null && <p className="text-warn">{t('coverage.noSubject')}</p>}
        <p className="font-semibold text-base leading-5">{item.exemplarName}</p>
        {item.title !== item.exemplarName && <p className="mt-0.5">{item.title}</p>}
      </div>
    </>
  );
}

function Facts({ item }: { item: CalendarItem }) {
  const { t, locale } = useT();
  const { data } = useCalendar();
  const slot = item.slotId === null ? undefined : data.slotNames[item.slotId];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      <Fact term={t('calendar.card.when')}>
        <b className="font-semibold">{whenName(t, locale, item.plannedOn, item.plannedTime)}</b>
        {slot && <span className="text-muted"> {slot}</span>}
      </Fact>
      <Fact term={t('calendar.card.kind')}>
        {t(`enums.assignmentKind.${item.kind}`)}
        {item.lengthMinutes !== null &&
          `, ${t('calendar.item.minutes', { count: item.lengthMinutes })}`}
      </Fact>
      <Fact term={t('calendar.card.lead')}>{item.leadName ?? t('calendar.item.noLead')}</Fact>
      {item.deadlineAt !== null && (
        <Fact term={t('calendar.card.deadline')}>
          <Deadline at={item.deadlineAt} missed={item.deadlineMissed} />
        </Fact>
      )}
      <Warnings item={item} />
    </dl>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{term}</dt>
    <dd className="min-w-0" data-figures>
      {children}
    </dd>
  </>
);

function Warnings({ item: { warnings, channelOff, flagged } }: { item: CalendarItem }) {
  const { t } = useT();
  const lines = [
    ...(warnings ?? []).map((code) => ({
      icon: TriangleAlert,
      text: t(`warnings.short.${code}`),
      late: false,
    })),
    ...(channelOff ? [{ icon: CircleOff, text: t('calendar.item.channelOff'), late: false }] : []),
    ...(flagged ? [{ icon: Flag, text: t('calendar.item.flagged'), late: true }] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Fact term={t('calendar.card.warnings')}>
      {lines.map(({ icon: Icon, text, late }) => (
        <span key={text} className={cn('flex items-start gap-1', late ? 'text-late' : 'text-warn')}>
          <Icon aria-hidden className="mt-1 size-3 shrink-0" />
          <span className="first-letter:uppercase">{text}</span>
        </span>
      ))}
    </Fact>
  );
}

/** The keys that do something with it, or why it stays where it is. */
function Foot({ item }: { item: CalendarItem }) {
  const { t } = useT();
  const { outletOf, data } = useCalendar();
  const outlet = outletOf(item.outletId);
  const assigns = assigningOf(item, outlet) !== 'no';
  return (
    <p className="-mx-3 -mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-3 py-2 text-muted text-xs">
      <span>
        {t('calendar.card.open')} <KeyHint>Enter</KeyHint>
      </span>
      {item.movable && (
        <span>
          {t('calendar.item.move')} <KeyHint>M</KeyHint>
        </span>
      )}
      {assigns && (
        <span>
          {t('calendar.card.assign')} <KeyHint>A</KeyHint>
        </span>
      )}
      {!item.movable && data.tray && <span>{moveRefusalText(t, item, outlet)}</span>}
    </p>
  );
}
