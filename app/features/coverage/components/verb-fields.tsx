import { useT } from '~/platform/i18n/react';
import { DraftKeeper } from '~/ui/draft';
import { Field } from '~/ui/field';
import { FileInput } from '~/ui/file-input';
import { Input, Textarea } from '~/ui/input';
import { VersionField } from '~/ui/version-field';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { AssignmentVerb } from '../rules';
import { NOTE_MAX, REASON_MAX } from '../rules.limits';
import { ReporterField } from './reporter-field';
import type { Attempt } from './verb-form';
import { VERB_LOOK } from './verb-looks';
import { WarningGate } from './warning-gate';

interface FieldsProps {
  attempt: Attempt;
}

interface VerbFieldsProps extends FieldsProps {
  verb: AssignmentVerb;
  view: Pick<AssignmentFormView, 'id' | 'version' | 'kind' | 'lead' | 'verbs' | 'choices'>;
}

/** What the form of a verb asks, and the version that it was drawn from. */
export function VerbFields(props: VerbFieldsProps) {
  return (
    <>
      <VersionField version={props.view.version} problem={props.attempt.problem} />
      {VERB_LOOK[props.verb].asks && <AskedFields {...props} />}
    </>
  );
}

function AskedFields({ verb, view, attempt }: VerbFieldsProps) {
  if (verb === 'submit') return <SubmissionFields attempt={attempt} view={view} />;
  if (verb === 'release') return <ReasonField attempt={attempt} optional />;
  const reason = view.verbs.find((each) => each.verb === verb)?.reason ?? verb !== 'assign';
  if (verb !== 'assign') return <ReasonField attempt={attempt} />;
  return (
    <>
      <AssigneeField attempt={attempt} view={view} />
      <ReasonField attempt={attempt} optional={!reason} />
      <WarningGate
        about={`assignment=${view.id}&asks=lead`}
        problem={attempt.problem}
        note={attempt.value('note')}
      />
    </>
  );
}

/** Why: read word for word by those concerned. */
export function ReasonField({ attempt, optional = false }: FieldsProps & { optional?: boolean }) {
  const { t } = useT();
  return (
    <Field
      label={t('coverage.field.reason')}
      hint={t('coverage.field.reasonHint')}
      errors={attempt.errors('reason')}
      required={!optional}
      optional={optional}
    >
      <Textarea
        name="reason"
        rows={3}
        maxLength={REASON_MAX}
        defaultValue={attempt.value('reason')}
      />
    </Field>
  );
}

function AssigneeField({ attempt, view }: FieldsProps & { view: VerbFieldsProps['view'] }) {
  const { t } = useT();
  return (
    <ReporterField
      label={t('coverage.field.assignee')}
      errors={attempt.errors('leadId')}
      first={attempt.value('leadId')}
      about={`assignment=${view.id}&asks=lead`}
      groups={[{ label: null, reporters: view.choices?.ranked ?? [] }]}
      except={view.lead?.id}
    >
      <option value="">{t('fields.choose')}</option>
    </ReporterField>
  );
}

function SubmissionFields({ attempt, view }: FieldsProps & Pick<VerbFieldsProps, 'view'>) {
  const { t } = useT();
  const { kind } = view;
  return (
    <>
      <DraftKeeper name={`submission ${view.id}`} />
      <Field
        label={t(kind === 'story' ? 'coverage.field.lengthWords' : 'coverage.field.lengthMinutes')}
        errors={attempt.errors('lengthValue')}
        required
      >
        <Input
          name="lengthValue"
          inputMode={kind === 'story' ? 'numeric' : 'text'}
          autoComplete="off"
          className="max-w-40"
          defaultValue={attempt.value('lengthValue')}
        />
      </Field>
      <Field
        label={t('coverage.field.link')}
        hint={t('coverage.field.linkHint')}
        errors={attempt.errors('link')}
      >
        <Input
          name="link"
          inputMode="url"
          placeholder="https://"
          defaultValue={attempt.value('link')}
        />
      </Field>
      <Field
        label={t('coverage.field.file')}
        hint={t('coverage.field.fileHint')}
        errors={attempt.errors('file')}
      >
        <FileInput name="file" accept=".pdf,.docx,.jpg,.jpeg,.png" />
      </Field>
      <Field label={t('coverage.field.note')} errors={attempt.errors('note')} optional>
        <Textarea name="note" rows={2} maxLength={NOTE_MAX} defaultValue={attempt.value('note')} />
      </Field>
    </>
  );
}
