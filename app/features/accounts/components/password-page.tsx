import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { PASSWORD_MIN } from '../rules';

/** Changes one's own password. `mustChange`: the current one was given by the administrator. */
export function PasswordPage({ username, mustChange }: { username: string; mustChange: boolean }) {
  const { t } = useT();
  const form = useFormResult('password');
  const inFields = ['current_password', 'new_password', 'repeat_password'].some(
    (name) => form.errors(name).length > 0,
  );
  return (
    <Page>
      <PageHeader
        title={t('accounts.password.title')}
        crumbs={mustChange ? [] : [{ to: '/account', label: t('accounts.me.title') }]}
      />
      <Card className="max-w-lg">
        <CardBody className="grid gap-4 py-4">
          {mustChange && <Notice tone="warn">{t('accounts.password.mustChange')}</Notice>}
          <Form method="post" noValidate className="grid gap-4">
            <FormErrors problem={inFields ? null : form.problem} />
            <input type="hidden" name="intent" value="password" />
            {/* Password managers look for the name that the password belongs to. */}
            <input
              type="text"
              name="username"
              value={username}
              autoComplete="username"
              readOnly
              hidden
            />
            <Field
              label={t('accounts.password.current')}
              errors={form.errors('current_password')}
              required
            >
              <Input name="current_password" type="password" autoComplete="current-password" />
            </Field>
            <Field
              label={t('accounts.password.next')}
              hint={t('accounts.password.nextHint', { min: PASSWORD_MIN })}
              errors={form.errors('new_password')}
              required
            >
              <Input name="new_password" type="password" autoComplete="new-password" />
            </Field>
            <Field
              label={t('accounts.password.repeat')}
              errors={form.errors('repeat_password')}
              required
            >
              <Input name="repeat_password" type="password" autoComplete="new-password" />
            </Field>
            <Button variant="primary" pending={form.pending} className="justify-self-start">
              {t('accounts.password.submit')}
            </Button>
          </Form>
        </CardBody>
      </Card>
    </Page>
  );
}
