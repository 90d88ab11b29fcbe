import { Form, Link } from '@remix-run/react';
import { BookMarked, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { ProgrammeChoices, ProgrammeRow } from '../queries.admin.server';
import { ProgrammeFields } from './programme-fields';

/** Every programme, the newest first. */
export function ProgrammesPage({ programmes }: { programmes: ProgrammeRow[] }) {
  const { t } = useT();
  const add = (
    <LinkButton to="/admin/programmes/new" variant="primary" icon={<Plus aria-hidden />}>
      {t('programmes.add')}
    </LinkButton>
  );
  const none = programmes.length === 0;
  return (
    <Page>
      <PageHeader
        title={t('programmes.title')}
        description={t('programmes.description')}
        actions={!none && add}
      />
      <Card>
        {none ? (
          <EmptyState icon={<BookMarked aria-hidden />} title={t('programmes.none')} action={add}>
            {t('programmes.noneHint')}
          </EmptyState>
        ) : (
          <ProgrammesTable programmes={programmes} />
        )}
      </Card>
    </Page>
  );
}

function ProgrammesTable({ programmes }: { programmes: ProgrammeRow[] }) {
  const { t, locale } = useT();
  return (
    <Table caption={t('programmes.title')} stack>
      <Thead>
        <Th>{t('programmes.name')}</Th>
        <Th>{t('programmes.period')}</Th>
        <Th>{t('programmes.outlets')}</Th>
        <Th>{t('programmes.bodies')}</Th>
        <Th>{t('lists.status')}</Th>
      </Thead>
      <Tbody>
        {programmes.map((programme) => (
          <Tr key={programme.id}>
            <Td>
              <Link
                to={`/admin/programmes/${programme.id}`}
                prefetch="intent"
                className="font-medium text-ink underline-offset-2 hover:underline"
              >
                {locale === 'en' ? programme.nameEn : programme.name}
              </Link>
            </Td>
            <Td label={t('programmes.period')} figures>
              {formatDate(programme.startsOn)} - {formatDate(programme.endsOn)}
            </Td>
            <Td label={t('programmes.outlets')} figures>
              {programme.outlets}
            </Td>
            <Td label={t('programmes.bodies')} figures>
              {programme.bodies}
            </Td>
            <Td label={t('lists.status')}>
              <StateMark programme={programme} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** Whether a programme runs, has ended or is to come, and whether new work belongs to it. */
export function StateMark({ programme }: { programme: Pick<ProgrammeRow, 'state' | 'current'> }) {
  const { t } = useT();
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={programme.state === 'running' ? 'done' : 'neutral'}>
        {t(`programmes.states.${programme.state}`)}
      </Badge>
      {programme.current && <Badge tone="accent">{t('programmes.current')}</Badge>}
    </span>
  );
}

/** A new programme. */
export function NewProgrammePage({ choices }: { choices: ProgrammeChoices }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('programmes.add')}
        crumbs={[{ to: '/admin/programmes', label: t('programmes.title') }]}
      />
      <NewProgrammeCard choices={choices} />
    </Page>
  );
}

/** The form for one more programme. */
export function NewProgrammeCard({ choices }: { choices: ProgrammeChoices }) {
  const { t } = useT();
  const form = useFormResult('new-programme');
  return (
    <Card>
      <CardBody className="py-4">
        <Form method="post" noValidate className="grid gap-5">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="new-programme" />
          <KeyField />
          <ProgrammeFields form={form} programme={null} choices={choices} />
          <Button variant="primary" pending={form.pending} className="justify-self-start">
            {t('programmes.add')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
