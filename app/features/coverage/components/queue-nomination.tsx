import { Link } from '@remix-run/react';
import { CircleAlert, CircleCheck, MapPin, Paperclip, UserRound } from 'lucide-react';
import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { daysBetween, formatDate, plainDateOf } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { ExemplarStatusBadge } from '../../exemplars/components/badges';
import type { NominationCard } from '../queries.queue.server';
import { Fact } from './queue-card';

/** A nomination, with what the Board weighs: the deed, the place, who nominated it, what the dossier lacks. */
export function NominationBody({ card }: { card: NominationCard }) {
  const { t, locale } = useT();
  const { nomination } = card;
  const { nominatedAt, nominatedBy, files, sector } = nomination;
  const day = plainDateOf(nominatedAt);
  const waits = daysBetween(day, plainDateOf(useNow()));
  return (
    <>
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge tone="accent">{t(`enums.family.${nomination.family}`)}</Badge>
        <Badge>{t(`enums.kind.${nomination.kind}`)}</Badge>
        <Badge>{locale === 'en' ? sector.nameEn : sector.name}</Badge>
        <span className="ml-auto">
          <ExemplarStatusBadge status={nomination.status} />
        </span>
      </div>
      <h2 tabIndex={-1} className="mt-3 text-balance font-semibold text-xl leading-snug">
        <Link
          to={`/exemplars/${card.id}`}
          className="rounded-sm underline-offset-2 hover:underline"
        >
          {nomination.name}
        </Link>
      </h2>
      <p className="mt-1.5 text-pretty font-medium">{nomination.summary}</p>
      {nomination.achievements && (
        <p className="wrap-anywhere mt-2 whitespace-pre-line text-pretty">
          {nomination.achievements}
        </p>
      )}
      <dl className="mt-3 grid gap-2.5">
        <Fact icon={MapPin} term="queue.card.place">
          {nomination.place}
        </Fact>
        <Fact icon={UserRound} term="queue.card.nominator">
          <span data-figures>
            {t('queue.card.nominatedBy', { name: nominatedBy, day: formatDate(day) })}
            {waits > 0 && (
              <span className="text-muted"> · {t('queue.card.waits', { count: waits })}</span>
            )}
          </span>
        </Fact>
        <Fact icon={Paperclip} term="queue.card.documents">
          {files > 0 ? t('queue.card.files', { count: files }) : t('queue.card.noFiles')}
        </Fact>
      </dl>
      <Lacks card={card} />
    </>
  );
}

function Lacks({ card }: { card: NominationCard }) {
  const { t } = useT();
  const { lacks } = card.nomination;
  if (lacks.length === 0) {
    return (
      <p className="mt-4 flex items-center gap-2 rounded-md bg-done-soft px-3 py-2.5">
        <CircleCheck aria-hidden className="size-4 shrink-0 text-done" />
        {t('queue.card.complete')}
      </p>
    );
  }
  return (
    <div className="mt-4 rounded-md bg-warn-soft px-3 py-2.5">
      <p className="font-medium text-warn">{t('queue.card.lacks')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {lacks.map((part) => (
          <li key={part} className="inline-flex items-center gap-1.5">
            <CircleAlert aria-hidden className="size-4 shrink-0 text-warn" />
            {t(`queue.lacking.${part}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
