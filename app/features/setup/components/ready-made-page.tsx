import { Form } from '@remix-run/react';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import type { ReadyMade } from '../queries.ready-made.server';
import type { Named } from '../rules';

/** What the ready-made set makes, and the button that makes it while nothing has been begun. */
export function ReadyMadePage({ set }: { set: ReadyMade }) {
  const { t, locale } = useT();
  const form = useFormResult('ready-made');
  const nameOf = (item: Named) => (locale === 'en' ? item.nameEn : item.name);
  const { programme } = set;
  return (
    <>
      <PageHeader
        title={t('setup.readyMade.title')}
        description={t('setup.readyMade.description')}
        crumbs={[{ to: '/setup', label: t('setup.title') }]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Part title={t('setup.readyMade.bodies')} lines={set.bodies.map(nameOf)} />
        <Part
          title={t('setup.readyMade.outlets')}
          lines={set.outlets.map(
            (outlet) => `${nameOf(outlet)}: ${outlet.channels.map(nameOf).join(', ')}`,
          )}
        />
        <Part
          title={t('setup.readyMade.desks')}
          lines={set.outlets.map(
            (outlet) => `${nameOf(outlet)}: ${outlet.desks.map(nameOf).join(', ')}`,
          )}
        />
        <Part
          title={t('setup.readyMade.programme')}
          lines={[
            nameOf(programme),
            t('setup.programme.period', {
              from: formatDate(programme.startsOn),
              to: formatDate(programme.endsOn),
            }),
          ]}
        />
        <Part
          title={t('setup.readyMade.slots')}
          lines={set.slots}
          hint={t('setup.readyMade.slotsHint')}
        />
      </div>
      <div className="mt-5 grid gap-3">
        <FormErrors problem={form.problem} />
        {!set.fits && <Notice>{t('setup.readyMade.unfit')}</Notice>}
        <div className="flex flex-wrap gap-2">
          {set.fits && (
            <Form method="post">
              <input type="hidden" name="intent" value="ready-made" />
              <KeyField />
              <Button variant="primary" pending={form.pending} icon={<Check aria-hidden />}>
                {t('setup.readyMade.take')}
              </Button>
            </Form>
          )}
          <LinkButton to="/setup/bodies" variant={set.fits ? 'ghost' : 'secondary'}>
            {t('setup.readyMade.back')}
          </LinkButton>
        </div>
      </div>
    </>
  );
}

function Part({ title, lines, hint }: { title: string; lines: string[]; hint?: ReactNode }) {
  return (
    <Card>
      <CardHeader title={title} description={hint} />
      <CardBody>
        <ul className="grid gap-1">
          {lines.map((line) => (
            <li key={line} className="text-pretty">
              {line}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
