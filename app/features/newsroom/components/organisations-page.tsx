import { Form } from '@remix-run/react';
import { Landmark, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { OrganisationRow } from '../queries.organisations.server';
import { ORGANISATION_KINDS, type OrganisationKind } from '../rules.organisations';
import { NameFields } from './name-fields';
import { EndOrganisation, RestoreOrganisation } from './organisation-end';
import { Rename } from './rename';

/** The bodies of the programme by kind: add, rename, end, bring back. */
export function OrganisationsPage({ organisations }: { organisations: OrganisationRow[] }) {
  const { t } = useT();
  const kinds = ORGANISATION_KINDS.filter((kind) => organisations.some((o) => o.kind === kind));
  return (
    <Page>
      <PageHeader
        title={t('admin.organisations.title')}
        description={t('admin.organisations.description')}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-4">
          {kinds.length === 0 && (
            <Card>
              <EmptyState icon={<Landmark aria-hidden />} title={t('admin.organisations.none')}>
                {t('admin.organisations.noneHint')}
              </EmptyState>
            </Card>
          )}
          {kinds.map((kind) => (
            <KindCard key={kind} kind={kind} organisations={organisations} />
          ))}
        </div>
        <NewOrganisationCard key={organisations.length} made={organisations.length} />
      </div>
    </Page>
  );
}

interface KindCardProps {
  kind: OrganisationKind;
  organisations: OrganisationRow[];
}

function KindCard({ kind, organisations }: KindCardProps) {
  const { t } = useT();
  const own = organisations.filter((each) => each.kind === kind);
  return (
    <Card>
      <CardHeader title={t(`enums.organisationKind.${kind}`)} />
      <CardBody className="pt-0">
        <ul className="divide-y divide-line">
          {own.map((organisation) => (
            <OrganisationItem
              key={organisation.id}
              organisation={organisation}
              successors={own.filter((each) => each !== organisation && each.validTo === null)}
            />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

interface OrganisationItemProps {
  organisation: OrganisationRow;
  /** What it may become. */
  successors: OrganisationRow[];
}

function OrganisationItem({ organisation, successors }: OrganisationItemProps) {
  const { t, locale } = useT();
  const [name, other] =
    locale === 'en'
      ? [organisation.nameEn, organisation.name]
      : [organisation.name, organisation.nameEn];
  const { validTo, successor } = organisation;
  return (
    <li className="grid gap-2 py-2.5 last:pb-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {validTo !== null && (
            <Badge>
              {t(organisation.exists ? 'admin.organisations.until' : 'admin.organisations.ended', {
                date: formatDate(validTo),
              })}
            </Badge>
          )}
        </p>
        <p lang={locale === 'en' ? 'vi' : 'en'} className="text-muted text-sm">
          {other}
        </p>
        {successor && (
          <p className="text-muted text-sm">
            {t('admin.organisations.became', {
              name: locale === 'en' ? successor.nameEn : successor.name,
            })}
          </p>
        )}
        {organisation.outlets.length > 0 && (
          <p className="text-muted text-sm">
            {t('admin.organisations.outlets', {
              names: organisation.outlets
                .map((outlet) => (locale === 'en' ? outlet.nameEn : outlet.name))
                .join(', '),
            })}
          </p>
        )}
      </div>
      <div className="grid gap-2">
        <Rename intent="organisation" item={organisation}>
          {t('buttons.edit')}
          <span className="sr-only">: {name}</span>
        </Rename>
        {validTo === null ? (
          <EndOrganisation organisation={organisation} name={name} successors={successors} />
        ) : (
          <RestoreOrganisation organisation={organisation} name={name} />
        )}
      </div>
    </li>
  );
}

/** The form for one more; `made`: how many there are. */
export function NewOrganisationCard({ made }: { made: number }) {
  const { t } = useT();
  const form = useFormResult('new-organisation');
  const inFields = ['name', 'nameEn', 'kind'].some((name) => form.errors(name).length > 0);
  return (
    <Card>
      <CardHeader title={t('admin.organisations.add')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={inFields ? null : form.problem} />
          <input type="hidden" name="intent" value="new-organisation" />
          <KeyField made={made} />
          <Field label={t('admin.organisations.kind')} errors={form.errors('kind')} required>
            <Select name="kind" defaultValue={form.value('kind')}>
              <option value="">{t('fields.choose')}</option>
              {ORGANISATION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`enums.organisationKind.${kind}`)}
                </option>
              ))}
            </Select>
          </Field>
          <NameFields form={form} />
          <Button pending={form.pending} icon={<Plus aria-hidden />} className="justify-self-start">
            {t('admin.organisations.add')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
