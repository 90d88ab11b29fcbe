import { FileCheck2, FileClock, FileWarning, type LucideIcon } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { PlainLink } from '~/ui/plain-link';
import { useCalendar } from './calendar-context';
import { whenName } from './calendar-text';
import type { DeadlineMark } from './calendar-types';
import { SubjectIcon } from './subject-mark';

const LOOKS: Record<DeadlineMark['state'], { icon: LucideIcon; word: TextKey; tone: string }> = {
  done: { icon: FileCheck2, word: 'week.deadline.done', tone: 'text-muted' },
  due: { icon: FileClock, word: 'week.deadline.due', tone: 'text-ink' },
  missed: { icon: FileWarning, word: 'week.deadline.missed', tone: 'text-late' },
};

/** When a text is due, small, beside the times of publication: its hour, what it is, whether it has come. Leads to the assignment. */
export function DeadlineLink({ deadline }: { deadline: DeadlineMark }) {
  const { t, locale } = useT();
  const { assignmentHref, outletOf } = useCalendar();
  const { icon: Icon, word, tone } = LOOKS[deadline.state];
  const outlet = outletOf(deadline.outletId);
  const said = [t(word), deadline.time, deadline.exemplarName, deadline.leadName];
  return (
    <PlainLink
      href={assignmentHref(deadline.assignmentId)}
      data-hue={outlet?.hue}
      data-deadline={deadline.assignmentId}
      title={said.filter(Boolean).join(' · ')}
      className={cn(
        'flex min-w-0 items-center gap-1 overflow-hidden rounded-sm border border-line border-dashed bg-panel px-1 text-xs leading-4.5 hover:border-line-strong focus-visible:outline-offset-[-2px] max-md:min-h-11',
        tone,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">
        {t(word)}, {whenName(t, locale, deadline.day, deadline.time)}, {outlet?.name}:{' '}
      </span>
      <span aria-hidden data-figures className="shrink-0 font-medium">
        {t('week.deadline.short', { time: deadline.time })}
      </span>
      <SubjectIcon item={deadline} t={t} />
      {deadline.shortName === deadline.exemplarName ? (
        <span className="truncate">{deadline.exemplarName}</span>
      ) : (
        <>
          <span className="sr-only">{deadline.exemplarName}</span>
          <span aria-hidden className="truncate">
            {deadline.shortName}
          </span>
        </>
      )}
    </PlainLink>
  );
}
