import { CircleCheck, ListEnd, Undo2 } from 'lucide-react';
import type { Problem } from '~/platform/errors';
import type { TextKey, Translate } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { cn } from '~/ui/cn';
import { KeyHint } from '~/ui/key-hint';
import { Notice } from '~/ui/notice';
import type { Queue } from '../queries.queue.server';
import type { QueuePile } from '../rules.queue';
import type { Used } from './queue-session';
import type { QueueAtHand } from './use-queue';

interface AtHandProps {
  atHand: QueueAtHand;
}

/** What waits, which card of how many is at hand, and how many were put off. */
export function Head({ queue, atHand }: AtHandProps & { queue: Queue }) {
  const { t } = useT();
  const { position, session, cards, last } = atHand;
  const putOff = session.later.filter((id) => cards.some((card) => card.id === id)).length;
  const [card] = cards;
  const said = [
    last && t(didKey(queue.pile, last), { title: last.title }),
    card && `${t('queue.position', position)}: ${card.title}`,
    !card && t(`queue.empty.${queue.pile}`),
  ].filter(Boolean);
  return (
    <header className="mb-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="font-semibold text-xl tracking-tight">{t(`queue.pile.${queue.pile}`)}</h1>
        {card && (
          <p data-figures className="text-muted">
            {t('queue.at', position)}
            {putOff > 0 && ` · ${t('queue.putOff', { count: putOff })}`}
          </p>
        )}
      </div>
      {card && <Progress {...position} />}
      <p role="status" className="sr-only">
        {said.join('. ')}
      </p>
    </header>
  );
}

const MOST_SEGMENTS = 16;

/** A segment for each card while they are few, one line for many. The words beside it say the same. */
function Progress({ at, total, done }: QueueAtHand['position']) {
  const few = total <= MOST_SEGMENTS;
  const segments = few
    ? Array.from({ length: total }, (_, index) => ({ width: 1, index }))
    : [
        { width: done, index: done - 1 },
        { width: 1, index: at - 1 },
        { width: total - at, index: at },
      ].filter(({ width }) => width > 0);
  return (
    <div aria-hidden className="mt-2.5 flex gap-1">
      {segments.map(({ width, index }) => (
        <span
          key={index}
          style={{ flexGrow: width }}
          className={cn(
            'h-1.5 basis-0 rounded-full transition-colors duration-200',
            index < done ? 'bg-done' : index === at - 1 ? 'bg-accent-fill' : 'bg-line',
          )}
        />
      ))}
    </div>
  );
}

const didKey = (pile: QueuePile, { verb, kept }: Used): TextKey =>
  kept
    ? 'queue.did.kept'
    : pile === 'nominations' && verb === 'approve'
      ? 'queue.did.approveNomination'
      : `queue.did.${verb}`;

/** The verb that was used last, and the way back from it. */
export function Last({ pile, atHand }: AtHandProps & { pile: QueuePile }) {
  const { t } = useT();
  const { last, undoing } = atHand;
  if (!last) return null;
  const waits = last.verb === 'later' || last.kept;
  const Icon = waits ? ListEnd : CircleCheck;
  return (
    <div
      className={cn(
        'mb-3 flex min-h-11 items-center gap-2.5 rounded-md py-0.5 pr-1 pl-3.5',
        waits ? 'bg-sunken' : 'bg-done-soft text-done',
      )}
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      <p className="wrap-anywhere line-clamp-2 min-w-0 flex-1">
        {t(didKey(pile, last), { title: last.title })}
      </p>
      {(last.verb === 'later' || last.undo !== null) && (
        <Button
          type="button"
          variant="ghost"
          className="text-accent"
          icon={<Undo2 aria-hidden />}
          pending={undoing !== null || (last.verb !== 'later' && last.undo === undefined)}
          aria-keyshortcuts="U"
          onClick={atHand.undo}
        >
          {t('queue.verb.undo')}
          <KeyHint className="ml-1 max-md:hidden">U</KeyHint>
        </Button>
      )}
    </div>
  );
}

/** Why the card that was at hand is not there any more. */
export function Gone({ atHand }: AtHandProps) {
  const { t } = useT();
  const message = useMessage();
  const { gone } = atHand;
  if (!gone) return null;
  const { title, problem } = gone;
  return (
    <Notice live tone="warn" className="mb-3" title={t('queue.left', { title })}>
      {problem && (statusIn(t, problem) ?? message(problem.code, problem.params))}
    </Notice>
  );
}

/** Where the card is now, without what its verb would be refused with; null for any other refusal. */
function statusIn(t: Translate, { code, params }: Problem): string | null {
  if (code === 'coverage.errors.tooLate') return t('queue.gone.work', params);
  const [, status] = /^exemplars\.errors\.now\.(\w+)$/.exec(code) ?? [];
  return status ? t('queue.gone.nomination', { status }) : null;
}
