import { useEffect, useMemo, useRef } from 'react';
import { useT } from '~/platform/i18n/react';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { FormErrors } from '~/ui/form-errors';
import { Held } from '~/ui/held';
import { type KeyGroup, useKeys } from '~/ui/keys';
import { Page } from '~/ui/page-header';
import { TabLinks } from '~/ui/tabs';
import type { Queue, QueueCard } from '../queries.queue.server';
import { keyOfVerb, PILE_VERBS, type QueuePile } from '../rules.queue';
import { MoreLink, OfferBody } from './queue-card';
import { QueueEmpty } from './queue-empty';
import { QueueForm } from './queue-forms';
import { Gone, Head, Last } from './queue-head';
import { NominationBody } from './queue-nomination';
import { QueueOutbox } from './queue-outbox';
import { QueueSending, QueueUndoing } from './queue-sending';
import { TextBody } from './queue-text';
import { QueueVerbs, queueVerbLabel } from './queue-verbs';
import { type QueueAtHand, useQueue } from './use-queue';
import { VerbFieldsLater } from './verb-fields-later';

export interface QueuePageProps {
  /** The name under which the reader signs in. */
  person: string;
  queue: Queue;
  /** What was put off, by the page's address. */
  later: readonly string[];
}

/** One card at a time, the next one ready: decided by a thumb or by keys. */
export function QueuePage({ person, queue, later }: QueuePageProps) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        {queue.piles.length > 1 && (
          <TabLinks
            label={t('queue.piles')}
            className="-mx-4 mb-4 px-4 md:mx-0 md:px-0"
            tabs={queue.piles.map(({ pile, count }) => ({
              to: `/queue?pile=${pile}`,
              label: t(`queue.pile.${pile}`),
              count,
              current: pile === queue.pile,
            }))}
          />
        )}
        <Held key={queue.pile} value={queue} stampOf={stampOf}>
          {(shown) => <Sitting person={person} queue={shown} later={later} />}
        </Held>
      </div>
    </Page>
  );
}

/** Differs when somebody has changed the card that the form at `to` is about. */
const stampOf = ({ cards }: Queue, to: string): string =>
  JSON.stringify(cards.find(({ id }) => to.includes(id)) ?? null);

function Sitting({ person, queue, later }: QueuePageProps) {
  const atHand = useQueue(queue, later);
  const typed = useRef(new Map<string, string>()).current;
  const [card, ...next] = atHand.cards;
  useQueueKeys(queue.pile, atHand);
  useEffect(() => {
    if (queue.pile !== 'offers') void VerbFieldsLater.bring().catch(() => undefined);
  }, [queue.pile]);
  return (
    <>
      <Head queue={queue} atHand={atHand} />
      {queue.pile === 'offers' && <QueueOutbox person={person} cards={queue.cards} />}
      <Last pile={queue.pile} atHand={atHand} />
      <Gone atHand={atHand} />
      {card ? (
        <Deck card={card} next={next} atHand={atHand} typed={typed} />
      ) : (
        <QueueEmpty pile={queue.pile} done={atHand.position.done} tomorrow={queue.tomorrow} />
      )}
      {atHand.session.sending.map((decision) => (
        <QueueSending key={decision.card.id} decision={decision} step={atHand.step} />
      ))}
      {atHand.undoing && <QueueUndoing used={atHand.undoing} step={atHand.step} />}
    </>
  );
}

/** The keys 1, 2, 3 by the verbs of the pile, and U. */
function useQueueKeys(pile: QueuePile, atHand: QueueAtHand): void {
  const { t } = useT();
  const newest = useRef(atHand);
  newest.current = atHand;
  const group = useMemo<KeyGroup>(
    () => ({
      heading: t('queue.keys'),
      bindings: [
        ...PILE_VERBS[pile].map((verb) => ({
          keys: [keyOfVerb(pile, verb)],
          label: t(queueVerbLabel(pile, verb)),
          once: true,
          run: () => newest.current.press(verb),
        })),
        {
          keys: ['u'],
          label: t('queue.verb.undo'),
          once: true,
          run: () => newest.current.undo(),
        },
      ],
    }),
    [pile, t],
  );
  useKeys(group);
}

