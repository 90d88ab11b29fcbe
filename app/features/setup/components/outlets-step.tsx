import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { useFormResult } from '~/ui/form-result';
import type { Named } from '../rules';
import { StepPage } from './step-page';

/** The outlets that are there (`children`), and the form for one more. */
export function OutletsStep({ form, children }: { form: ReactNode; children: ReactNode[] }) {
  const { t } = useT();
  return (
    <StepPage step="outlets" more={[{ to: '/admin/outlets', label: t('setup.outlets.more') }]}>
      {children.length === 0 && <p className="text-muted">{t('setup.outlets.none')}</p>}
      {children}
      <h2 className="mt-2 font-semibold text-base">{t('setup.outlets.addTitle')}</h2>
      {form}
    </StepPage>
  );
}

interface OutletItemProps {
  outlet: Named & { id: string; channels: (Named & { id: string; active: boolean })[] };
  /** Desks in use. */
  desks: readonly Named[];
  mark: ReactNode;
  /** The form for one more channel. */
  children: ReactNode;
  /** The form for one more desk. */
  deskForm: ReactNode;
}

/** One outlet with its channels; the form for more is open while there is none. */
export function OutletItem({ outlet, desks, mark, children, deskForm }: OutletItemProps) {
  const { t, locale } = useT();
  const refused = useFormResult('new-channel', outlet.id).problem !== null;
  const refusedDesk = useFormResult('new-desk', outlet.id).problem !== null;
  const nameOf = (item: Named) => (locale === 'en' ? item.nameEn : item.name);
  const channels = outlet.channels.filter(({ active }) => active);
  return (
    <Card>
      <CardHeader
        title={
          <span className="inline-flex flex-wrap items-center gap-2">
            {mark}
            {nameOf(outlet)}
          </span>
        }
        actions={
          <LinkButton to={`/admin/outlets/${outlet.id}`} size="sm" variant="ghost">
            {t('setup.outlets.page')}
            <span className="sr-only">: {nameOf(outlet)}</span>
          </LinkButton>
        }
      />
      <CardBody>
        <p className={channels.length === 0 ? 'text-warn' : undefined}>
          {channels.length === 0 ? t('setup.outlets.noChannels') : channels.map(nameOf).join(' · ')}
        </p>
        <Disclosure
          open={channels.length === 0 || refused}
          summary={
            <>
              {t('admin.outlets.addChannel')}
              <span className="sr-only">: {nameOf(outlet)}</span>
            </>
          }
          className="mt-2"
          summaryClassName="w-fit text-accent text-sm max-md:min-h-11"
        >
          {children}
        </Disclosure>
        <p className={desks.length === 0 ? 'mt-3 text-muted' : 'mt-3'}>
          {t('setup.outlets.desks', {
            names: desks.length === 0 ? t('setup.outlets.noDesks') : desks.map(nameOf).join(' · '),
          })}
        </p>
        <Disclosure
          open={refusedDesk}
          summary={
            <>
              {t('admin.desks.add')}
              <span className="sr-only">: {nameOf(outlet)}</span>
            </>
          }
          className="mt-2"
          summaryClassName="w-fit text-accent text-sm max-md:min-h-11"
        >
          {deskForm}
        </Disclosure>
      </CardBody>
    </Card>
  );
}
