import { Form } from '@remix-run/react';
import { ArrowRightLeft, KeyRound, Lock, LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeskPlace } from '~/features/newsroom/queries.desks.server';
import { useT } from '~/platform/i18n/react';
import type { Grant } from '~/platform/principal';
import { formatDateTime } from '~/platform/time';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, type FormResult, useFormResult } from '~/ui/form-result';
import { Input } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { grantTexts, nameTexts } from '../form-texts';
import type { GrantScopes, PersonDetail } from '../queries.server';
import { grantKey, grantOf } from '../rules';
import { GrantsField } from './grants-field';
import { OneTimePassword } from './one-time-password';
import { PersonState } from './people-page';

interface PersonPageProps {
  person: PersonDetail;
  scopes: GrantScopes;
  desks: DeskPlace[];
  /** The administrator's own account. */
  own: boolean;
  /** The password that was just made; shown once. */
  password: string | null;
  history: ReactNode;
}

/** One person as the administrator sees them: name, roles, whether they may sign in, what was changed. */
export function PersonPage({ person, scopes, desks, own, password, history }: PersonPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={person.displayName}
        marks={<PersonState person={person} />}
        description={person.username}
        crumbs={[{ to: '/admin', label: t('admin.people.title') }]}
      />
      {password && <OneTimePassword {...person} password={password} />}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-4">
          <NameCard person={person} />
          <RolesCard person={person} scopes={scopes} desks={desks} />
        </div>
        <div className="grid min-w-0 gap-4">
          <AccessCard person={person} own={own} />
          {!person.disabled && <HandoverCard person={person} />}
          <Card>
            <CardHeader title={t('admin.person.history')} />
            <CardBody>{history}</CardBody>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function NameCard({ person }: { person: PersonDetail }) {
  const { t } = useT();
  const form = useFormResult('name');
  return (
    <Card>
      <CardHeader
        title={t('admin.person.details')}
        description={t('admin.person.created', { at: formatDateTime(person.createdAt) })}
      />
      <CardBody>
        <Form key={mergeKey(form, person.version)} method="post" noValidate className="grid gap-3">
          <FormErrors problem={form.errors('displayName').length > 0 ? null : form.problem} />
          <input type="hidden" name="intent" value="name" />
          <KeyField />
          <MergeFields form={form} version={person.version} texts={nameTexts(person)} />
          <div className="flex flex-wrap items-end gap-2">
            <Field
              label={t('admin.people.name')}
              errors={form.errors('displayName')}
              required
              className="min-w-0 flex-1 basis-64"
            >
              <Input
                name="displayName"
                defaultValue={form.value('displayName', person.displayName)}
                autoComplete="off"
              />
              <MergeChoice form={form} name="displayName" />
            </Field>
            <Button pending={form.pending}>{t('buttons.save')}</Button>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}

function RolesCard({
  person,
  scopes,
  desks,
}: Pick<PersonPageProps, 'person' | 'scopes' | 'desks'>) {
  const { t, locale } = useT();
  const deskNames = desks.map((desk) => {
    const name = locale === 'en' ? desk.nameEn : desk.name;
    return desk.head ? t('admin.desks.headOf', { name }) : name;
  });
  const form = useFormResult('roles');
  const inWords = (keys: string) =>
    keys
      .split(',')
      .map((key) => {
        const grant = grantOf(key);
        if (!grant) return key;
        const held = person.grants.find((each) => grantKey(each) === key);
        const scope = scopeName(scopes, grant) ?? held?.outletName ?? held?.placeName;
        return [t(`enums.role.${grant.role}`), scope].filter(Boolean).join(': ');
      })
      .join('; ');
  return (
    <Card>
      <CardHeader title={t('admin.person.roles')} description={t('admin.person.rolesHint')} />
      <CardBody>
        {deskNames.length > 0 && (
          <p className="mb-3">{t('admin.desks.ofPerson', { names: deskNames.join(', ') })}</p>
        )}
        <Form key={mergeKey(form, person.version)} method="post" noValidate className="grid gap-4">
          <FormErrors problem={form.errors('grants').length > 0 ? null : form.problem} />
          <input type="hidden" name="intent" value="roles" />
          <KeyField />
          <MergeFields form={form} version={person.version} texts={grantTexts(person)} />
          <GrantsField
            scopes={scopes}
            held={person.grants}
            typed={form.typed}
            errors={form.errors('grants')}
          />
          <MergeChoice form={form} name="grants" words={inWords} />
          <Confirmed form={form} />
          <Button
            pending={form.pending}
            variant={confirmOf(form.problem) === null ? 'secondary' : 'danger'}
            className="justify-self-start"
          >
            {t(
              confirmOf(form.problem) === null
                ? 'admin.person.saveRoles'
                : 'admin.person.saveRolesAnyway',
            )}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}

/** What the outlet or the place of a role is called; nothing for a role of the whole installation. */
function scopeName({ outlets, districts }: GrantScopes, grant: Grant): string | undefined {
  const places = districts.flatMap((district) => [district, ...district.communes]);
  return (
    outlets.find(({ id }) => id === grant.outletId)?.name ??
    places.find(({ code }) => code === grant.placeCode)?.name
  );
}

function AccessCard({ person, own }: { person: PersonDetail; own: boolean }) {
  const { t } = useT();
  const enabled = useFormResult(person.disabled ? 'enable' : 'disable');
  const reset = useFormResult('reset');
  if (own) {
    return (
      <Card>
        <CardHeader title={t('admin.person.access')} description={t('admin.person.self')} />
        <CardBody>
          <LinkButton to="/account">{t('admin.person.ownAccount')}</LinkButton>
        </CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardHeader title={t('admin.person.access')} />
      <CardBody className="grid gap-4">
        <FormErrors problem={enabled.problem ?? reset.problem} />
        {person.disabledAt && (
          <Notice tone="late">
            {t('admin.person.disabledSince', { at: formatDateTime(person.disabledAt) })}
          </Notice>
        )}
        <Verb intent="reset" version={person.version} hint={t('admin.person.resetHint')}>
          <Button pending={reset.pending} icon={<KeyRound aria-hidden />}>
            {t('admin.person.reset')}
          </Button>
        </Verb>
        {person.disabled ? (
          <Verb intent="enable" version={person.version} hint={t('admin.person.enableHint')}>
            <Button pending={enabled.pending} icon={<LockOpen aria-hidden />}>
              {t('admin.person.enable')}
            </Button>
          </Verb>
        ) : (
          <Verb intent="disable" version={person.version} hint={t('admin.person.disableHint')}>
            <Confirmed form={enabled} />
            <Button
              pending={enabled.pending}
              icon={<Lock aria-hidden />}
              variant={confirmOf(enabled.problem) === null ? 'secondary' : 'danger'}
            >
              {t(
                confirmOf(enabled.problem) === null
                  ? 'admin.person.disable'
                  : 'admin.person.disableAnyway',
              )}
            </Button>
          </Verb>
        )}
      </CardBody>
    </Card>
  );
}

/** Whoever has a role at an outlet leaves things behind. */
function HandoverCard({ person }: { person: PersonDetail }) {
  const { t } = useT();
  if (!person.grants.some(({ outletId }) => outletId !== null)) return null;
  return (
    <Card>
      <CardHeader title={t('admin.handover.title')} />
      <CardBody>
        <LinkButton
          to={`/admin/people/${person.id}/handover`}
          icon={<ArrowRightLeft aria-hidden />}
        >
          {t('admin.handover.open')}
        </LinkButton>
        <p className="mt-1 text-muted text-sm">{t('admin.handover.openHint')}</p>
      </CardBody>
    </Card>
  );
}

interface VerbProps {
  intent: string;
  version: number;
  hint: string;
  children: ReactNode;
}

const Verb = ({ intent, version, hint, children }: VerbProps) => (
  <Form method="post">
    <Marks intent={intent} version={version} />
    {children}
    <p className="mt-1 text-muted text-sm">{hint}</p>
  </Form>
);

/** That the person was told of what is left behind. */
const Confirmed = ({ form }: { form: FormResult }) => {
  const confirm = confirmOf(form.problem);
  return confirm === null ? null : <input type="hidden" name="confirmed" value={confirm} />;
};

/** What every form of the page carries: which it is, and which version it read. */
const Marks = ({ intent, version }: { intent: string; version: number }) => (
  <>
    <input type="hidden" name="intent" value={intent} />
    <input type="hidden" name="version" value={version} />
    <KeyField />
  </>
);
