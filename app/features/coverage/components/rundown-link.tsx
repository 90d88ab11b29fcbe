import { Link } from '@remix-run/react';
import { ListOrdered } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { cn } from '~/ui/cn';

interface RundownLinkProps {
  channel: { id: string; name: string };
  day: PlainDate;
  /** Says the channel, where nothing beside it does. */
  named?: boolean;
  className?: string;
}

/** The way from a day of a channel that broadcasts to its rundown. */
export function RundownLink({ channel, day, named = false, className }: RundownLinkProps) {
  const { t } = useT();
  return (
    <Link
      to={`/calendar/rundown?channel=${channel.id}&date=${day}`}
      data-print="no"
      className={cn(
        'inline-flex items-center gap-1 rounded-sm text-accent text-xs hover:underline max-md:min-h-11',
        className,
      )}
    >
      <ListOrdered aria-hidden className="size-3.5 shrink-0" />
      <span aria-hidden>
        {t('board.rundown.short')}
        {named && ` ${channel.name}`}
      </span>
      <span className="sr-only">
        {t('board.rundown.of', { channel: channel.name, day: formatDate(day) })}
      </span>
    </Link>
  );
}
