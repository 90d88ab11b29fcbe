import { Form } from '@remix-run/react';
import { CalendarClock, CalendarX, RotateCcw, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import type { PlainDate } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Checkbox } from '~/ui/choice';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Input, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { TimeInput } from '~/ui/time-input';
import type { OccurrencePageData } from '../queries.slot-pages.server';

type Decided = OccurrencePageData['decided'];

interface DecisionCardProps {
  decided: Decided;
  intent: 'move' | 'capacity' | 'skip' | 'restore';
  icon: ReactNode;
  /** The names of its own fields: what is wrong with them is told there. */
  fields?: readonly string[];
  /** Nothing is taken away by it, so nobody asks why. */
  unasked?: boolean;
  danger?: boolean;
  children?: (form: FormResult) => ReactNode;
}

/** The form of one decision about an occurrence, over what was decided before. */
function DecisionCard(props: DecisionCardProps) {
  const { decided, intent, icon, fields = [], unasked, danger, children } = props;
  const { t } = useT();
  const form = useFormResult(intent);
  const title = t(`slots.occurrence.${intent}`);
  const inFields = [...fields, 'reason'].some((name) => form.errors(name).length > 0);
  return (
    <Card>
      <CardHeader title={title} description={t(`slots.occurrence.${intent}Hint`)} />
      <CardBody>
        <Form method="post" noValidate aria-label={title} className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value={intent} />
          <input type="hidden" name="version" value={decided?.version ?? 0} />
          <KeyField />
          {children?.(form)}
          {!unasked && (
            <Field label={t('slots.reason')} errors={form.errors('reason')} required>
              <Textarea name="reason" rows={2} defaultValue={form.value('reason')} />
            </Field>
          )}
          <Button
            {...(danger && { variant: 'danger' })}
            pending={form.pending}
            icon={icon}
            className="justify-self-start"
          >
            {title}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

export function MoveCard({ decided, day }: { decided: Decided; day: PlainDate }) {
  const { t } = useT();
  return (
    <DecisionCard
      decided={decided}
      intent="move"
      icon={<CalendarClock aria-hidden />}
      fields={['movedTo', 'movedTime']}
    >
      {(form) => (
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label={t('slots.occurrence.movedTo')} errors={form.errors('movedTo')} required>
            <DateInput name="movedTo" defaultValue={form.value('movedTo', day)} />
          </Field>
          <Field
            label={t('slots.occurrence.movedTime')}
            hint={t('slots.occurrence.movedTimeHint')}
            errors={form.errors('movedTime')}
            optional
          >
            <TimeInput
              name="movedTime"
              defaultValue={form.value('movedTime', decided?.movedTime ?? '')}
            />
          </Field>
        </div>
      )}
    </DecisionCard>
  );
}

export function CapacityCard({ decided, capacity }: { decided: Decided; capacity: number }) {
  const { t } = useT();
  return (
    <DecisionCard
      decided={decided}
      intent="capacity"
      icon={<Users aria-hidden />}
      fields={['capacity']}
    >
      {(form) => (
        <Field
          label={t('slots.capacity')}
          errors={form.errors('capacity')}
          required
          className="max-w-40"
        >
          <Input
            name="capacity"
            inputMode="numeric"
            defaultValue={form.value('capacity', String(capacity))}
          />
        </Field>
      )}
    </DecisionCard>
  );
}

/** `sits`: something stands in the occurrence, and may be freed of it. */
export function SkipCard({ decided, sits }: { decided: Decided; sits: boolean }) {
  const { t } = useT();
  return (
    <DecisionCard decided={decided} intent="skip" icon={<CalendarX aria-hidden />} danger>
      {(form) =>
        sits && (
          <Checkbox
            name="free"
            value="1"
            label={t('slots.occurrence.free')}
            defaultChecked={form.typed?.free === '1'}
          />
        )
      }
    </DecisionCard>
  );
}

export function RestoreCard({ decided }: { decided: Decided }) {
  return (
    <DecisionCard decided={decided} intent="restore" icon={<RotateCcw aria-hidden />} unasked />
  );
}
