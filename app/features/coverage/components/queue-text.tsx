import { ExternalLink, FileDown, FilePen, TriangleAlert } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Notice } from '~/ui/notice';
import type { TextCard } from '../queries.queue.server';
import { isLengthOff } from '../rules.queue';
import { Appears, Brief, ConsentChips, useLength, WorkMarks, WorkTitle } from './queue-card';
import { OverdueBadge } from './status-badges';
import { WarningList } from './warning-list';

/** A text that was handed in, with what an editor weighs: the text itself, its length, its day, what speaks against it. */
export function TextBody({ card }: { card: TextCard }) {
  const { t } = useT();
  return (
    <>
      <WorkMarks card={card}>
        {card.work.status === 'editing' && (
          <Badge tone="accent" icon={<FilePen aria-hidden />}>
            {card.editor ? t('queue.card.editing', { name: card.editor }) : t('queue.card.edited')}
          </Badge>
        )}
        {card.late && <OverdueBadge />}
      </WorkMarks>
      <WorkTitle card={card} />
      {card.handedIn ? (
        <HandedIn card={card} handedIn={card.handedIn} />
      ) : (
        <Notice tone="warn" className="mt-3">
          {t('queue.card.noText')}
        </Notice>
      )}
      <Brief text={card.work.brief} />
      <dl className="mt-3 grid gap-2.5">
        <Appears card={card} />
      </dl>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5">
        <ConsentChips card={card} />
      </ul>
      {card.warnings.length > 0 && (
        <section
          aria-label={t('warnings.panel')}
          className="mt-3 rounded-md bg-warn-soft px-3 py-2.5 text-sm"
        >
          <WarningList warnings={card.warnings} />
        </section>
      )}
    </>
  );
}

const OPEN =
  'inline-flex min-h-11 max-w-full items-center gap-2 rounded-md border border-line bg-panel px-3 font-medium text-accent hover:bg-sunken';

function HandedIn({
  card,
  handedIn,
}: {
  card: TextCard;
  handedIn: NonNullable<TextCard['handedIn']>;
}) {
  const { t } = useT();
  const { number, by, at, link, file, note } = handedIn;
  return (
    <section className="mt-3 rounded-md bg-sunken px-3 py-2.5">
      <p data-figures className="text-muted text-sm">
        {t('queue.card.handedIn', { number, name: by, at: formatDateTime(at) })}
      </p>
      <Length card={card} handedIn={handedIn} />
      {note && (
        <blockquote className="wrap-anywhere mt-1.5 whitespace-pre-line">
          {t('work.quote', { reason: note })}
        </blockquote>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {link && (
          <a href={link} target="_blank" rel="noreferrer" className={OPEN}>
            <ExternalLink aria-hidden className="size-4 shrink-0" />
            {t('coverage.panel.openLink')}
          </a>
        )}
        {file && (
          <a href={`/files/${file.id}`} className={OPEN}>
            <FileDown aria-hidden className="size-4 shrink-0" />
            <span className="truncate">{file.name}</span>
          </a>
        )}
      </div>
    </section>
  );
}

/** How long it became, beside what was asked for. */
function Length({
  card,
  handedIn,
}: {
  card: TextCard;
  handedIn: NonNullable<TextCard['handedIn']>;
}) {
  const { t } = useT();
  const { lengthValue, lengthUnit } = card.work;
  const [is, asked] = [
    useLength(handedIn.lengthValue, handedIn.lengthUnit),
    useLength(lengthValue, lengthUnit),
  ];
  const off = lengthUnit === handedIn.lengthUnit && isLengthOff(handedIn.lengthValue, lengthValue);
  return (
    <p data-figures className="mt-0.5 flex flex-wrap items-center gap-x-2">
      <span className="font-semibold text-lg">{is}</span>
      {asked && (
        <span className={off ? 'inline-flex items-center gap-1 text-warn' : 'text-muted'}>
          {off && <TriangleAlert aria-hidden className="size-4" />}
          {t('queue.card.asked', { length: asked })}
        </span>
      )}
    </p>
  );
}
