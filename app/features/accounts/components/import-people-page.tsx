import { Form } from '@remix-run/react';
import { Download, UserPlus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { ROLE_CODES } from '~/platform/principal';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Field } from '~/ui/field';
import { FileInput } from '~/ui/file-input';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { Input, Select, Textarea } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { Page, PageHeader } from '~/ui/page-header';
import type { PeopleListAnswer } from '../commands.people-list.server';
import { PEOPLE_MOST, type PersonLine } from '../rules.people-list';
import { PasswordSlips } from './password-slips';

interface ImportPeoplePageProps {
  /** The names of outlets and places that a line may have. */
  places: string[];
  /** The names of desks. */
  desks: string[];
  /** The address of the site, for the slips. */
  site: string;
  answer: PeopleListAnswer | null;
}

/** Many people at once: paste a list, look it through, hand out the passwords. */
export function ImportPeoplePage({ places, desks, site, answer }: ImportPeoplePageProps) {
  const { t } = useT();
  const form = useFormResult('import');
  const refused = form.typed ? linesOf(form.typed) : [];
  const lines = refused.length > 0 ? refused : (answer?.preview?.lines ?? []);
  const errorsOf = (field: string) =>
    refused.length > 0 ? form.errors(field) : (answer?.preview?.errors[field] ?? []);
  return (
    <Page>
      {/* Slips are printed alone. */}
      <div data-print="no">
        <PageHeader
          title={t('admin.importPeople.title')}
          description={t('admin.importPeople.description', { max: PEOPLE_MOST })}
          crumbs={[{ to: '/admin', label: t('admin.people.title') }]}
        />
      </div>
      {answer?.made ? (
        <PasswordSlips people={answer.made} site={site} />
      ) : lines.length > 0 ? (
        <LinesForm lines={lines} errorsOf={errorsOf} places={places} desks={desks} />
      ) : (
        <ListForm />
      )}
    </Page>
  );
}

/** The lines that a refused form had typed. */
function linesOf(typed: Readonly<Record<string, string>>): PersonLine[] {
  const lines: PersonLine[] = [];
  for (let row = 0; typed[`rows[${row}].displayName`] !== undefined; row += 1) {
    const cell = (name: string) => typed[`rows[${row}].${name}`] ?? '';
    lines.push({
      displayName: cell('displayName'),
      username: cell('username'),
      role: cell('role'),
      where: cell('where'),
      desk: cell('desk'),
    });
  }
  return lines;
}

function ListForm() {
  const { t } = useT();
  const form = useFormResult('preview');
  const errors = form.errors('list');
  return (
    <Card>
      <CardBody className="py-4">
        <Form method="post" encType="multipart/form-data" noValidate className="grid gap-4">
          <FormErrors
            problem={errors.length + form.errors('file').length > 0 ? null : form.problem}
          />
          <input type="hidden" name="intent" value="preview" />
          <KeyField />
          <Field
            label={t('admin.importPeople.list')}
            hint={t('admin.importPeople.listHint')}
            errors={errors}
          >
            <Textarea name="list" rows={8} defaultValue={form.value('list')} />
          </Field>
          <Field label={t('admin.importPeople.file')} errors={form.errors('file')} optional>
            <FileInput name="file" accept=".xlsx,.csv" />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" pending={form.pending}>
              {t('admin.importPeople.preview')}
            </Button>
            <LinkButton
              to="/admin/people/import/template.xlsx"
              reloadDocument
              icon={<Download aria-hidden />}
            >
              {t('admin.importPeople.template', { type: '.xlsx' })}
            </LinkButton>
            <LinkButton
              to="/admin/people/import/template"
              reloadDocument
              icon={<Download aria-hidden />}
            >
              {t('admin.importPeople.template', { type: '.csv' })}
            </LinkButton>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}

interface LinesFormProps {
  lines: readonly PersonLine[];
  errorsOf(field: string): readonly string[];
  places: readonly string[];
  desks: readonly string[];
}

/** The lines as fields, each with what is wrong with it. */
function LinesForm({ lines, errorsOf, places, desks }: LinesFormProps) {
  const { t } = useT();
  const form = useFormResult('import');
  return (
    <Card>
      <CardBody className="py-4">
        <Form method="post" noValidate className="grid gap-4">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="import" />
          <KeyField />
          <p className="text-muted">{t('admin.importPeople.check', { count: lines.length })}</p>
          <ol className="divide-y divide-line">
            {lines.map((line, row) => (
              <LineFields
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
                key={row}
                line={line}
                row={row}
                errorsOf={errorsOf}
              />
            ))}
          </ol>
          <datalist id="people-places">
            {places.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <datalist id="people-desks">
            {desks.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" pending={form.pending} icon={<UserPlus aria-hidden />}>
              {t('admin.importPeople.submit')}
            </Button>
            <LinkButton to="/admin/people/import" reloadDocument variant="ghost">
              {t('admin.importPeople.again')}
            </LinkButton>
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}

interface LineFieldsProps extends Pick<LinesFormProps, 'errorsOf'> {
  line: PersonLine;
  row: number;
}

function LineFields({ line, row, errorsOf }: LineFieldsProps) {
  const { t } = useT();
  const name = (field: keyof PersonLine) => `rows[${row}].${field}`;
  const known = ROLE_CODES.some((role) => role === line.role);
  const label = (field: string) => `${field} ${row + 1}`;
  // One row of labels over the columns; on a phone each field has its own.
  const labels = row > 0 ? 'lg:[&>label]:sr-only' : undefined;
  return (
    <li className="grid items-start gap-2 py-2.5 sm:grid-cols-2 lg:grid-cols-5">
      <Field
        label={label(t('admin.people.name'))}
        errors={errorsOf(name('displayName'))}
        className={labels}
      >
        <Input name={name('displayName')} defaultValue={line.displayName} />
      </Field>
      <Field
        label={label(t('admin.people.username'))}
        errors={errorsOf(name('username'))}
        className={labels}
      >
        <Input name={name('username')} defaultValue={line.username} autoCapitalize="none" />
      </Field>
      <Field
        label={label(t('admin.people.role'))}
        errors={errorsOf(name('role'))}
        className={labels}
      >
        <Select name={name('role')} defaultValue={known ? line.role : ''}>
          <option value="">{t('fields.choose')}</option>
          {ROLE_CODES.map((role) => (
            <option key={role} value={role}>
              {t(`enums.role.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={label(t('admin.importPeople.where'))}
        errors={errorsOf(name('where'))}
        className={labels}
      >
        <Input name={name('where')} list="people-places" defaultValue={line.where} />
      </Field>
      <Field
        label={label(t('admin.importPeople.desk'))}
        errors={errorsOf(name('desk'))}
        className={labels}
      >
        <Input name={name('desk')} list="people-desks" defaultValue={line.desk} />
      </Field>
    </li>
  );
}
