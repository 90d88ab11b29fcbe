import { useT } from '~/platform/i18n/react';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { FileInput } from '~/ui/file-input';
import { Input, Textarea } from '~/ui/input';
import { type MergeAnswer, MergeChoice } from '~/ui/merge-fields';
import { LIMITS } from '../input';
import type { ContactView } from '../queries.dossier.server';
import type { Task } from '../rules';
import { type ExemplarVerb, reasonNeeded } from '../rules';

export interface TaskFieldsProps {
  task: Task;
  /** Errors by field, from a refused attempt. */
  errors: Record<string, readonly string[]>;
  /** What was typed, or what there is. */
  values: Partial<Record<string, string>>;
  file?: { id: string; name: string } | undefined;
  /** What the form was answered; for contact data, where both may have changed a field. */
  answer?: MergeAnswer | undefined;
}

/** The fields that a task asks for. */
export function TaskFields({ task, errors, values, file, answer }: TaskFieldsProps) {
  const { t } = useT();
  if (task === 'contact') return <ContactFields errors={errors} values={values} answer={answer} />;
  if (task === 'giveConsent') return <ConsentFields errors={errors} values={values} />;
  if (task === 'addFile') {
    return (
      <Field
        label={t('exemplars.dossier.chooseFile')}
        hint={t('exemplars.dossier.fileHint')}
        errors={errors.file}
        required
      >
        <FileInput name="file" accept=".pdf,.jpg,.jpeg,.png,.docx" />
      </Field>
    );
  }
  if (task === 'removeFile') {
    return (
      <>
        <input type="hidden" name="remove" value={file?.id ?? ''} />
        <p className="font-medium">{file?.name}</p>
      </>
    );
  }
  return (
    <>
      {task === 'withdrawConsent' && <input type="hidden" name="consent" value="withdrawn" />}
      {task === 'approve' && <DecisionFields errors={errors} values={values} />}
      {(task === 'withdrawConsent' || reasonNeeded(task as ExemplarVerb)) && (
        <Field label={t('exemplars.ask.reason')} errors={errors.reason} required>
          <Textarea name="reason" defaultValue={values.reason ?? ''} maxLength={LIMITS.reason} />
        </Field>
      )}
    </>
  );
}

type FieldsProps = Pick<TaskFieldsProps, 'errors' | 'values'>;

/** The decision that approves: both parts or neither. */
function DecisionFields({ errors, values }: FieldsProps) {
  const { t } = useT();
  return (
    <div>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <Field label={t('exemplars.ask.decisionNumber')} errors={errors.decisionNumber} optional>
          <Input
            name="decisionNumber"
            defaultValue={values.decisionNumber ?? ''}
            maxLength={LIMITS.decisionNumber}
            placeholder="12/QĐ-BTĐKT"
          />
        </Field>
        <Field label={t('exemplars.ask.decisionDate')} errors={errors.decisionDate} optional>
          <DateInput name="decisionDate" defaultValue={values.decisionDate ?? ''} />
        </Field>
      </div>
      <p className="text-muted text-sm">{t('exemplars.ask.decisionHint')}</p>
    </div>
  );
}

function ConsentFields({ errors, values }: FieldsProps) {
  const { t } = useT();
  return (
    <>
      <input type="hidden" name="consent" value="given" />
      <Field
        label={t('exemplars.form.consentBy')}
        hint={t('exemplars.form.consentByHint')}
        errors={errors.consentBy}
        required
      >
        <Input
          name="consentBy"
          defaultValue={values.consentBy ?? ''}
          maxLength={LIMITS.consentBy}
        />
      </Field>
      <Field label={t('exemplars.form.consentOn')} errors={errors.consentOn} optional>
        <DateInput name="consentOn" defaultValue={values.consentOn ?? ''} />
      </Field>
    </>
  );
}

const LINES = [
  'contactPerson',
  'phone',
  'email',
  'address',
] as const satisfies readonly (keyof ContactView)[];
const TYPES = { contactPerson: 'text', phone: 'tel', email: 'email', address: 'text' } as const;

/** Private contact data. */
function ContactFields({
  errors,
  values,
  answer,
}: Pick<TaskFieldsProps, 'errors' | 'values' | 'answer'>) {
  const { t } = useT();
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {LINES.map((name) => (
        <Field key={name} label={t(`exemplars.form.${name}`)} errors={errors[name]} optional>
          <Input
            name={name}
            type={TYPES[name]}
            autoComplete="off"
            maxLength={LIMITS.contactLine}
            defaultValue={values[name] ?? ''}
          />
          {answer && <MergeChoice form={answer} name={name} />}
        </Field>
      ))}
      <Field
        label={t('exemplars.form.contactDetail')}
        errors={errors.contactNote}
        optional
        className="sm:col-span-2"
      >
        <Textarea
          name="contactNote"
          rows={2}
          maxLength={LIMITS.contactNote}
          defaultValue={values.contactNote ?? ''}
        />
        {answer && <MergeChoice form={answer} name="contactNote" />}
      </Field>
    </div>
  );
}
