import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { Organisation } from '../queries.organisations.server';
import { OutletFields } from './outlet-fields';

/** A new outlet. */
export function NewOutletPage({ organisations }: { organisations: Organisation[] }) {
  const { t } = useT();
  const form = useFormResult('new-outlet');
  return (
    <Page>
      <PageHeader
        title={t('admin.newOutlet.title')}
        description={t('admin.newOutlet.description')}
        crumbs={[{ to: '/admin/outlets', label: t('admin.outlets.title') }]}
      />
      <Card>
        <CardBody className="py-4">
          <Form method="post" noValidate className="grid gap-5">
            <FormErrors problem={form.problem} />
            <input type="hidden" name="intent" value="new-outlet" />
            <KeyField />
            <OutletFields form={form} organisations={organisations} />
            <Button variant="primary" pending={form.pending} className="justify-self-start">
              {t('admin.newOutlet.submit')}
            </Button>
          </Form>
        </CardBody>
      </Card>
    </Page>
  );
}
