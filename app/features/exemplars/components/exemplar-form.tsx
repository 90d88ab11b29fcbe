import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, useNavigation } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import type { FieldTexts } from '~/platform/merge-form';
import { Button, LinkButton } from '~/ui/button';
import { FormErrors } from '~/ui/form-errors';
import { KeyField } from '~/ui/key-field';
import { type MergeAnswer, MergeFields } from '~/ui/merge-fields';
import { draftSchema, editSchema, nominationSchema } from '../input';
import type { DuplicateCandidate, ExemplarFormOptions } from '../queries.form.server';
import { DetailFields } from './detail-fields';
import { DuplicateNotice } from './duplicate-notice';
import { ConsentFields, ContactFields } from './private-fields';

interface EditedExemplar {
  answer: MergeAnswer;
  version: number;
  texts: FieldTexts;
}

export interface ExemplarFormProps {
  options: ExemplarFormOptions;
  /** What the last attempt came to; everything typed is in it. */
  lastResult: SubmissionResult | null | undefined;
  /** What the server refused the whole form with. */
  problem?: { code: string; params?: Record<string, string | number> } | null | undefined;
  /** First values: an exemplar that is edited. */
  values?: Record<string, string> | undefined;
  duplicates?: readonly DuplicateCandidate[] | undefined;
  /** Set when an exemplar is edited: what was read, and what the form was answered. */
  edited?: EditedExemplar | undefined;
  cancelTo: string;
}

const LABELS = {
  name: 'exemplars.form.name',
  shortName: 'exemplars.form.shortName',
  family: 'exemplars.form.family',
  kind: 'exemplars.form.kind',
  sectorCode: 'exemplars.form.sector',
  movementCode: 'exemplars.form.movement',
  placeCode: 'exemplars.form.place',
  birthYear: 'exemplars.form.birthYear',
  summary: 'exemplars.form.summary',
  consentBy: 'exemplars.form.consentBy',
  phone: 'exemplars.form.phone',
  email: 'exemplars.form.email',
} as const;

/** The nomination form, and the edit form of the publishable part. Works without JavaScript. */
export function ExemplarForm(props: ExemplarFormProps) {
  const { options, lastResult, problem, values, duplicates = [], edited, cancelTo } = props;
  const { t } = useT();
  const navigation = useNavigation();
  const editing = edited !== undefined;
  const [form, fields] = useForm({
    id: 'exemplar',
    lastResult: lastResult ?? null,
    defaultValue: { family: 'advanced', kind: 'individual', ...values },
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: schemaOf(editing, formData) as typeof draftSchema }),
  });
  const intent = navigation.state === 'submitting' ? navigation.formData?.get('intent') : null;
  const wrong = Object.entries(LABELS).flatMap(([name, label]) => {
    const field = fields[name as keyof typeof LABELS];
    const error = field.errors?.[0];
    return error ? [{ id: field.id, label: t(label), error }] : [];
  });
  return (
    <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
      <FormErrors
        problem={problem}
        errors={form.errors}
        fields={lastResult?.status === 'error' ? wrong : []}
      />
      {edited && <MergeFields form={edited.answer} version={edited.version} texts={edited.texts} />}
      <KeyField />
      {duplicates.length > 0 && <DuplicateNotice duplicates={duplicates} />}
      <DetailFields fields={fields} options={options} answer={edited?.answer} />
      {!editing && (
        <>
          <ConsentFields fields={fields} />
          <ContactFields fields={fields} />
        </>
      )}
      <Actions
        editing={editing}
        intent={intent}
        confirming={duplicates.length > 0}
        cancelTo={cancelTo}
      />
    </Form>
  );
}

function schemaOf(editing: boolean, form: FormData) {
  if (editing) return editSchema;
  return form.get('intent') === 'nominate' ? nominationSchema : draftSchema;
}

interface ActionsProps {
  editing: boolean;
  intent: FormDataEntryValue | null | undefined;
  confirming: boolean;
  cancelTo: string;
}

function Actions({ editing, intent, confirming, cancelTo }: ActionsProps) {
  const { t } = useT();
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap justify-end gap-2 border-line border-t bg-ground/95 px-4 py-3 max-md:static max-md:flex-col-reverse md:-mx-6 md:px-6">
      <LinkButton to={cancelTo}>{t('buttons.cancel')}</LinkButton>
      {editing ? (
        <Button variant="primary" name="intent" value="save" pending={intent === 'save'}>
          {t('exemplars.form.saveChanges')}
        </Button>
      ) : (
        <>
          <Button name="intent" value="draft" pending={intent === 'draft'}>
            {t(confirming ? 'exemplars.form.draftAnyway' : 'exemplars.form.saveDraft')}
          </Button>
          <Button variant="primary" name="intent" value="nominate" pending={intent === 'nominate'}>
            {t(confirming ? 'exemplars.form.nominateAnyway' : 'exemplars.form.nominate')}
          </Button>
        </>
      )}
    </div>
  );
}
