import { Link } from '@remix-run/react';
import { CalendarDays, CircleCheckBig } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { clockTimeOf, formatDate, formatWeekday } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { Tomorrow, TomorrowItem } from '../queries.queue-tomorrow.server';
import type { QueuePile } from '../rules.queue';
import { AssignmentStatusBadge } from './status-badges';

interface QueueEmptyProps {
  pile: QueuePile;
  /** How many cards this sitting has decided. */
  done: number;
  tomorrow: Tomorrow;
}

const NEXT = {
  offers: [
    { to: '/work', key: 'work' },
    { to: '/calendar', key: 'calendar' },
  ],
  texts: [{ to: '/calendar', key: 'calendar' }],
  nominations: [
    { to: '/progress', key: 'progress' },
    { to: '/exemplars', key: 'exemplars' },
  ],
} as const;

/** Nothing is left to decide: what tomorrow brings, and where to go. */
export function QueueEmpty({ pile, done, tomorrow }: QueueEmptyProps) {
  const { t, locale } = useT();
  const { day, appears, due, more } = tomorrow;
  const when = `${formatWeekday(day, locale)} ${formatDate(day)}`;
  return (
    <Card className="overflow-hidden">
      <div className="flex flex-col items-center bg-done-soft px-6 py-8 text-center">
        <CircleCheckBig aria-hidden className="size-9 text-done" />
        <p className="mt-2.5 font-semibold text-lg">{t(`queue.empty.${pile}`)}</p>
        {done > 0 && (
          <p data-figures className="mt-0.5 text-muted">
            {t('queue.empty.done', { count: done })}
          </p>
        )}
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          {NEXT[pile].map(({ to, key }) => (
            <LinkButton key={to} to={to}>
              {t(`queue.empty.to.${key}`)}
            </LinkButton>
          ))}
        </div>
      </div>
      <section aria-labelledby="queue-tomorrow" className="px-4 py-4">
        <h2 id="queue-tomorrow" data-figures className="font-semibold text-base">
          {t('queue.empty.tomorrow', { day: when })}
        </h2>
        {appears.length + due.length === 0 && (
          <p className="mt-1 text-muted">
            {t(pile === 'nominations' ? 'queue.empty.nothingAppears' : 'queue.empty.nothing')}
          </p>
        )}
        <Part title={t('queue.empty.due')} items={due} />
        <Part title={t('queue.empty.appears')} items={appears} />
        {(more.appears || more.due) && (
          <LinkButton
            to={`/calendar?view=day&date=${day}`}
            size="sm"
            className="mt-3"
            icon={<CalendarDays aria-hidden />}
          >
            {t('queue.empty.more')}
          </LinkButton>
        )}
      </section>
    </Card>
  );
}

function Part({ title, items }: { title: string; items: readonly TomorrowItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 mb-1 font-medium text-muted text-sm">{title}</h3>
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.assignmentId} className="flex items-baseline gap-3 py-2">
            <span data-figures className="w-12 shrink-0 text-muted">
              {item.dueAt ? clockTimeOf(item.dueAt) : (item.channel?.time ?? '–')}
            </span>
            <div className="min-w-0 flex-1">
              <Link
                to={`/assignments/${item.assignmentId}`}
                className="rounded-sm font-medium underline-offset-2 hover:underline max-md:inline-block max-md:py-1"
              >
                {item.title}
              </Link>
              <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
                <OutletMark outlet={item.outlet} />
                {[item.channel?.name, item.leadName].filter(Boolean).join(' · ')}
                <AssignmentStatusBadge status={item.status} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
