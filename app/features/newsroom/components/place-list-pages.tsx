import { Form } from '@remix-run/react';
import { Download, Upload } from 'lucide-react';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Field } from '~/ui/field';
import { FileInput } from '~/ui/file-input';
import { FormErrors } from '~/ui/form-errors';
import { confirmOf, useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { PlaceListPreview } from '../queries.place-lists.server';

const useCrumbs = () => {
  const { t } = useT();
  return [{ to: '/admin/places', label: t('admin.places.title') }];
};

/** Where a list of places is chosen. */
export function PlaceListUploadPage() {
  const { t } = useT();
  const form = useFormResult('upload');
  return (
    <Page>
      <PageHeader
        title={t('admin.placeList.title')}
        description={t('admin.placeList.description')}
        crumbs={useCrumbs()}
        actions={
          <LinkButton
            to="/admin/places/template.xlsx"
            reloadDocument
            icon={<Download aria-hidden />}
          >
            {t('admin.placeList.template')}
          </LinkButton>
        }
      />
      <Card className="max-w-2xl">
        <CardBody>
          <Form method="post" encType="multipart/form-data" className="grid gap-4">
            {form.errors('file').length === 0 && <FormErrors problem={form.problem} />}
            <input type="hidden" name="intent" value="upload" />
            <KeyField />
            <Field
              label={t('admin.placeList.file')}
              hint={t('admin.placeList.fileHint')}
              errors={form.errors('file')}
              required
            >
              <FileInput name="file" accept=".xlsx,.csv" />
            </Field>
            <Button
              variant="primary"
              icon={<Upload aria-hidden />}
              pending={form.pending}
              className="justify-self-start"
            >
              {t('admin.placeList.read')}
            </Button>
          </Form>
        </CardBody>
      </Card>
    </Page>
  );
}

/** What a list would do, row by row where something is wrong; nothing is written yet. */
export function PlaceListPage({ list }: { list: PlaceListPreview }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader
        title={t('admin.placeList.title')}
        description={list.fileName}
        crumbs={useCrumbs()}
      />
      <div className="grid gap-4">
        <Card>
          <CardBody className="grid gap-4">
            {list.done ? <p>{t('admin.placeList.isDone')}</p> : <Summary list={list} />}
          </CardBody>
        </Card>
        {list.problemsTotal > 0 && <Problems list={list} />}
      </div>
    </Page>
  );
}

function Summary({ list }: { list: PlaceListPreview }) {
  const { t } = useT();
  const form = useFormResult('import');
  const confirm = confirmOf(form.problem);
  const sound = list.problemsTotal === 0;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('admin.placeList.rows'), value: list.rows },
          { term: t('admin.placeList.created'), value: list.created },
          { term: t('admin.placeList.changed'), value: list.changed },
          { term: t('admin.placeList.ended'), value: list.ended },
          { term: t('admin.placeList.same'), value: list.same },
          { term: t('admin.placeList.wrong'), value: list.problemsTotal },
        ]}
      />
      {list.ended > 0 && (
        <p className="text-sm text-warn">{t('admin.placeList.hanging', list.hanging)}</p>
      )}
      {sound ? (
        <Form method="post" className="grid gap-3">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="import" />
          <KeyField />
          <input type="hidden" name="digest" value={list.digest} />
          {confirm !== null && <input type="hidden" name="confirmed" value={confirm} />}
          <Button variant="primary" pending={form.pending} className="justify-self-start">
            {t('admin.placeList.write', { count: list.created + list.changed })}
          </Button>
        </Form>
      ) : (
        <p className="text-late">{t('admin.placeList.mend')}</p>
      )}
    </>
  );
}

function Problems({ list }: { list: PlaceListPreview }) {
  const { t } = useT();
  const message = useMessage();
  return (
    <Card>
      <CardHeader
        title={t('admin.placeList.problems')}
        description={
          list.problemsTotal > list.problems.length
            ? t('admin.placeList.more', { shown: list.problems.length, total: list.problemsTotal })
            : undefined
        }
      />
      <Table caption={t('admin.placeList.problems')} stack>
        <Thead>
          <Th>{t('admin.placeList.row')}</Th>
          <Th>{t('admin.placeList.columnName')}</Th>
          <Th>{t('admin.placeList.problem')}</Th>
        </Thead>
        <Tbody>
          {list.problems.map(({ row, field, code }) => (
            <Tr key={`${row} ${field} ${code}`}>
              <Td label={t('admin.placeList.row')}>
                <span data-figures>{row}</span>
              </Td>
              <Td label={t('admin.placeList.columnName')}>
                {t(`admin.placeList.column.${field}`)}
              </Td>
              <Td label={t('admin.placeList.problem')}>{message(code)}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Card>
  );
}
