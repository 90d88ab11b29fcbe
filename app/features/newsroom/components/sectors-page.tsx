import { Form } from '@remix-run/react';
import { Plus, Tags } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { SectorRow } from '../queries.admin.server';
import { ActiveForm, ActiveMark } from './active-form';
import { NameFields } from './name-fields';
import { OrderForm } from './order-form';
import { Rename } from './rename';

/** The sectors of exemplars: add, rename, bring into use and take out. */
export function SectorsPage({ sectors }: { sectors: SectorRow[] }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader title={t('admin.sectors.title')} description={t('admin.sectors.description')} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <Card>
          <CardBody>
            {sectors.length === 0 ? (
              <EmptyState icon={<Tags aria-hidden />} title={t('admin.sectors.none')}>
                {t('admin.sectors.noneHint')}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {sectors.map((sector, index) => (
                  <SectorItem
                    key={sector.code}
                    sector={sector}
                    first={index === 0}
                    last={index === sectors.length - 1}
                  />
                ))}
              </ul>
            )}
          </CardBody>
        </Card>
        <NewSectorCard key={sectors.length} />
      </div>
    </Page>
  );
}

function SectorItem({ sector, first, last }: { sector: SectorRow; first: boolean; last: boolean }) {
  const { t, locale } = useT();
  const use = useFormResult('sector-active', sector.code);
  const [name, other] =
    locale === 'en' ? [sector.nameEn, sector.name] : [sector.name, sector.nameEn];
  const item = {
    id: sector.code,
    name: sector.name,
    nameEn: sector.nameEn,
    version: sector.version,
  };
  return (
    <li className="grid gap-2 py-2.5 first:pt-0 last:pb-0">
      <FormErrors problem={use.problem} />
      <div className="flex items-center gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {name}
            {!sector.active && <ActiveMark active={false} />}
          </p>
          <p lang={locale === 'en' ? 'vi' : 'en'} className="text-muted text-sm">
            {other}
          </p>
        </div>
        <span className="ml-auto flex shrink-0 items-center gap-1">
          {!(first && last) && <OrderForm id={sector.code} name={name} first={first} last={last} />}
          <ActiveForm intent="sector-active" item={{ ...item, name, active: sector.active }} />
        </span>
      </div>
      <Rename intent="sector" item={item}>
        {t('buttons.edit')}
        <span className="sr-only">: {name}</span>
      </Rename>
    </li>
  );
}

/** The form for one more sector. */
export function NewSectorCard() {
  const { t } = useT();
  const form = useFormResult('new-sector');
  const inFields = form.errors('name').length + form.errors('nameEn').length > 0;
  return (
    <Card>
      <CardHeader title={t('admin.sectors.add')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value="new-sector" />
          <KeyField />
          <NameFields form={form} />
          <Button pending={form.pending} icon={<Plus aria-hidden />} className="justify-self-start">
            {t('admin.sectors.add')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
