import { useToday } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { asPlainDate, daysBetween, formatDate, formatWeekday } from '~/platform/time';
import { DateInput } from '~/ui/date-input';
import { Field } from '~/ui/field';
import { TimeInput } from '~/ui/time-input';
import { DEADLINE_TIME } from '../rules.limits';
import { OWN_RULE, workingIn } from './plan-choices';
import { PlanFold, PlanStep } from './plan-fold';
import type { PlanPart } from './plan-options';
import { suggestionOf } from './plan-suggest';

/** The third decision: when the text is due, computed in working days and said so; may be set otherwise. */
export function PlanDeadline({ data, choice, change, errorsOf }: PlanPart) {
  const { t, locale } = useT();
  const today = useToday();
  const due = asPlainDate(choice.deadlineDay);
  const refused = ['deadlineDay', 'deadlineTime'].some((name) => (errorsOf(name)?.length ?? 0) > 0);
  const summary = due ? (
    <>
      <span data-figures className="font-semibold">
        {choice.deadlineTime || DEADLINE_TIME} {formatWeekday(due, locale)} {formatDate(due)}
      </span>
      {due > today && (
        <span className="text-muted text-sm">
          {' · '}
          {t('calendar.planForm.deadlineLeft', { count: daysBetween(today, due) })}
        </span>
      )}
    </>
  ) : (
    <span className="text-muted">{t('calendar.planForm.deadlineNone')}</span>
  );
  return (
    <PlanStep
      number={3}
      title={t('calendar.planForm.deadline')}
      hint={<Why {...{ data, choice }} />}
    >
      <PlanFold
        refused={refused}
        summary={
          <span className="flex flex-wrap items-baseline gap-x-2">
            <span>{summary}</span>
            <span className="text-accent text-sm">{t('calendar.planForm.changeDeadline')}</span>
          </span>
        }
      >
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
      </PlanFold>
    </PlanStep>
  );
}

/** How the deadline comes about. */
function Why({ data, choice }: Pick<PlanPart, 'data' | 'choice'>) {
  const { t } = useT();
  const today = useToday();
  const slot = data.options.slots.find(({ id }) => id === choice.slotId);
  const rule = slot ?? OWN_RULE;
  const day = asPlainDate(choice.plannedOn);
  if (!day) return t('calendar.planForm.deadlineWaits');
  const { deadlineDay } = suggestionOf(rule, day, today, workingIn(data));
  const count = rule.deadlineDays;
  if (deadlineDay === null && choice.deadlineDay === '')
    return <span className="text-warn">{t('calendar.planForm.deadlineGone', { count })}</span>;
  if (choice.deadlineDay !== '' && choice.deadlineDay !== deadlineDay)
    return t('calendar.planForm.deadlineOwn');
  return t('calendar.planForm.deadlineWhy', { count });
}
