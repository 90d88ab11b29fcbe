import { Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { Named } from '../rules';
import { MadeCard, StepPage } from './step-page';

interface BodiesStepProps {
  /** Those that exist today, by kind. */
  bodies: (Named & { id: string; kind: 'board' | 'department' | 'press' | 'home_affairs' })[];
  /** The ready-made set may be used. */
  fresh: boolean;
  /** The form for one more. */
  children: ReactNode;
}

/** The bodies that are there, and on a fresh installation the ready-made set. */
export function BodiesStep({ bodies, fresh, children }: BodiesStepProps) {
  const { t, locale } = useT();
  return (
    <StepPage step="bodies" more={[{ to: '/admin/organisations', label: t('setup.bodies.more') }]}>
      {fresh && (
        <Card className="border-accent">
          <CardHeader
            title={
              <span className="inline-flex items-center gap-2">
                <Sparkles aria-hidden className="size-4.5 text-accent" />
                {t('setup.readyMade.offer')}
              </span>
            }
          />
          <CardBody className="grid gap-3">
            <p>{t('setup.readyMade.offerHint')}</p>
            <LinkButton to="/setup/ready-made" variant="primary" className="justify-self-start">
              {t('setup.readyMade.look')}
            </LinkButton>
          </CardBody>
        </Card>
      )}
      <MadeCard title={t('setup.there')} none={bodies.length === 0 ? t('setup.bodies.none') : null}>
        <ul className="grid gap-1.5">
          {bodies.map((body) => (
            <li key={body.id} className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{locale === 'en' ? body.nameEn : body.name}</span>
              <span className="text-muted text-sm">{t(`enums.organisationKind.${body.kind}`)}</span>
            </li>
          ))}
        </ul>
      </MadeCard>
      {children}
      {!fresh && <p className="text-muted text-sm">{t('setup.readyMade.unfit')}</p>}
    </StepPage>
  );
}
