import { Form } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { MadePerson } from '../commands.forms.server';
import type { GrantScopes } from '../queries.server';
import { GrantsField } from './grants-field';
import { OneTimePassword } from './one-time-password';

/** Creates a person; `made` is whom the form has just created, with the password that is shown once. */
export function NewPersonPage({ scopes, made }: { scopes: GrantScopes; made: MadePerson | null }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('admin.newPerson.title')}
        description={t('admin.newPerson.description')}
        crumbs={[{ to: '/admin', label: t('admin.people.title') }]}
      />
      {made ? (
        <OneTimePassword
          {...made}
          actions={
            <>
              <LinkButton to={`/admin/people/${made.id}`}>{t('admin.oneTime.toPerson')}</LinkButton>
              <LinkButton to="/admin/people/new" reloadDocument variant="ghost">
                {t('admin.oneTime.another')}
              </LinkButton>
            </>
          }
        />
      ) : (
        <NewPersonForm scopes={scopes} />
      )}
    </Page>
  );
}

/** The form for one person, with roles. */
export function NewPersonForm({ scopes }: { scopes: GrantScopes }) {
  const { t } = useT();
  const form = useFormResult('create');
  const confirm = confirmOf(form.problem);
  return (
    <Card>
      <CardBody className="py-4">
        <Form method="post" noValidate className="grid gap-5">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="create" />
          <KeyField />
          <div className="grid gap-4 md:grid-cols-2">
            <Field label={t('admin.people.name')} errors={form.errors('displayName')} required>
              <Input
                name="displayName"
                defaultValue={form.value('displayName')}
                autoComplete="off"
              />
            </Field>
            <Field
              label={t('admin.people.username')}
              hint={t('admin.newPerson.usernameHint')}
              errors={form.errors('username')}
              required
            >
              <Input
                name="username"
                defaultValue={form.value('username')}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            </Field>
          </div>
          <GrantsField
            scopes={scopes}
            held={[]}
            typed={form.typed}
            errors={form.errors('grants')}
          />
          {confirm !== null && <input type="hidden" name="confirmed" value={confirm} />}
          <Button variant="primary" pending={form.pending} className="justify-self-start">
            {t(confirm === null ? 'admin.newPerson.submit' : 'admin.newPerson.submitAnyway')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
