/** The verbs of a placement as addresses: GET shows the form, POST runs it. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { runPlacementForm, whyNotPlacementVerb } from '~/features/coverage/commands.server';
import { followsAssignment, stampOfAssignment } from '~/features/coverage/components/follows';
import { placementVerbOfNoun } from '~/features/coverage/components/placement-verb-looks';
import { PlacementVerbPage } from '~/features/coverage/components/verb-page';
import {
  type AssignmentView,
  assignmentOfPlacement,
  getAssignment,
} from '~/features/coverage/queries.server';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { notFound, problemOf } from '~/platform/errors';
import type { LiveChange } from '~/platform/live/events';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import { useKept } from '~/ui/kept';

export const handle = {
  title: 'coverage.panel.placements',
  follows: (change: LiveChange, { view }: { view: AssignmentView }) =>
    followsAssignment(change, view),
} satisfies PageHandle;

function readVerb({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const verb = placementVerbOfNoun(params.verb ?? '');
  if (!verb) throw notFound();
  return { id: params.id ?? '', verb };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { id, verb } = readVerb(args);
  const view = await assignmentOfPlacement(ctx, id).then((own) => getAssignment(ctx, own));
  const placement = view.placements.find((each) => each.id === id);
  if (!placement) throw notFound();
  const refused = await whyNotPlacementVerb(ctx, id, verb);
  const refusal = refused && problemOf(refused);
  return data({ view, placement, verb, refusal }, { status: refusal?.status ?? 200 });
}

export async function action(args: ActionFunctionArgs) {
  const { id, verb } = readVerb(args);
  return verbAction(args, async (ctx, form) => {
    const done = await runPlacementForm(ctx, id, verb, form);
    return { to: `/assignments/${await assignmentOfPlacement(ctx, id)}`, ...done };
  });
}

export default function PlacementVerbRoute() {
  const result = useKept(useActionData<typeof action>());
  return (
    <HeldWhileTyped
      value={useLoaderData<typeof loader>()}
      stampOf={({ view }) => stampOfAssignment(view)}
    >
      {(shown) => <PlacementVerbPage {...shown} result={result} />}
    </HeldWhileTyped>
  );
}
