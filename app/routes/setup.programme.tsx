/** The step about the programme. POST adds one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addProgramme } from '~/features/programmes/commands.server';
import { NewProgrammeCard } from '~/features/programmes/components/programmes-page';
import { newProgrammeInput } from '~/features/programmes/input';
import { getProgrammeChoices } from '~/features/programmes/queries.admin.server';
import { ProgrammeStep } from '~/features/setup/components/programme-step';
import { getSetupFacts } from '~/features/setup/queries.server';
import { requireCtx } from '~/platform/context.server';
import { parseForm } from '~/platform/parse-form';
import { verbAction } from '~/platform/verb-action.server';
import type { PageHandle } from '~/ui/frame/page-handle';
import '~/platform/i18n/needs/programmes';
import '~/platform/i18n/needs/setup';

export const handle = { title: 'setup.programme.title' } satisfies PageHandle;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireCtx(args);
  const [choices, facts] = await Promise.all([getProgrammeChoices(ctx), getSetupFacts(ctx)]);
  const { programme, outlets, today } = facts;
  return { choices, programme, today, owing: outlets.filter(({ owes }) => owes) };
}

export const action = (args: ActionFunctionArgs) =>
  verbAction(args, async (ctx, form) => {
    await addProgramme(ctx, parseForm(newProgrammeInput, form));
    return { to: '/setup/programme', done: 'programmes.done.added' };
  });

export default function Programme() {
  const { choices, ...made } = useLoaderData<typeof loader>();
  return (
    <ProgrammeStep {...made}>
      <NewProgrammeCard key={made.programme?.id} choices={choices} />
    </ProgrammeStep>
  );
}
