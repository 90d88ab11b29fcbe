import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { PASSWORD_MIN } from '../rules';

const FIELDS = ['displayName', 'username', 'new_password', 'repeat_password'];

/** The first administrator's own account. `open`: the link may still be used. */
export function FirstAdminPage({ open }: { open: boolean }) {
  const { t } = useT();
  const form = useFormResult('first-admin');
  if (!open || form.problem?.code === 'accounts.errors.firstLinkGone') return <LinkGone />;
  const inFields = FIELDS.some((name) => form.errors(name).length > 0);
  return (
    <Door title={t('accounts.first.title')} lead={t('accounts.first.lead')}>
      <Form method="post" reloadDocument noValidate className="grid gap-4">
        <FormErrors problem={inFields ? null : form.problem} />
        <input type="hidden" name="intent" value="first-admin" />
        <Field label={t('accounts.first.displayName')} errors={form.errors('displayName')} required>
          <Input
            name="displayName"
            defaultValue={form.value('displayName')}
            autoComplete="name"
            autoFocus={!form.problem}
          />
        </Field>
        <Field
          label={t('accounts.signIn.username')}
          hint={t('accounts.first.usernameHint')}
          errors={form.errors('username')}
          required
        >
          <Input
            name="username"
            defaultValue={form.value('username')}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
        </Field>
        <Field
          label={t('accounts.signIn.password')}
          hint={t('accounts.password.nextHint', { min: PASSWORD_MIN })}
          errors={form.errors('new_password')}
          required
        >
          <Input name="new_password" type="password" autoComplete="new-password" />
        </Field>
        <Field label={t('accounts.first.repeat')} errors={form.errors('repeat_password')} required>
          <Input name="repeat_password" type="password" autoComplete="new-password" />
        </Field>
        <Button variant="primary" size="lg" wide>
          {t('accounts.first.submit')}
        </Button>
      </Form>
    </Door>
  );
}

function LinkGone() {
  const { t } = useT();
  return (
    <Door title={t('accounts.first.goneTitle')} lead={t('accounts.errors.firstLinkGone')}>
      <ul className="mb-5 grid list-disc gap-2 pl-5">
        <li>{t('accounts.first.goneSignIn')}</li>
        <li>{t('accounts.first.goneRestart')}</li>
        <li>{t('accounts.first.goneCommand')}</li>
      </ul>
      <LinkButton to="/login" variant="primary">
        {t('accounts.signIn.title')}
      </LinkButton>
    </Door>
  );
}

function Door(props: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="flex flex-1 items-center justify-center px-4 pt-4 pb-[6vh]">
      <Card className="w-full max-w-md px-5 py-6 md:px-7">
        <h1 className="font-semibold text-xl tracking-tight">{props.title}</h1>
        <p className="mt-1 mb-5 text-pretty text-muted">{props.lead}</p>
        {props.children}
      </Card>
    </div>
  );
}
