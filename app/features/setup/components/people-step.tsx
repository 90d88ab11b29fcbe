import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import type { StaffLine } from '../rules';
import { MadeCard, StepPage } from './step-page';

interface PeopleStepProps {
  staff: StaffLine[];
  /** The password of whom the form has just made. */
  password: ReactNode;
  form: ReactNode;
}

/** The people that work needs, and the form for one more. */
export function PeopleStep({ staff, password, form }: PeopleStepProps) {
  const { t } = useT();
  return (
    <StepPage
      step="people"
      more={[
        { to: '/admin', label: t('setup.people.more') },
        { to: '/admin/people/import', label: t('setup.people.import') },
      ]}
    >
      {password}
      <MadeCard title={t('setup.people.needed')} none={null}>
        <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {staff.map((line) => (
            <StaffItem key={`${line.role} ${line.outlet?.name ?? ''}`} line={line} />
          ))}
        </ul>
      </MadeCard>
      <h2 className="font-semibold text-base">{t('setup.people.addTitle')}</h2>
      {form}
    </StepPage>
  );
}

function StaffItem({ line }: { line: StaffLine }) {
  const { t, locale } = useT();
  const { role, outlet, count } = line;
  const Icon = count > 0 ? Check : Circle;
  return (
    <li className="flex min-w-0 items-start gap-2">
      <Icon
        aria-hidden
        className={`mt-0.5 size-4 shrink-0 ${count > 0 ? 'text-done' : 'text-muted'}`}
      />
      <span className="min-w-0">
        {t(`enums.role.${role}`)}
        {outlet && ` · ${locale === 'en' ? outlet.nameEn : outlet.name}`}
        <span className="block text-muted text-sm">
          {count > 0 ? t('setup.people.count', { count }) : t('setup.people.missing')}
        </span>
      </span>
    </li>
  );
}
