import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate, type PlainDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useFormResult } from '~/ui/form-result';
import { Notice } from '~/ui/notice';
import type { Named, SetupFacts } from '../rules';
import { MadeCard, StepPage } from './step-page';

interface ProgrammeStepProps {
  /** The current one. */
  programme: SetupFacts['programme'];
  today: PlainDate;
  /** The outlets that owe coverage in it. */
  owing: Named[];
  /** The form for one more. */
  children: ReactNode;
}

/** The programme that work belongs to; the form for another is open while none runs. */
export function ProgrammeStep({ programme, today, owing, children }: ProgrammeStepProps) {
  const { t, locale } = useT();
  const refused = useFormResult('new-programme').problem !== null;
  const nameOf = (item: Named) => (locale === 'en' ? item.nameEn : item.name);
  const ended = programme !== null && programme.endsOn < today;
  const running = programme !== null && !ended;
  return (
    <StepPage
      step="programme"
      more={[{ to: '/admin/programmes', label: t('setup.programme.more') }]}
    >
      <MadeCard title={t('setup.there')} none={programme ? null : t('setup.programme.none')}>
        {programme && (
          <div className="grid gap-1">
            <p className="font-medium">{nameOf(programme)}</p>
            <p>
              {t('setup.programme.period', {
                from: formatDate(programme.startsOn),
                to: formatDate(programme.endsOn),
              })}
            </p>
            <p>
              {owing.length > 0
                ? t('setup.programme.owing', { names: owing.map(nameOf).join(', ') })
                : t('setup.programme.noOwing')}
            </p>
            <LinkButton
              to={`/admin/programmes/${programme.id}`}
              size="sm"
              className="mt-1 justify-self-start"
            >
              {t('setup.programme.edit')}
            </LinkButton>
          </div>
        )}
      </MadeCard>
      {ended && <Notice tone="warn">{t('setup.programme.ended')}</Notice>}
      <Disclosure
        open={!running || refused}
        summary={t('setup.programme.addTitle')}
        summaryClassName="w-fit text-accent max-md:min-h-11"
        panelClassName="mt-2"
      >
        {children}
      </Disclosure>
    </StepPage>
  );
}