interface DeckProps {
  atHand: QueueAtHand;
  card: QueueCard;
  next: readonly QueueCard[];
  typed: Map<string, string>;
}

/** The card at hand, its verbs, and the titles of those that come after it. */
function Deck({ card, next, atHand, typed }: DeckProps) {
  const { t } = useT();
  const { session } = atHand;
  const asking = session.asking?.id === card.id ? session.asking : null;
  const refusal = session.refusals[card.id];
  useTopOfCard(card.id);
  return (
    <div className={cn(!asking && 'max-md:pb-32')}>
      <Card
        key={card.id}
        aria-label={card.title}
        data-hue={card.pile === 'nominations' ? undefined : card.work.outlet.hue}
        data-live={`${card.pile === 'nominations' ? 'exemplar' : 'assignment'}:${card.id}`}
        className="animate-rise"
      >
        <div className="px-4 pt-4 pb-2 md:px-5">
          {refusal && refusal.verb !== asking?.verb && (
            <div className="mb-3">
              <FormErrors problem={refusal.problem} />
            </div>
          )}
          <Body card={card} />
          <div className="mt-3 flex flex-wrap gap-x-5">
            <More card={card} />
          </div>
        </div>
        {asking && <QueueForm card={card} asking={asking} queue={atHand} typed={typed} />}
      </Card>
      {next.length > 0 && (
        <div aria-hidden className="mx-3 h-2 rounded-b-md border border-line border-t-0 bg-panel" />
      )}
      {!asking && <QueueVerbs card={card} queue={atHand} />}
      {next.length > 0 && (
        <section aria-label={t('queue.next')} className="mt-6 max-md:hidden">
          <h2 className="mb-1 font-medium text-muted text-sm">{t('queue.next')}</h2>
          <Coming next={next} later={session.later} />
        </section>
      )}
    </div>
  );
}

const MOST_TITLES = 4;

function Coming({ next, later }: { next: readonly QueueCard[]; later: readonly string[] }) {
  const { t } = useT();
  const beyond = next.length - MOST_TITLES;
  return (
    <ol className="text-muted text-sm">
      {next.slice(0, MOST_TITLES).map(({ id, title }) => (
        <li key={id} className="truncate py-0.5">
          {title}
          {later.includes(id) && ` (${t('queue.putOffMark')})`}
        </li>
      ))}
      {beyond > 0 && <li data-figures>{t('queue.beyond', { count: beyond })}</li>}
    </ol>
  );
}

/** A card that has come to hand is read from its top. */
function useTopOfCard(id: string): void {
  const first = useRef(id);
  useEffect(() => {
    if (first.current === id) return;
    first.current = id;
    window.scrollTo({ top: 0 });
    // The form that was sent is gone, and the focus with it.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('main h2[tabindex]')?.focus({ preventScroll: true });
  }, [id]);
}

function Body({ card }: { card: QueueCard }) {
  if (card.pile === 'offers') return <OfferBody card={card} />;
  if (card.pile === 'texts') return <TextBody card={card} />;
  return <NominationBody card={card} />;
}

function More({ card }: { card: QueueCard }) {
  const { t } = useT();
  if (card.pile === 'nominations') {
    return (
      <MoreLink to={`/exemplars/${card.id}`}>
        {t(card.nomination.clipped ? 'queue.card.whole' : 'queue.open.dossier')}
      </MoreLink>
    );
  }
  return (
    <>
      <MoreLink to={`/assignments/${card.id}`}>{t('queue.open.work')}</MoreLink>
      {card.exemplar && (
        <MoreLink to={`/exemplars/${card.exemplar.id}`}>{t('queue.open.exemplar')}</MoreLink>
      )}
    </>
  );
}
