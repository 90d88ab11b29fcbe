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

interface NewOutletProps {
  /** The press organisations that exist today. */
  organisations: Organisation[];
}

/** A new outlet. */
export function NewOutletPage({ organisations }: NewOutletProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('admin.newOutlet.title')}
        description={t('admin.newOutlet.description')}
        crumbs={[{ to: '/admin/outlets', label: t('admin.outlets.title') }]}
      />
      <NewOutletCard organisations={organisations} />
    </Page>
  );
}

/** The form for one more outlet; `made`: how many there are. */
export function NewOutletCard({ organisations, made = 0 }: NewOutletProps & { made?: number }) {
  const { t } = useT();
  const form = useFormResult('new-outlet');
  return (
    <Card>
      <CardBody className="py-4">
        <Form method="post" noValidate className="grid gap-5">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="new-outlet" />
          <KeyField made={made} />
          <OutletFields form={form} organisations={organisations} />
          <Button variant="primary" pending={form.pending} className="justify-self-start">
            {t('admin.newOutlet.submit')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
