/** The month in columns by status. A card is carried to the column that its next verb leads to, or taken there by its menu. */
import { Link } from '@remix-run/react';
import { AlarmClock, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth, plainDateOf } from '~/platform/time';
import { cn } from '~/ui/cn';
import { type Dragged, useDropHandler } from '~/ui/dragging';
import { Menu, MenuLink } from '~/ui/menu';
import { useToast } from '~/ui/toast';
import { TONE_TEXT } from '~/ui/tone';
import type { KanbanCard, KanbanColumn } from '../queries.kanban.server';
import type { ItemStatus } from '../rules.items';
import { KANBAN_FOLDED, type KanbanStep, stepTo } from '../rules.kanban';
import { searchOf } from './calendar-address';
import { useCalendar } from './calendar-context';
import { OutletIcon } from './calendar-outlet';
import { whenName } from './calendar-text';
import { itemStatusKey } from './filter-names';
import { ITEM_LOOK } from './item-status-badges';
import { KanbanDialog, stepAddress, stepLabel, useStep } from './kanban-step';
import { SubjectName } from './subject-name';

export function KanbanView({ columns }: { columns: readonly KanbanColumn[] }) {
  const { t } = useT();
  const toast = useToast();
  const [asked, setAsked] = useState<{ card: KanbanCard; step: KanbanStep } | null>(null);
  const step = useStep((card, step) => setAsked({ card, step }));
  const cards = new Map(
    columns.flatMap((column) => column.cards).map((card) => [card.placementId, card]),
  );
  const along = useFocusAlong(cards);
  const take = (card: KanbanCard, to: KanbanStep) => {
    along(card);
    step(card, to);
  };
  const stepOf = ({ kind, key }: Dragged, status: string) => {
    const card = kind === 'placement' ? cards.get(key) : undefined;
    return card ? { card, step: stepTo(card.steps, status as ItemStatus) } : null;
  };
  useDropHandler(
    'status',
    (drag, drop) => {
      const found = stepOf(drag, drop.key);
      if (found?.step) take(found.card, found.step);
    },
    {
      canDrop: (drag, drop) => Boolean(stepOf(drag, drop.key)?.step),
      onRefused: (drag, drop) => {
        const card = stepOf(drag, drop.key)?.card;
        if (!card || card.status === drop.key) return;
        toast({ tone: 'late', text: t('kanban.refused', refusalOf(card, drop.key as ItemStatus)) });
      },
      labelOf: (drag, drop) => {
        const found = stepOf(drag, drop.key);
        if (!found || found.card.status === drop.key) return '';
        if (found.step) return t(stepLabel(found.card, found.step));
        return t('kanban.refusedShort', refusalOf(found.card, drop.key as ItemStatus));
      },
    },
  );
  const refusalOf = (card: KanbanCard, to: ItemStatus) => ({
    title: card.title,
    from: t(itemStatusKey(card.status)),
    to: t(itemStatusKey(to)),
  });
  return (
    <section
      aria-label={t('kanban.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative flex items-start gap-3 overflow-x-auto pb-3 max-md:snap-x"
    >
      {columns.map((column) => (
        <Column key={column.status} column={column} onStep={take} />
      ))}
      {asked && <KanbanDialog {...asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** A card that was taken on is drawn anew in its next column: the focus goes along. */
function useFocusAlong(cards: ReadonlyMap<string, KanbanCard>) {
  const taken = useRef<KanbanCard | null>(null);
  useEffect(() => {
    const was = taken.current;
    if (!was) return;
    // After a dialog has let the focus go.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      document.querySelector<HTMLElement>(`[data-card="${was.placementId}"] a`)?.focus();
      if (cards.get(was.placementId)?.status !== was.status) taken.current = null;
    });
    return () => clearTimeout(timer);
  });
  return (card: KanbanCard) => {
    taken.current = card;
  };
}

interface ColumnProps {
  column: KanbanColumn;
  onStep(card: KanbanCard, step: KanbanStep): void;
}

function Column({ column: { status, count, cards }, onStep }: ColumnProps) {
  const { t } = useT();
  const { data } = useCalendar();
  const { icon: Icon, tone } = ITEM_LOOK[status];
  const folded = KANBAN_FOLDED.includes(status);
  const inTable = `/calendar${searchOf(data.address, { view: 'table', statuses: [status] })}`;
  return (
    <section
      aria-label={t('kanban.column', { status: t(itemStatusKey(status)), count })}
      data-drop={`status:${status}`}
      className={cn(
        'flex shrink-0 snap-start flex-col gap-2 self-stretch rounded-lg bg-sunken p-2',
        folded ? 'w-36' : 'w-50 max-md:w-[80vw]',
      )}
    >
      <h2 className="flex items-center gap-1.5 px-1 font-medium text-sm">
        <Icon aria-hidden className={cn('size-4', TONE_TEXT[tone])} />
        {t(itemStatusKey(status))}
        <span data-figures className="ml-auto text-muted">
          {t('kanban.count', { count })}
        </span>
      </h2>
      {cards.length > 0 && (
        <ul className="flex flex-col gap-2">
          {cards.map((card) => (
            <Card key={card.placementId} card={card} onStep={onStep} />
          ))}
        </ul>
      )}
      {count > cards.length && (
        <Link
          to={inTable}
          className="rounded-md px-2 py-1.5 text-accent text-sm hover:underline max-md:min-h-11"
        >
          {t('kanban.more', { count: count - cards.length })}
        </Link>
      )}
      {count === 0 && !folded && <p className="px-1 text-muted text-sm">{t('kanban.empty')}</p>}
    </section>
  );
}

interface CardProps {
  card: KanbanCard;
  onStep(card: KanbanCard, step: KanbanStep): void;
}

function Card({ card, onStep }: CardProps) {
  const { t, locale } = useT();
  const { assignmentHref, outletOf } = useCalendar();
  const outlet = outletOf(card.outletId);
  const when = whenName(t, locale, card.plannedOn, card.plannedTime);
  return (
    <li
      data-hue={outlet?.hue}
      data-drag={card.steps.length > 0 ? `placement:${card.placementId}` : undefined}
      data-card={card.placementId}
      className={cn(
        'rounded-md border border-line border-l-3 bg-panel px-2.5 py-2',
        card.overdue ? 'border-l-late' : 'border-l-hue',
        card.steps.length > 0 && 'cursor-grab',
      )}
    >
      <Link
        to={assignmentHref(card.assignmentId)}
        preventScrollReset
        draggable={false}
        className="block rounded-sm font-medium underline-offset-2 hover:underline"
      >
        {outlet && (
          <>
            <OutletIcon
              icon={outlet.icon}
              className="mr-1 inline size-3.5 align-[-0.125em] text-hue"
            />
            <span className="sr-only">{outlet.name}: </span>
          </>
        )}
        {card.title}
      </Link>
      {card.exemplarName !== card.title && (
        <p className="text-muted text-sm">
          <SubjectName item={card} />
        </p>
      )}
      <p data-figures className={cn('text-sm', card.overdue ? 'text-late' : 'text-muted')}>
        {card.overdue && <AlarmClock aria-hidden className="mr-1 inline size-3.5" />}
        {card.overdue && `${t('enums.flag.overdue')} · `}
        {when}
      </p>
      <div className="mt-1 flex flex-col items-start gap-1 text-sm">
        <span className="w-full text-muted">
          {card.leadName ?? t('coverage.panel.noLead')}
          {card.deadlineAt && (
            <span data-figures className={card.deadlineMissed ? 'text-late' : undefined}>
              {' · '}
              {t('kanban.deadline', { day: formatDayMonth(plainDateOf(card.deadlineAt)) })}
            </span>
          )}
        </span>
        {card.steps.length > 0 && <StepMenu card={card} onStep={onStep} />}
      </div>
    </li>
  );
}

/** The same verbs as the columns, for the keyboard and the finger; without JavaScript each leads to its page. */
function StepMenu({ card, onStep }: CardProps) {
  const { t } = useT();
  const label = t('kanban.stepsOf', { title: card.title });
  return (
    <Menu
      label={label}
      summary={
        <>
          <ArrowRight aria-hidden />
          {t('kanban.steps')}
          <span className="sr-only">: {card.title}</span>
        </>
      }
    >
      {card.steps.map((step) => (
        <MenuLink
          key={step.verb}
          to={stepAddress(card, step)}
          data-close
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onStep(card, step);
          }}
        >
          <span className="min-w-0">
            {t(stepLabel(card, step))}
            <span className="block text-muted text-sm">→ {t(itemStatusKey(step.to))}</span>
          </span>
        </MenuLink>
      ))}
    </Menu>
  );
}
