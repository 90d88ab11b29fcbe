import { getFormProps, useForm } from '@conform-to/react';
import { Form, useLocation, useNavigation } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button } from '~/ui/button';
import { DateInput } from '~/ui/date-input';
import { DraftKeeper } from '~/ui/draft';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { Input, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { TimeInput } from '~/ui/time-input';
import type { PlanFormData } from '../queries.plan-form.server';
import { usePlanChoice } from './plan-choices';
import { ExemplarField } from './plan-exemplar';
import { lastResultOf, parsePlan } from './plan-input';
import { ChannelField, GenreField, HandToField, KindField, OutletField } from './plan-options';
import { RerunFields, SlotDays, SlotField } from './plan-slot';
import { WarningGate } from './warning-gate';

interface PlanFormProps {
  data: PlanFormData;
  /** What the server refused the form with. */
  result: VerbResult | undefined;
  /** Beside the main verb: closes the dialog, or leads back to the calendar. */
  cancel: ReactNode;
}

/** Puts an exemplar on the calendar: what, where, when, by whom. Works without JavaScript: then it offers every choice there is. */
export function PlanForm({ data, result, cancel }: PlanFormProps) {
  const { t } = useT();
  const { search } = useLocation();
  const navigation = useNavigation();
  const typed = result && !result.ok ? result.values : undefined;
  // The same object for the same answer: a new one is a new answer to the form, which would draw itself for ever.
  const lastResult = useMemo(() => lastResultOf(result), [result]);
  const [form, fields] = useForm({
    id: 'plan',
    lastResult,
    onValidate: ({ formData }) => parsePlan(formData),
    shouldRevalidate: 'onInput',
  });
  const { choice, change } = usePlanChoice(data, typed, 'plan');
  const narrowed = useHydrated();
  const names = fields as unknown as Record<string, { errors?: string[] }>;
  const errorsOf = (name: string) => names[name]?.errors;
  const problem =
    result && !result.ok && Object.keys(result.problem.fields).length === 0 ? result.problem : null;
  const part = { data, choice, change, narrowed, errorsOf };
  const length =
    choice.kind === 'segment' ? 'coverage.field.lengthMinutes' : 'coverage.field.lengthWords';
  return (
    <Form
      method="post"
      action={`/calendar/plan${search}`}
      {...getFormProps(form)}
      className="flex flex-col gap-4"
    >
      <DraftKeeper name={`plan ${data.exemplar?.id ?? ''}`} />
      <FormErrors problem={problem} errors={form.errors} />
      <KeyField />
      <ExemplarField data={data} errors={errorsOf('exemplarId')} first={typed?.exemplarId} />
      <KindField {...part} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <OutletField {...part} />
        <GenreField {...part} />
        <ChannelField {...part} />
        <SlotField {...part} />
        <Field label={t('coverage.field.plannedOn')} required errors={errorsOf('plannedOn')}>
          <DateInput
            name="plannedOn"
            value={choice.plannedOn}
            onValue={(plannedOn) => change({ plannedOn })}
          />
        </Field>
        <Field label={t('coverage.field.plannedTime')} optional errors={errorsOf('plannedTime')}>
          <TimeInput
            name="plannedTime"
            value={choice.plannedTime}
            onValue={(plannedTime) => change({ plannedTime })}
          />
        </Field>
        <Field label={t(length)} optional errors={errorsOf('lengthValue')}>
          <Input
            name="lengthValue"
            inputMode="numeric"
            autoComplete="off"
            value={choice.lengthValue}
            onChange={(e) => change({ lengthValue: e.currentTarget.value })}
          />
        </Field>
        <HandToField {...part} first={typed?.leadId} />
        <Field label={t('coverage.field.deadlineDay')} optional errors={errorsOf('deadlineDay')}>
          <DateInput
            name="deadlineDay"
            value={choice.deadlineDay}
            onValue={(deadlineDay) => change({ deadlineDay })}
          />
        </Field>
        <Field
          label={t('coverage.field.deadlineTime')}
          optional
          hint={t('coverage.field.deadlineHint')}
          errors={errorsOf('deadlineTime')}
        >
          <TimeInput
            name="deadlineTime"
            value={choice.deadlineTime}
            onValue={(deadlineTime) => change({ deadlineTime })}
          />
        </Field>
      </div>
      <SlotDays {...part} />
      <RerunFields {...part} typed={typed} />
      <WarningGate about="" problem={problem} note={typed?.note ?? ''} />
      <Field
        label={t('calendar.planForm.titleField')}
        optional
        hint={t('calendar.planForm.titleHint')}
        errors={errorsOf('title')}
      >
        <Input name="title" defaultValue={typed?.title} maxLength={200} />
      </Field>
      <Field
        label={t('coverage.field.brief')}
        optional
        hint={t('coverage.field.briefHint')}
        errors={errorsOf('brief')}
      >
        <Textarea name="brief" rows={3} defaultValue={typed?.brief} maxLength={4000} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2 max-md:flex-col-reverse max-md:[&>*]:w-full">
        {cancel}
        <Button
          variant="primary"
          pending={navigation.formMethod === 'POST'}
          icon={<CalendarPlus aria-hidden />}
        >
          {t('calendar.planForm.submit')}
        </Button>
      </div>
    </Form>
  );
}

/** False in the page that the server sends, where every choice must be offered. */
function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
