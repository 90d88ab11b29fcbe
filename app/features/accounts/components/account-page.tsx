import { Form } from '@remix-run/react';
import { KeyRound, MonitorSmartphone, Smartphone } from 'lucide-react';
import { LOCALES } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { RadioGroup } from '~/ui/choice';
import { DefinitionList } from '~/ui/definition-list';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Page, PageHeader } from '~/ui/page-header';
import type { GrantLine, OwnSession } from '../queries.server';
import { GrantMarks } from './grant-marks';

interface AccountPageProps {
  who: { displayName: string; username: string; grants: GrantLine[] };
  sessions: OwnSession[];
}

/** A person's own account: who they are here, where they are signed in, language, password. */
export function AccountPage({ who, sessions }: AccountPageProps) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader title={t('accounts.me.title')} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <SessionsCard sessions={sessions} />
        <div className="grid gap-4 max-lg:order-first">
          <Card>
            <CardHeader title={t('accounts.me.who')} description={t('accounts.me.changedBy')} />
            <CardBody>
              <DefinitionList
                items={[
                  { term: t('accounts.me.displayName'), value: who.displayName },
                  { term: t('accounts.me.username'), value: who.username },
                  {
                    term: t('accounts.me.roles'),
                    value:
                      who.grants.length > 0 ? (
                        <GrantMarks grants={who.grants} />
                      ) : (
                        t('accounts.me.noRoles')
                      ),
                  },
                ]}
              />
            </CardBody>
          </Card>
          <Card>
            <CardHeader
              title={t('accounts.me.password')}
              description={t('accounts.me.passwordHint')}
            />
            <CardBody>
              <LinkButton to="/account/password" icon={<KeyRound aria-hidden />}>
                {t('accounts.me.changePassword')}
              </LinkButton>
            </CardBody>
          </Card>
          <LanguageCard />
        </div>
      </div>
    </Page>
  );
}

function LanguageCard() {
  const { t, locale } = useT();
  return (
    <Card>
      <CardHeader title={t('accounts.me.language')} description={t('accounts.me.languageHint')} />
      <CardBody>
        <Form method="post" action="/settings/language" reloadDocument className="grid gap-3">
          <input type="hidden" name="redirectTo" value="/account" />
          <RadioGroup
            label={<span className="sr-only">{t('accounts.me.language')}</span>}
            name="locale"
            inline
            defaultValue={locale}
            options={LOCALES.map((code) => ({
              value: code,
              label: <span lang={code}>{t(`frame.languages.${code}`)}</span>,
            }))}
          />
          <Button className="justify-self-start">{t('buttons.save')}</Button>
        </Form>
      </CardBody>
    </Card>
  );
}

function SessionsCard({ sessions }: { sessions: OwnSession[] }) {
  const { t } = useT();
  const others = useFormResult('end-others');
  const one = useFormResult('end-session');
  return (
    <Card>
      <CardHeader
        title={t('accounts.sessions.title')}
        description={t('accounts.sessions.description')}
      />
      <CardBody className="grid gap-3">
        <FormErrors problem={one.problem ?? others.problem} />
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
        {sessions.length > 1 ? (
          <Form method="post" className="justify-self-start">
            <input type="hidden" name="intent" value="end-others" />
            <Button pending={others.pending}>{t('accounts.sessions.endOthers')}</Button>
          </Form>
        ) : (
          <p className="text-muted text-sm">{t('accounts.sessions.none')}</p>
        )}
        <p className="text-muted text-sm">{t('accounts.sessions.systemTime')}</p>
      </CardBody>
    </Card>
  );
}

function SessionItem({ session }: { session: OwnSession }) {
  const { t } = useT();
  const { pending } = useFormResult('end-session', session.id);
  const device = t('accounts.sessions.device', {
    browser: session.browser ?? t('accounts.sessions.unknownBrowser'),
    system: session.system ?? t('accounts.sessions.unknownSystem'),
  });
  const Icon =
    session.system === 'Android' || session.system === 'iOS' ? Smartphone : MonitorSmartphone;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3 first:pt-0">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{device}</span>
          {session.current && <Badge tone="done">{t('accounts.sessions.current')}</Badge>}
        </p>
        <p className="text-muted text-sm" data-figures>
          {t('accounts.sessions.lastSeen', { at: formatDateTime(session.lastSeenAt) })}
          <br />
          {t('accounts.sessions.signedIn', { at: formatDateTime(session.createdAt) })}
        </p>
      </div>
      {!session.current && (
        <Form method="post">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="id" value={session.id} />
          <Button
            size="sm"
            pending={pending}
            aria-label={t('accounts.sessions.endNamed', { device })}
          >
            {t('accounts.sessions.end')}
          </Button>
        </Form>
      )}
    </li>
  );
}
