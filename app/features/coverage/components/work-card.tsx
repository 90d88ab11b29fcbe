import { Link, useFetcher } from '@remix-run/react';
import { CalendarClock, CircleCheck, Clock, CloudOff, MapPin, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { formatDateTime, formatDayMonth } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { Disclosure } from '~/ui/disclosure';
import { OutletMark } from '../../newsroom/components/outlet-mark';
import type { WorkItem } from '../queries.work.server';
import { type AssignmentVerb, needsReason } from '../rules';
import { isBroadcast } from '../rules.mediums';
import { DirectVerb } from './direct-verb';
import { dueOf } from './due-text';
import { useOutbox } from './outbox';
import { AssignmentStatusBadge, GenreBadge, ReturnedBadge } from './status-badges';
import { SubjectMark } from './subject-mark';
import { VerbFieldsLater } from './verb-fields-later';
import { FormDialog } from './verb-form';
import { inOrder, VERB_LOOK, verbAddress, verbLabel } from './verb-looks';

interface WorkCardProps {
  item: WorkItem;
  /** That of its heading. */
  level: 2 | 3;
  /** Taken meanwhile: it says so in place of its verbs, and stays as large as it was. */
  gone: boolean;
}

/** One piece of work: what it is, until when, what came back, and the next step under the thumb. */
export function WorkCard({ item, level, gone }: WorkCardProps) {
  const { t } = useT();
  const Heading = `h${level}` as const;
  const claim = useFetcher<VerbResult>({ key: verbAddress(item.assignmentId, 'claim') });
  const claiming = claim.state !== 'idle';
  const { entries } = useOutbox();
  const waits = entries.some(
    (entry) => entry.assignmentId === item.assignmentId && entry.state === 'waiting',
  );
  const closed = item.status === 'approved' || item.status === 'cancelled';
  return (
    <Card
      data-hue={item.outlet.hue}
      data-live={`assignment:${item.assignmentId}`}
      className={cn('p-4 transition-opacity', claiming && 'opacity-60')}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        <OutletMark outlet={item.outlet} />
        <GenreBadge kind={item.kind} genre={item.genre} />
        {item.returned && <ReturnedBadge />}
        {item.status !== 'open' && !item.returned && (
          <AssignmentStatusBadge status={item.status} published={item.published} />
        )}
        {!closed && <DueBadge item={item} />}
      </div>
      <Heading className="mt-2 text-pretty font-semibold text-lg">
        <Link
          to={`/assignments/${item.assignmentId}`}
          className="rounded-sm underline-offset-2 hover:underline"
        >
          {item.title}
        </Link>
      </Heading>
      {item.withoutSubject && <SubjectMark />}
      {item.title !== item.exemplarName && <p className="text-muted">{item.exemplarName}</p>}
      <Facts item={item} />
      {item.returned && (
        <figure className="mt-3 border-late border-l-4 pl-3">
          <blockquote className="whitespace-pre-line">
            {t('work.quote', { reason: item.returned.reason })}
          </blockquote>
          <figcaption data-figures className="text-muted text-sm">
            {t('coverage.quoteBy', {
              name: item.returned.by,
              at: formatDateTime(item.returned.at),
            })}
          </figcaption>
        </figure>
      )}
      {item.exemplarWithdrawn && !closed && (
        <p className="mt-2 font-medium text-late">{t('work.withdrawn')}</p>
      )}
      <Brief text={item.brief} />
      {gone ? <Gone mine={claim.data?.ok === true} /> : waits ? <Waits /> : <Verbs item={item} />}
    </Card>
  );
}

/** What the editor asks for, on the card itself: it is read on the way, where there may be no network. */
function Brief({ text }: { text: string }) {
  const { t } = useT();
  if (!text) return null;
  return (
    <Disclosure
      className="mt-2"
      summaryClassName="w-fit py-1 font-medium text-accent text-sm max-md:min-h-11 max-md:content-center"
      summary={t('offline.brief')}
    >
      <p className="wrap-anywhere whitespace-pre-line border-line border-l-4 pl-3">{text}</p>
    </Disclosure>
  );
}

/** Where the verbs stood, as high as they were. */
function Gone({ mine }: { mine: boolean }) {
  const { t } = useT();
  return (
    <p className="mt-3.5 flex min-h-11 items-center gap-1.5 font-medium">
      {mine && <CircleCheck aria-hidden className="size-5 text-done" />}
      {t(mine ? 'work.taken' : 'work.gone')}
    </p>
  );
}

/** Something about it waits for a network: until then nothing else is done with it. */
function Waits() {
  const { t } = useT();
  return (
    <p className="mt-3.5">
      <Badge tone="warn" icon={<CloudOff aria-hidden />}>
        {t('offline.mark')}
      </Badge>
    </p>
  );
}

function DueBadge({ item }: { item: WorkItem }) {
  const { t } = useT();
  const now = useNow();
  const waits =
    item.status === 'submitted' || item.status === 'editing' || item.status === 'suspended';
  if (!item.deadlineAt || waits) return null;
  const due = dueOf(item.deadlineAt, item.deadlineMissed, now);
  return (
    <Badge tone={due.tone} icon={<Clock aria-hidden />}>
      {t(due.key, due.params)}
    </Badge>
  );
}

function Facts({ item }: { item: WorkItem }) {
  const { t } = useT();
  const { planned } = item;
  const length =
    item.lengthValue !== null && item.lengthUnit
      ? t(item.lengthUnit === 'words' ? 'work.lengthWords' : 'work.lengthMinutes', {
          count: item.lengthValue,
        })
      : null;
  const deadline = item.deadlineAt
    ? t('work.dueIs', { when: formatDateTime(item.deadlineAt) })
    : t('coverage.due.none');
  return (
    <ul data-figures className="mt-1.5 flex flex-col gap-0.5 text-muted text-sm">
      <Fact icon={<MapPin aria-hidden />}>{item.place}</Fact>
      <Fact icon={<Clock aria-hidden />}>{[deadline, length].filter(Boolean).join(' · ')}</Fact>
      {planned && (
        <Fact icon={<CalendarClock aria-hidden />}>
          {planned.channelName},{' '}
          {t(
            isBroadcast(planned.medium)
              ? planned.time
                ? 'coverage.planned.airTime'
                : 'coverage.planned.air'
              : 'coverage.planned.text',
            { day: formatDayMonth(planned.day), time: planned.time ?? '' },
          )}
        </Fact>
      )}
      {item.assignedBy && (
        <li className="pl-5.5">{t('work.assignedBy', { name: item.assignedBy })}</li>
      )}
      {item.crewPart && (
        <li className="pl-5.5">
          {t('work.crewAs', { part: t(`enums.crewPart.${item.crewPart}`) })}
        </li>
      )}
    </ul>
  );
}

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex items-start gap-1.5 [&_svg]:mt-0.75 [&_svg]:size-3.5 [&_svg]:shrink-0">
    {icon}
    <span className="min-w-0">{children}</span>
  </li>
);

