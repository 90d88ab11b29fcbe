import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { RadioGroup } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Select, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { SeenField } from '~/ui/seen-field';
import { REASON_MAX } from '../input.reporters';
import type { AbsenceView } from '../queries.absences.server';
import type { OutletPerson } from '../queries.server';
import { ABSENCE_KINDS } from '../rules.absences';

interface NewLeavePageProps {
  /** For whom it may be entered; the reader first when they are a reporter. */
  people: OutletPerson[];
  ownId: string;
}

/** A request of one's own, or an absence that an editor enters for a reporter. */
export function NewLeavePage({ people, ownId }: NewLeavePageProps) {
  const { t } = useT();
  const asks = people[0]?.id === ownId;
  return (
    <Page>
      <div className="mx-auto max-w-xl">
        <PageHeader
          title={t(asks ? 'reporters.leave.ask' : 'reporters.leave.enter')}
          description={!asks && t('reporters.leave.enterHint')}
          crumbs={[{ to: '/leave', label: t('reporters.leave.title') }]}
        />
        <Card>
          <CardBody className="py-4">
            <LeaveForm
              action="/leave/new"
              intent="new"
              people={people}
              ownId={ownId}
              submit={t(asks ? 'reporters.leave.submit' : 'reporters.leave.enterSubmit')}
              back="/leave"
            />
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

interface LeaveFormProps {
  action: string;
  intent: 'new' | 'edit';
  /** The request that is changed. */
  absence?: AbsenceView | undefined;
  people?: OutletPerson[] | undefined;
  ownId?: string | undefined;
  submit: string;
  back?: string | undefined;
}

/** Kind, days and reason. */
export function LeaveForm({ action, intent, absence, people = [], ...props }: LeaveFormProps) {
  const { t } = useT();
  const form = useFormResult(intent);
  const atFields = form.problem?.code === 'reporters.errors.overlaps';
  return (
    <Form method="post" action={action} noValidate className="grid gap-4">
      {!atFields && <FormErrors problem={form.problem} />}
      <input type="hidden" name="intent" value={intent} />
      <KeyField />
      {!absence && <SeenField problem={form.problem} />}
      {absence && <input type="hidden" name="version" value={absence.version} />}
      {people.some((person) => person.id !== props.ownId) && (
        <Field label={t('reporters.leave.person')} errors={form.errors('personId')} required>
          <Select name="personId" defaultValue={form.value('personId', people[0]?.id)}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.displayName}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <RadioGroup
        label={t('reporters.leave.kind')}
        name="kind"
        inline
        required
        errors={form.errors('kind')}
        defaultValue={form.value('kind', absence?.kind ?? 'leave')}
        options={ABSENCE_KINDS.map((kind) => ({
          value: kind,
          label: t(`reporters.leave.kinds.${kind}`),
        }))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('reporters.leave.fromOn')} errors={form.errors('fromOn')} required>
          <DateInput name="fromOn" defaultValue={form.value('fromOn', absence?.fromOn)} />
        </Field>
        <Field label={t('reporters.leave.toOn')} errors={form.errors('toOn')} required>
          <DateInput name="toOn" defaultValue={form.value('toOn', absence?.toOn)} />
        </Field>
      </div>
      <Field
        label={t('reporters.leave.reason')}
        hint={t('reporters.leave.reasonHint')}
        errors={form.errors('reason')}
        optional
      >
        <Textarea
          name="reason"
          rows={2}
          maxLength={REASON_MAX}
          defaultValue={form.value('reason', absence?.reason)}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse max-md:[&>*]:w-full">
        {props.back && <LinkButton to={props.back}>{t('buttons.cancel')}</LinkButton>}
        <Button variant="primary" pending={form.pending}>
          {props.submit}
        </Button>
      </div>
    </Form>
  );
}
