import { useOutletContext } from '@remix-run/react';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { PageHeader } from '~/ui/page-header';
import { addressOf, STEPS, type StepCode } from '../rules';
import type { StepLine } from './setup-layout';

interface StepPageProps {
  step: StepCode;
  /** To the pages of the administration that have all the rest. */
  more?: readonly { to: string; label: ReactNode }[];
  children: ReactNode;
}

/** One step: what it is about, what is there, what can be added, and the ways on and back. */
export function StepPage({ step, more = [], children }: StepPageProps) {
  const { t } = useT();
  const lines = useOutletContext<StepLine[]>();
  const state = lines.find((line) => line.step === step)?.state ?? 'todo';
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  return (
    <>
      <PageHeader
        title={t(`setup.${step}.title`)}
        description={t(`setup.${step}.description`)}
        marks={
          <Badge tone={state === 'done' ? 'done' : 'neutral'}>{t(`setup.states.${state}`)}</Badge>
        }
      />
      <div className="grid gap-4">{children}</div>
      {more.length > 0 && (
        <p className="mt-4 flex flex-wrap gap-2">
          {more.map(({ to, label }) => (
            <LinkButton key={to} to={to} variant="ghost" size="sm">
              {label}
            </LinkButton>
          ))}
        </p>
      )}
      <nav
        aria-label={t('setup.onward')}
        className="mt-6 flex flex-wrap items-center justify-between gap-2 border-line border-t pt-4"
      >
        <LinkButton
          to={before ? addressOf(before) : '/setup'}
          variant="ghost"
          icon={<ArrowLeft aria-hidden />}
        >
          {before ? t(`setup.${before}.short`) : t('setup.title')}
        </LinkButton>
        <LinkButton
          to={after ? addressOf(after) : '/setup'}
          variant={state === 'done' ? 'primary' : 'secondary'}
          icon={<ArrowRight aria-hidden />}
        >
          {t(state === 'done' ? 'setup.next' : 'setup.skip', {
            step: after ? t(`setup.${after}.short`) : t('setup.overview'),
          })}
        </LinkButton>
      </nav>
    </>
  );
}

/** What is there already. */
export function MadeCard({
  title,
  none,
  children,
}: {
  title: ReactNode;
  /** Said when there is nothing. */
  none: ReactNode | null;
  children: ReactNode;
}) {
  return (
    <Card>
      <CardHeader title={title} />
      <CardBody>{none === null ? children : <p className="text-muted">{none}</p>}</CardBody>
    </Card>
  );
}
