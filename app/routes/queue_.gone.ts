/** GET /queue/gone?pile=…&id=…: why a card left the queue, as the refusal that its verb would meet now; null when it did not. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { whyNotVerb } from '~/features/coverage/commands.transition.server';
import { pilesOf, QUEUE_PILES } from '~/features/coverage/rules.queue';
import { whyNotTake } from '~/features/exemplars/commands.server';
import { type Ctx, requireCtx } from '~/platform/context.server';
import { forbidden, notFound, problemOf, refusalIn } from '~/platform/errors';

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { searchParams } = new URL(args.request.url);
  const pile = QUEUE_PILES.find((each) => each === searchParams.get('pile'));
  if (!pile) throw notFound();
  if (!pilesOf(ctx.who).includes(pile)) throw forbidden();
  const refusal = await whyNot(ctx, pile, searchParams.get('id') ?? '');
  return refusal && problemOf(refusal);
}

/** What the person may never do, and what is not there, is a refusal as well: the card has gone all the same. */
async function whyNot(ctx: Ctx, pile: (typeof QUEUE_PILES)[number], id: string) {
  const asked =
    pile === 'nominations'
      ? whyNotTake(ctx, id, 'approve')
      : whyNotVerb(ctx, id, pile === 'offers' ? 'claim' : 'approve');
  return (await refusalIn(asked)) ?? asked;
}
