/** The verbs of an assignment as addresses: GET shows the form, POST runs it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { runAssignmentForm } from '~/features/coverage/commands.forms.server';
import { whyNotVerb } from '~/features/coverage/commands.transition.server';
import { followsAssignment, stampOfAssignment } from '~/features/coverage/components/follows';
import { keptWithoutNetwork } from '~/features/coverage/components/outbox-action';
import { verbOfNoun } from '~/features/coverage/components/verb-looks';
import { VerbPage } from '~/features/coverage/components/verb-page';
import {
  type AssignmentFormView,
  getAssignmentForm,
} from '~/features/coverage/queries.assignment-form.server';
import '~/platform/i18n/needs/coveragePages';
import '~/platform/i18n/needs/board';
import '~/platform/i18n/needs/warnings';
import { requireCtx } from '~/platform/context.server';
import { notFound } from '~/platform/errors';
import type { LiveChange } from '~/platform/live/events';
import { refusable } from '~/platform/refusable.server';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import { HeldWhileTyped } from '~/ui/held-while-typed';
import { useKept } from '~/ui/kept';

export const handle = {
  title: 'coverage.title',
  follows: (change: LiveChange, { view }: { view: AssignmentFormView }) =>
    followsAssignment(change, view),
} satisfies PageHandle;

function readVerb({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  const verb = verbOfNoun(params.verb ?? '');
  if (!verb) throw notFound();
  return { id: params.id ?? '', verb };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const { id, verb } = readVerb(args);
  const view = await getAssignmentForm(ctx, id, { choices: verb === 'assign' });
  return refusable({ view, verb }, await whyNotVerb(ctx, id, verb));
}

export async function action(args: ActionFunctionArgs) {
  const { id, verb } = readVerb(args);
  return verbAction(args, async (ctx, form) => ({
    to: `/assignments/${id}`,
    ...(await runAssignmentForm(ctx, id, verb, form)),
  }));
}

/** A reporter's own verb that meets no network is kept on the device and sent later. */
export const clientAction = (args: ClientActionFunctionArgs) =>
  keptWithoutNetwork(args, readVerb(args));

export default function AssignmentVerbRoute() {
  const result = useKept(useActionData<typeof action>());
  return (
    <HeldWhileTyped
      value={useLoaderData<typeof loader>()}
      stampOf={({ view }) => stampOfAssignment(view)}
    >
      {(shown) => <VerbPage {...shown} result={result} />}
    </HeldWhileTyped>
  );
}
