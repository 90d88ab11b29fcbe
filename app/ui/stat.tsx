import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { TONE_TEXT, type Tone } from './tone';

interface StatProps {
  label: ReactNode;
  value: ReactNode;
  /** The list behind the figure. */
  to?: string | undefined;
  icon?: ReactNode;
  tone?: Tone | undefined;
  /** A few words under the figure: a share, a comparison. */
  note?: ReactNode;
  className?: string | undefined;
}

/** A figure with its name; a link to what it counts. */
export function Stat({ label, value, to, icon, tone, note, className }: StatProps) {
  const body = (
    <>
      <span className="flex items-center gap-1.5 text-muted text-sm [&_svg]:size-4 [&_svg]:shrink-0">
        {icon}
        <span className={cn(to && 'underline-offset-2 group-hover:underline')}>{label}</span>
      </span>
      <span
        data-figures
        className={cn('mt-1 block font-semibold text-2xl tracking-tight', tone && TONE_TEXT[tone])}
      >
        {value}
      </span>
      {note && <span className="block text-muted text-sm">{note}</span>}
    </>
  );
  const look = cn('block min-w-0 rounded-md border border-line bg-panel px-4 py-3', className);
  if (!to) return <div className={look}>{body}</div>;
  return (
    <Link to={to} className={cn(look, 'group transition-colors hover:border-line-strong')}>
      {body}
    </Link>
  );
}
