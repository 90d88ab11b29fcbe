import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Notice } from '~/ui/notice';
import type { SlotName } from '../queries.made.server';
import { MadeCard, StepPage } from './step-page';

/** Columns and segments that are there. `children`: the form for one more; none without a channel. */
export function SlotsStep({ slots, children }: { slots: SlotName[]; children: ReactNode }) {
  const { t, locale } = useT();
  return (
    <StepPage step="slots" more={[{ to: '/slots', label: t('setup.slots.more') }]}>
      <MadeCard title={t('setup.there')} none={slots.length === 0 ? t('setup.slots.none') : null}>
        <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {slots.map((slot) => (
            <li key={slot.id} className="min-w-0">
              <Link to={`/slots/${slot.id}`} className="underline-offset-2 hover:underline">
                {slot.name}
              </Link>
              <span className="block text-muted text-sm">
                {slot.outlet}, {locale === 'en' ? slot.channel.nameEn : slot.channel.name}
              </span>
            </li>
          ))}
        </ul>
      </MadeCard>
      {children || <Notice tone="warn">{t('setup.slots.noChannels')}</Notice>}
    </StepPage>
  );
}
