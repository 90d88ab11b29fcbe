import { Form } from '@remix-run/react';
import { Columns3, RefreshCw } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { RadioGroup } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { Field } from '~/ui/field';
import { useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { ImportView } from '../queries.server';
import { columnLetter, FIELDS, IMPORT_MODES } from '../rules';
import { columnsOf, type TableLayout } from '../rules.layout';

/** What each column was taken for, to be chosen again; and what the rows become. */
export function ColumnsForm({ list, table }: { list: ImportView; table: TableLayout }) {
  const { t } = useT();
  const form = useFormResult('columns');
  const fieldOf = (column: number) =>
    FIELDS.find((field) => columnsOf(table.mapping, field).includes(column)) ?? '';
  const known = FIELDS.filter((field) => table.mapping[field] !== undefined).length;
  return (
    <Card>
      <Disclosure
        summary={
          <>
            <Columns3 aria-hidden className="size-4 text-muted" />
            <span className="font-medium">{t('imports.columns.heading')}</span>
            <span className="text-muted text-sm">
              {t('imports.columns.summary', { count: known })} · {t(`imports.mode.${list.mode}`)}
            </span>
          </>
        }
        summaryClassName="flex cursor-pointer flex-wrap items-center gap-x-2 px-4 py-3 hover:bg-sunken/60"
      >
        <Form method="post" className="grid gap-5 border-line border-t px-4 py-4">
          <input type="hidden" name="intent" value="columns" />
          <KeyField />
          <VersionField version={list.version} />
          <p className="text-muted text-sm">{t('imports.columns.intro')}</p>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
            {table.headings.map(({ column, text }) => (
              <Field
                key={column}
                label={t('imports.columns.column', { letter: columnLetter(column), heading: text })}
              >
                <Select
                  name={`column.${column}`}
                  defaultValue={form.value(`column.${column}`, fieldOf(column))}
                >
                  <option value="">{t('imports.columns.none')}</option>
                  {FIELDS.map((field) => (
                    <option key={field} value={field}>
                      {t(`imports.field.${field}`)}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
          <RadioGroup
            label={t('imports.upload.mode')}
            name="mode"
            defaultValue={form.value('mode', list.mode)}
            options={IMPORT_MODES.map((mode) => ({
              value: mode,
              label: t(`imports.mode.${mode}`),
              hint: t(`imports.mode.${mode}Hint`),
            }))}
          />
          <div>
            <Button icon={<RefreshCw aria-hidden />} pending={form.pending}>
              {t('imports.columns.save')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}
