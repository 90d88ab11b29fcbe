import { Form, Link } from '@remix-run/react';
import { FileSpreadsheet, Upload } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { RadioGroup } from '~/ui/choice';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { RecentImport } from '../queries.recent.server';
import { IMPORT_MODES } from '../rules';
import { FilePicker } from './file-picker';
import { ImportStatusBadge } from './marks';

interface UploadPageProps {
  programme: { name: string; nameEn: string } | null;
  recent: readonly RecentImport[];
}

/** Where a list is chosen; below it the lists that came before. */
export function UploadPage({ programme, recent }: UploadPageProps) {
  const { t, locale } = useT();
  const name = locale === 'en' ? programme?.nameEn : programme?.name;
  return (
    <Page>
      <PageHeader
        title={t('imports.title')}
        description={t('imports.description')}
        crumbs={[{ to: '/exemplars', label: t('exemplars.title') }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <Card>
          <CardHeader
            title={t('imports.upload.heading')}
            description={name && t('imports.programme', { name })}
          />
          <CardBody>
            <UploadForm />
          </CardBody>
        </Card>
        <Needs />
      </div>
      <Recent recent={recent} />
    </Page>
  );
}

function UploadForm() {
  const { t } = useT();
  const form = useFormResult('upload');
  return (
    <Form method="post" encType="multipart/form-data" className="grid gap-5">
      <input type="hidden" name="intent" value="upload" />
      <KeyField />
      {form.errors('file').length === 0 && <FormErrors problem={form.problem} />}
      <Field
        label={t('imports.upload.file')}
        hint={t('imports.upload.fileHint')}
        errors={form.errors('file')}
        required
      >
        <FilePicker />
      </Field>
      <RadioGroup
        label={t('imports.upload.mode')}
        name="mode"
        defaultValue={form.value('mode', 'decided')}
        options={IMPORT_MODES.map((mode) => ({
          value: mode,
          label: t(`imports.mode.${mode}`),
          hint: t(`imports.mode.${mode}Hint`),
        }))}
      />
      <div>
        <Button variant="primary" icon={<Upload aria-hidden />} pending={form.pending}>
          {t(form.pending ? 'imports.upload.sending' : 'imports.upload.submit')}
        </Button>
      </div>
    </Form>
  );
}

function Needs() {
  const { t } = useT();
  return (
    <Card>
      <CardHeader title={t('imports.columnsNeeded.heading')} />
      <CardBody className="text-sm">
        <p>{t('imports.columnsNeeded.intro')}</p>
        <ul className="mt-2 list-disc space-y-1.5 pl-4 text-muted marker:text-line-strong">
          {(['required', 'useful', 'unicode', 'repeat'] as const).map((key) => (
            <li key={key}>{t(`imports.columnsNeeded.${key}`)}</li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function Recent({ recent }: { recent: readonly RecentImport[] }) {
  const { t } = useT();
  return (
    <Card className="mt-4">
      <CardHeader title={t('imports.recent.heading')} />
      {recent.length === 0 ? (
        <EmptyState icon={<FileSpreadsheet aria-hidden />} title={t('imports.recent.empty')}>
          {t('imports.recent.emptyHint')}
        </EmptyState>
      ) : (
        <Table caption={t('imports.recent.heading')} stack>
          <Thead>
            <Th>{t('imports.recent.file')}</Th>
            <Th>{t('imports.recent.status')}</Th>
            <Th figures>{t('imports.recent.rows')}</Th>
            <Th figures>{t('imports.recent.imported')}</Th>
            <Th>{t('imports.recent.by')}</Th>
            <Th>{t('imports.recent.at')}</Th>
          </Thead>
          <Tbody>
            {recent.map((each) => (
              <Tr key={each.id}>
                <Td className="md:max-w-96">
                  <Link
                    to={`/exemplars/import/${each.id}`}
                    className="break-words rounded-sm font-medium underline-offset-2 hover:text-accent hover:underline"
                  >
                    {each.fileName}
                  </Link>
                </Td>
                <Td label={t('imports.recent.status')}>
                  <ImportStatusBadge status={each.status} />
                </Td>
                <Td label={t('imports.recent.rows')} figures>
                  {each.total}
                </Td>
                <Td label={t('imports.recent.imported')} figures>
                  {each.imported ?? '–'}
                </Td>
                <Td label={t('imports.recent.by')}>{each.by}</Td>
                <Td label={t('imports.recent.at')} className="whitespace-nowrap text-muted">
                  <time dateTime={each.at}>{formatDateTime(each.at)}</time>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Card>
  );
}
