import { Form } from '@remix-run/react';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { IconButton } from '~/ui/icon-button';
import { Input } from '~/ui/input';
import { Notice } from '~/ui/notice';

/** The door. `next` is where the reader wanted to go; `nobody`: no account has been made yet. */
export function SignInPage({ next, nobody }: { next: string | null; nobody: boolean }) {
  const { t } = useT();
  const form = useFormResult('sign-in');
  return (
    <div className="flex flex-1 items-center justify-center px-4 pt-4 pb-[12vh]">
      <Card className="w-full max-w-sm px-5 py-6 md:px-7">
        <h1 className="font-semibold text-xl tracking-tight">{t('accounts.signIn.title')}</h1>
        <p className="mt-1 mb-5 text-pretty text-muted">
          {t(next ? 'accounts.signIn.again' : 'accounts.signIn.lead')}
        </p>
        {nobody && (
          <Notice tone="warn" title={t('accounts.signIn.nobody')} className="mb-4">
            {t('accounts.signIn.nobodyNext')}
          </Notice>
        )}
        {/* The language may change with the person: the whole page is asked for again. */}
        <Form method="post" reloadDocument noValidate className="grid gap-4">
          <FormErrors
            problem={
              form.errors('username').length + form.errors('password').length ? null : form.problem
            }
          />
          <input type="hidden" name="intent" value="sign-in" />
          {next && <input type="hidden" name="next" value={next} />}
          <Field label={t('accounts.signIn.username')} errors={form.errors('username')} required>
            <Input
              name="username"
              defaultValue={form.value('username')}
              autoComplete="username"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              autoFocus={!form.problem}
            />
          </Field>
          <PasswordField label={t('accounts.signIn.password')} errors={form.errors('password')} />
          <Button variant="primary" size="lg" wide>
            {t('accounts.signIn.submit')}
          </Button>
        </Form>
        <p className="mt-4 text-muted text-sm">{t('accounts.signIn.forgotten')}</p>
      </Card>
    </div>
  );
}

function PasswordField({ label, errors }: { label: string; errors: readonly string[] }) {
  const { t } = useT();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} errors={errors} required>
      <span className="relative block">
        <Input
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          className="pr-11"
        />
        <IconButton
          label={t('accounts.signIn.showPassword')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute top-0 right-0 aria-pressed:text-accent"
        >
          <Eye aria-hidden />
        </IconButton>
      </span>
    </Field>
  );
}
