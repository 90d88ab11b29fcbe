import { Link } from '@remix-run/react';
import {
  CalendarClock,
  ChevronRight,
  CircleCheck,
  CircleMinus,
  Clock,
  Info,
  type LucideIcon,
  MapPin,
  Ruler,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Reason } from '~/features/newsroom/rules.ranking';
import { useNow } from '~/platform/clock';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { formatDayMonth, formatWeekday } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { cn } from '~/ui/cn';
import { TONE_TEXT, type Tone } from '~/ui/tone';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { OfferCard, TextCard } from '../queries.queue.server';
import { Deadline } from './deadline';
import { dueOf } from './due-text';
import { GenreBadge } from './status-badges';
import { SubjectMark } from './subject-mark';

type WorkCard = OfferCard | TextCard;

/** An offered work, with what a reporter weighs: where and until when, how far, whether it fits. */
export function OfferBody({ card }: { card: OfferCard }) {
  return (
    <>
      <WorkMarks card={card}>
        <DueBadge card={card} />
      </WorkMarks>
      <WorkTitle card={card} />
      <Brief text={card.work.brief} />
      <dl className="mt-3 grid gap-2.5">
        {card.work.deadlineAt && (
          <Fact icon={Clock} term="queue.card.due">
            <Deadline at={card.work.deadlineAt} missed={card.work.deadlineMissed} />
          </Fact>
        )}
        <Appears card={card} />
        <Fact icon={MapPin} term="queue.card.place">
          {card.work.place}
        </Fact>
      </dl>
      <Fit card={card} />
    </>
  );
}

/** Outlet, kind and genre, length; at the end what is urgent about it. */
export function WorkMarks({ card, children }: { card: WorkCard; children?: ReactNode }) {
  const length = useLength(card.work.lengthValue, card.work.lengthUnit);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <OutletMark outlet={card.work.outlet} />
      <GenreBadge kind={card.work.kind} genre={card.work.genre} />
      {length && <Badge icon={<Ruler aria-hidden />}>{length}</Badge>}
      <span className="ml-auto flex flex-wrap gap-1.5">{children}</span>
    </div>
  );
}

/** "800 chữ"; null where nothing is asked. */
export function useLength(value: number | null, unit: 'words' | 'minutes' | null): string | null {
  const { t } = useT();
  return value === null || unit === null ? null : t(`queue.card.${unit}`, { count: value });
}

function DueBadge({ card }: { card: OfferCard }) {
  const { t } = useT();
  const due = dueOf(card.work.deadlineAt, card.work.deadlineMissed, useNow());
  // Beside the deadline it is said again; at the top only what presses.
  if (!card.work.deadlineAt || due.tone === 'neutral') return null;
  return (
    <Badge tone={due.tone} icon={<Clock aria-hidden />}>
      {t(due.key, due.params)}
    </Badge>
  );
}

/** The title, and whom it is about. */
export function WorkTitle({ card }: { card: WorkCard }) {
  const { t } = useT();
  const { work, exemplar } = card;
  const about = [
    work.title !== work.exemplarName && work.exemplarName,
    exemplar && t(`enums.family.${exemplar.family}`),
  ].filter(Boolean);
  return (
    <>
      <h2 tabIndex={-1} className="mt-3 text-balance font-semibold text-xl leading-snug">
        <Link
          to={`/assignments/${work.assignmentId}`}
          className="rounded-sm underline-offset-2 hover:underline"
        >
          {work.title}
        </Link>
      </h2>
      {work.withoutSubject && <SubjectMark />}
      {about.length > 0 && <p className="mt-0.5 text-muted">{about.join(' · ')}</p>}
      {exemplar?.summary && <p className="mt-1.5 line-clamp-3 text-pretty">{exemplar.summary}</p>}
    </>
  );
}

/** What the editor asks for. */
export function Brief({ text }: { text: string }) {
  const { t } = useT();
  if (!text) return null;
  return (
    <figure className="mt-3">
      <figcaption className="sr-only">{t('queue.card.brief')}</figcaption>
      <blockquote className="wrap-anywhere line-clamp-5 whitespace-pre-line border-hue border-l-4 pl-3">
        {text}
      </blockquote>
    </figure>
  );
}

interface FactProps {
  icon: LucideIcon;
  term: TextKey;
  children: ReactNode;
}

export function Fact({ icon: Icon, term, children }: FactProps) {
  const { t } = useT();
  return (
    <div className="flex items-start gap-2.5">
      <Icon aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <dt className="sr-only">{t(term)}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** The day and the hour of its next appearance, its channel and slot. */
export function Appears({ card }: { card: WorkCard }) {
  const { t, locale } = useT();
  const { next, work } = card;
  const where = [work.planned?.channelName, next?.slotName].filter(Boolean).join(' · ');
  return (
    <Fact icon={CalendarClock} term="queue.card.appears">
      {next ? (
        <span data-figures className={cn(card.pile === 'texts' && card.late && 'text-late')}>
          {next.time} {formatWeekday(next.day, locale)} {formatDayMonth(next.day)}
        </span>
      ) : (
        t('queue.card.noDay')
      )}
      {where && <span className="block text-muted text-sm">{where}</span>}
    </Fact>
  );
}

const SIDES: Record<Reason['side'], { Icon: LucideIcon; tone: Tone }> = {
  for: { Icon: CircleCheck, tone: 'done' },
  against: { Icon: CircleMinus, tone: 'warn' },
  fact: { Icon: Info, tone: 'neutral' },
};

/** What speaks for and against the reader, and whether the person agreed to be written about. */
function Fit({ card }: { card: OfferCard }) {
  const { t } = useT();
  return (
    <ul
      aria-label={t('queue.card.fit')}
      className="mt-4 flex flex-wrap gap-x-4 gap-y-1.5 rounded-md bg-sunken px-3 py-2.5"
    >
      {card.fit.map(({ code, side, params }) => (
        <Chip key={code} Icon={SIDES[side].Icon} tone={SIDES[side].tone}>
          {t(`warnings.pick.${code}`, params)}
        </Chip>
      ))}
      <ConsentChips card={card} />
    </ul>
  );
}

/** Whether the person agreed, and is of age. */
export function ConsentChips({ card }: { card: WorkCard }) {
  const { t } = useT();
  if (!card.exemplar) return null;
  const { consent, isMinor } = card.exemplar;
  const given = consent === 'given';
  return (
    <>
      <Chip Icon={given ? CircleCheck : CircleMinus} tone={given ? 'done' : 'warn'}>
        {t(`queue.consent.${consent}`)}
      </Chip>
      {isMinor && (
        <Chip Icon={Info} tone="warn">
          {t('queue.consent.minor')}
        </Chip>
      )}
    </>
  );
}

export const Chip = ({
  Icon,
  tone,
  children,
}: {
  Icon: LucideIcon;
  tone: Tone;
  children: ReactNode;
}) => (
  <li className="inline-flex items-center gap-1.5">
    <Icon aria-hidden className={cn('size-4 shrink-0', TONE_TEXT[tone])} />
    {children}
  </li>
);

/** The way to all that is known of it. */
export const MoreLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    className="inline-flex min-h-11 items-center gap-1 rounded-sm font-medium text-accent hover:underline md:min-h-9"
  >
    {children}
    <ChevronRight aria-hidden className="size-4" />
  </Link>
);