function Verbs({ item }: { item: WorkItem }) {
  const { main, others } = inOrder(item.verbs);
  if (!main && others.length === 0 && !item.contact) return null;
  return (
    <div className="mt-3.5 flex flex-wrap gap-2 max-md:[&>*]:flex-1" data-print="no">
      {others.map((verb) => (
        <VerbButton key={verb} verb={verb} item={item} variant="secondary" />
      ))}
      {item.contact && <CallButton contact={item.contact} />}
      {main && <VerbButton verb={main} item={item} variant="primary" />}
    </div>
  );
}

const PENDING = { claim: 'work.claiming', start: 'work.starting' } as const;

function VerbButton({
  verb,
  item,
  variant,
}: {
  verb: AssignmentVerb;
  item: WorkItem;
  variant: 'primary' | 'secondary';
}) {
  const { t } = useT();
  const { icon: Icon, asks } = VERB_LOOK[verb];
  const to = verbAddress(item.assignmentId, verb);
  const label = verbLabel(verb, { kind: item.kind, taken: true, returned: item.returned !== null });
  const look = {
    variant,
    size: 'lg' as const,
    icon: <Icon aria-hidden />,
    className: 'w-full px-3 text-base',
  };
  if (!asks) {
    return (
      <DirectVerb
        to={to}
        version={item.version}
        label={label}
        pendingLabel={verb === 'claim' || verb === 'start' ? PENDING[verb] : undefined}
        about={item.title}
        {...look}
      />
    );
  }
  const view = {
    id: item.assignmentId,
    version: item.version,
    kind: item.kind,
    lead: null,
    choices: null,
    verbs: item.verbs.map((each) => ({ verb: each, reason: needsReason(each, item.status) })),
  };
  return (
    <FormDialog
      to={to}
      label={
        <>
          {t(label)}
          <span className="sr-only">: {item.title}</span>
        </>
      }
      title={t(label)}
      submit={t(label)}
      ask={t(`coverage.ask.${verb}`)}
      upload={verb === 'submit'}
      look={{ ...look, className: 'px-3 text-base' }}
    >
      {(attempt) => <VerbFieldsLater verb={verb} view={view} attempt={attempt} />}
    </FormDialog>
  );
}

function CallButton({ contact }: { contact: NonNullable<WorkItem['contact']> }) {
  const { t } = useT();
  return (
    <a
      href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}
      className="inline-flex h-11 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-line bg-panel px-3 font-medium hover:bg-sunken"
    >
      <Phone aria-hidden className="size-5" />
      {t('work.call')}
      {contact.name && <span className="sr-only">: {contact.name}</span>}
    </a>
  );
}
