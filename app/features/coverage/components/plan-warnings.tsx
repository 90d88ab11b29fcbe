import { useNow } from '~/platform/clock';
import { useT } from '~/platform/i18n/react';
import { asClockTime, asPlainDate, instantOf } from '~/platform/time';
import { Notice } from '~/ui/notice';
import type { PlanFormData } from '../queries.plan-form.server';
import { moveRefusalOf, moveWarningsOf } from '../rules';
import { DEADLINE_TIME } from '../rules.limits';
import type { PlanChoice } from './plan-choices';

/** What the chosen time brings with it, while it is chosen: a time that has passed, a day after the programme's end. */
export function PlanWarnings({ data, choice }: { data: PlanFormData; choice: PlanChoice }) {
  const { t } = useT();
  const now = useNow();
  const day = asPlainDate(choice.plannedOn);
  if (!day) return null;
  const time = asClockTime(choice.plannedTime);
  if (moveRefusalOf(day, time, now)) {
    return <Notice tone="late" live title={t('coverage.errors.dayPassed')} />;
  }
  const due = asPlainDate(choice.deadlineDay);
  const deadline = due && instantOf(due, asClockTime(choice.deadlineTime) ?? DEADLINE_TIME);
  const warnings = moveWarningsOf(day, data.programmeEndsOn ?? day, deadline);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="warn" live>
      {warnings.map((warning) => (
        <p key={warning}>{t(`coverage.warn.${warning}`)}</p>
      ))}
    </Notice>
  );
}
