import { Form, useLocation } from '@remix-run/react';
import {
  CircleCheck,
  CornerUpLeft,
  Hand,
  ListEnd,
  type LucideIcon,
  UserRoundCog,
} from 'lucide-react';
import type { FormEvent, MouseEvent } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { cn } from '~/ui/cn';
import { KeyField } from '~/ui/key-field';
import { KeyHint } from '~/ui/key-hint';
import { VersionField } from '~/ui/version-field';
import type { QueueCard } from '../queries.queue.server';
import { keyOfVerb, PILE_VERBS, type QueuePile, type QueueVerb } from '../rules.queue';
import { type QueueAtHand, queueAddress, verbsOn } from './use-queue';

const ICONS: Record<QueueVerb, LucideIcon> = {
  claim: Hand,
  approve: CircleCheck,
  return: CornerUpLeft,
  assign: UserRoundCog,
  later: ListEnd,
};

/** The words on the button of a verb. */
export const queueVerbLabel = (pile: QueuePile, verb: QueueVerb): TextKey =>
  verb === 'approve' && pile === 'texts' ? 'queue.verb.approveText' : `queue.verb.${verb}`;

interface QueueVerbsProps {
  card: QueueCard;
  queue: Pick<QueueAtHand, 'held' | 'press' | 'session'>;
}

/** The verbs of the card at hand under the thumb; without JavaScript forms and links that do the same page by page. */
export function QueueVerbs({ card, queue }: QueueVerbsProps) {
  const mine = verbsOn(card);
  const shown = PILE_VERBS[card.pile].filter((verb) => mine.includes(verb));
  return (
    <div
      data-print="no"
      className={cn(
        'gap-2 border-line bg-ground max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-20 max-md:border-t max-md:px-4 max-md:py-2.5 md:mt-4 md:flex',
        // Four of them stand in two rows, the first nearest to the thumb.
        shown.length > 3 ? 'max-md:grid max-md:grid-cols-3' : 'max-md:flex max-md:flex-row-reverse',
      )}
    >
      {shown.map((verb, index) => (
        <VerbButton
          key={verb}
          verb={verb}
          first={index === 0}
          crowded={shown.length > 3}
          card={card}
          queue={queue}
        />
      ))}
    </div>
  );
}

interface VerbButtonProps extends QueueVerbsProps {
  verb: QueueVerb;
  first: boolean;
  crowded: boolean;
}

function VerbButton({ verb, first, crowded, card, queue }: VerbButtonProps) {
  const { t } = useT();
  const { pathname, search } = useLocation();
  const Icon = ICONS[verb];
  const key = keyOfVerb(card.pile, verb);
  const place = first
    ? crowded
      ? 'max-md:order-last max-md:col-span-3 md:flex-[2]'
      : 'flex-[2]'
    : 'flex-1';
  const look = {
    variant: first ? ('primary' as const) : ('secondary' as const),
    size: 'lg' as const,
    icon: <Icon aria-hidden />,
    className: cn('h-12 w-full px-2.5 text-base', first && 'text-lg'),
    'aria-keyshortcuts': key,
    'aria-disabled': queue.held || undefined,
  };
  const label = (
    <>
      {t(queueVerbLabel(card.pile, verb))}
      <KeyHint
        className={cn(
          'ml-1 max-md:hidden',
          first && 'border-current bg-transparent text-on-accent',
        )}
      >
        {key}
      </KeyHint>
    </>
  );
  const press = (event: FormEvent | MouseEvent) => {
    event.preventDefault();
    queue.press(verb);
  };
  if (verb === 'claim' || verb === 'approve') {
    return (
      <Form
        method="post"
        action={queueAddress(card, verb)}
        onSubmit={press}
        className={place}
        preventScrollReset
      >
        <input type="hidden" name="redirectTo" value={pathname + search} />
        <KeyField made={card.version} />
        <VersionField version={card.version} />
        <Button {...look}>{label}</Button>
      </Form>
    );
  }
  const back = encodeURIComponent(pathname + search);
  const to =
    verb === 'later'
      ? addressAfterLater(search, queue.session.later, card.id)
      : `${queueAddress(card, verb)}?back=${back}`;
  return (
    <div className={place}>
      <LinkButton to={to} preventScrollReset onClick={press} {...look}>
        {label}
      </LinkButton>
    </div>
  );
}

/** The page with the card at the end. */
function addressAfterLater(search: string, later: readonly string[], id: string): string {
  const params = new URLSearchParams(search);
  params.set('later', [...later.filter((each) => each !== id), id].join(','));
  return `/queue?${params}`;
}
