/** The form of a verb as a page of its own: the way without JavaScript, and the address that others call. */

import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { TextParams } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Field } from '~/ui/field';
import { Input } from '~/ui/input';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { VersionField } from '~/ui/version-field';
import { lengthTextOf } from '../details-form-texts';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { PlacementView } from '../queries.placement.server';
import type { AssignmentVerb } from '../rules';
import type { PlacementVerb } from '../rules.placements';
import { AssignmentMarks } from './assignment-panel';
import { CommentForm } from './comments-card';
import { DetailsFields } from './details-fields';
import { NewPlacementFields, PlacementFields } from './placement-fields';
import {
  PLACEMENT_VERB_LOOK,
  placementAsk,
  placementVerbAddress,
  placementVerbLabel,
} from './placement-verb-looks';
import { wordedOf } from './verb-bar';
import { VerbFields } from './verb-fields';
import { type Attempt, PageForm } from './verb-form';
import { VERB_LOOK, verbAddress, verbLabel } from './verb-looks';

interface Answered {
  view: AssignmentFormView;
  result: VerbResult | undefined;
  /** Why it is not this person's now; null when it is. */
  refusal: { code: string; params: TextParams } | null;
}

interface FrameProps extends Answered {
  title: string;
  action: string;
  ask?: string | undefined;
  submit?: string | undefined;
  danger?: boolean | undefined;
  upload?: boolean | undefined;
  /** A form of its own in place of the common one. */
  form?: ReactNode;
  children?: ((attempt: Attempt) => ReactNode) | undefined;
}

function FormPage({ view, result, refusal, title, form, submit, ...rest }: FrameProps) {
  const { t } = useT();
  const message = useMessage();
  const navigation = useNavigation();
  const back = `/assignments/${view.id}`;
  const refused = result && !result.ok ? result.problem : null;
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={title}
          marks={<AssignmentMarks view={view} />}
          crumbs={[
            { to: '/assignments', label: t('coverage.title') },
            { to: back, label: view.title },
          ]}
        />
        <Card>
          <CardBody>
            {refusal ? (
              <>
                <Notice
                  tone="late"
                  title={message((refused ?? refusal).code, (refused ?? refusal).params)}
                />
                <Lost result={result} />
                <LinkButton to={back} variant="primary" className="mt-4">
                  {t('coverage.panel.back')}
                </LinkButton>
              </>
            ) : (
              (form ?? (
                <PageForm
                  {...rest}
                  result={result}
                  pending={navigation.state === 'submitting'}
                  submit={submit ?? title}
                  back={back}
                />
              ))
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

/** What was typed into a form that came too late: it can still be copied. */
function Lost({ result }: { result: VerbResult | undefined }) {
  const { t } = useT();
  const typed = result && !result.ok ? (result.values.reason ?? result.values.note ?? '') : '';
  if (!typed) return null;
  return (
    <div className="mt-4">
      <p className="text-muted text-sm">{t('coverage.panel.typed')}</p>
      <p className="whitespace-pre-line rounded-md bg-sunken px-3 py-2">{typed}</p>
    </div>
  );
}

/** A verb of an assignment. */
export function VerbPage({ verb, ...answered }: Answered & { verb: AssignmentVerb }) {
  const { t } = useT();
  const { view } = answered;
  return (
    <FormPage
      {...answered}
      title={t(verbLabel(verb, wordedOf(view)))}
      action={verbAddress(view.id, verb)}
      ask={t(`coverage.ask.${verb}`)}
      danger={VERB_LOOK[verb].danger}
      upload={verb === 'submit'}
    >
      {(attempt) => <VerbFields verb={verb} view={view} attempt={attempt} />}
    </FormPage>
  );
}

/** A verb of a placement. */
export function PlacementVerbPage({
  verb,
  placement,
  ...answered
}: Answered & { verb: PlacementVerb; placement: PlacementView }) {
  const { t } = useT();
  return (
    <FormPage
      {...answered}
      title={t(placementVerbLabel(verb, placement.medium))}
      action={placementVerbAddress(placement.id, verb)}
      ask={`${placement.channelName}. ${t(placementAsk(verb, placement.medium))}`}
      danger={PLACEMENT_VERB_LOOK[verb].danger}
    >
      {(attempt) => (
        <PlacementFields
          verb={verb}
          placement={placement}
          choices={answered.view.choices}
          attempt={attempt}
        />
      )}
    </FormPage>
  );
}

/** The length of an item in its rundown. */
export function RundownEntryPage({
  placement,
  ...answered
}: Answered & { placement: PlacementView }) {
  const { t } = useT();
  return (
    <FormPage
      {...answered}
      title={t('board.rundown.lengthField')}
      action={`/placements/${placement.id}/rundown`}
      ask={t('board.rundown.lengthAsk')}
      submit={t('buttons.save')}
    >
      {(attempt) => (
        <>
          <VersionField version={placement.version} problem={attempt.problem} />
          <Field label={t('board.rundown.lengthField')} errors={attempt.errors('minutes')} optional>
            <Input
              name="minutes"
              inputMode="text"
              autoComplete="off"
              className="max-w-40"
              defaultValue={attempt.value('minutes', lengthTextOf(placement.ownMinutes))}
            />
          </Field>
        </>
      )}
    </FormPage>
  );
}

/** One more placement. */
export function NewPlacementPage(answered: Answered) {
  const { t } = useT();
  const { view } = answered;
  return (
    <FormPage
      {...answered}
      title={t('coverage.panel.addPlacement')}
      action={`/assignments/${view.id}/placements`}
      ask={t('coverage.panel.addPlacementAsk')}
    >
      {(attempt) =>
        view.choices && (
          <NewPlacementFields assignmentId={view.id} attempt={attempt} choices={view.choices} />
        )
      }
    </FormPage>
  );
}

/** Title, brief, deadline, length, crew. */
export function DetailsPage(answered: Answered) {
  const { t } = useT();
  const { view } = answered;
  return (
    <FormPage
      {...answered}
      title={t('coverage.panel.details')}
      action={`/assignments/${view.id}/details`}
      submit={t('buttons.save')}
    >
      {(attempt) => <DetailsFields view={view} attempt={attempt} />}
    </FormPage>
  );
}

/** A comment that was refused, or written at its own address. */
export function CommentPage(answered: Answered) {
  const { t } = useT();
  const { view, result } = answered;
  return (
    <FormPage
      {...answered}
      title={t('coverage.panel.comments')}
      action={`/assignments/${view.id}/comments`}
      form={<CommentForm id={view.id} result={result} />}
    />
  );
}
