/** What each column was taken for, to be chosen again; values for the whole list; and what the rows become. */
import { Form } from '@remix-run/react';
import { Columns3, RefreshCw } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { fold } from '~/platform/text';
import { Button } from '~/ui/button';
import { RadioGroup } from '~/ui/choice';
import { Field } from '~/ui/field';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { EditChoices } from '../queries.choices.server';
import type { Samples } from '../queries.samples.server';
import type { ImportView } from '../queries.server';
import { columnLetter, FIELDS, IMPORT_MODES } from '../rules';
import { columnsOf, firstLike, type Layout, type TableLayout } from '../rules.layout';
import { LIST_VALUES } from '../rules.marks';
import { CellControl } from './cell-control';
import { FoldedCard } from './folded-card';

interface ColumnsFormProps {
  list: ImportView;
  layout: Layout;
  samples: Samples;
  choices: EditChoices;
}

/** Folded; open when it was refused. */
export function ColumnsForm({ list, layout, samples, choices }: ColumnsFormProps) {
  const { t } = useT();
  const form = useFormResult('columns');
  const { tables } = layout;
  const shown = tables.flatMap((table, index) =>
    firstLike(tables, table) === index ? [{ table, index }] : [],
  );
  const known = FIELDS.filter((field) =>
    tables.some(({ mapping }) => mapping[field] !== undefined),
  );
  const unread = unreadHeadings(tables);
  const set = LIST_VALUES.flatMap((field) => layout.choices?.values?.[field] ?? []);
  return (
    <FoldedCard
      id="columns"
      icon={Columns3}
      heading={t('imports.columns.heading')}
      said={[
        t('imports.columns.summary', { count: known.length }),
        ...(unread.length > 0 ? [t('imports.columns.unread', { names: unread.join(', ') })] : []),
        ...set,
        t(`imports.mode.${list.mode}`),
      ].join(' · ')}
      open={form.problem !== null}
    >
      <Form method="post" className="grid gap-5">
        <input type="hidden" name="intent" value="columns" />
        <KeyField />
        <VersionField version={list.version} />
        <p className="text-muted text-sm">{t('imports.columns.intro')}</p>
        {shown.map(({ table, index }) => (
          <TableColumns
            key={index}
            layout={layout}
            index={index}
            table={table}
            samples={samples[index] ?? {}}
            form={form}
          />
        ))}
        <ListValues layout={layout} choices={choices} form={form} />
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
    </FoldedCard>
  );
}

const NUMBER = /^(?:stt|tt|so tt|so thu tu|no)$/;
const MOST_NAMED = 6;

/** The headings of columns that are not imported, the first of them; columns of numbers are not missed. */
function unreadHeadings(tables: readonly TableLayout[]): string[] {
  const names = tables.flatMap((table) =>
    table.headings
      .filter(({ column, text }) => !fieldOf(table, column) && !NUMBER.test(fold(text)))
      .map(({ column, text }) => text || columnLetter(column)),
  );
  const unique = [...new Set(names)];
  return unique.length > MOST_NAMED ? [...unique.slice(0, MOST_NAMED), '…'] : unique;
}

interface TableColumnsProps {
  layout: Layout;
  index: number;
  table: TableLayout;
  samples: Record<number, string[]>;
  form: FormResult;
}

/** The columns of a table, which are chosen for every table with the same headings. */
function TableColumns({ layout, index, table, samples, form }: TableColumnsProps) {
  const { t } = useT();
  const places = layout.tables
    .filter((each) => firstLike(layout.tables, each) === index)
    .map(({ sheet, headingRows }) =>
      t('imports.columns.place', {
        sheet: layout.sheets[sheet]?.name ?? '',
        row: headingRows[1],
      }),
    );
  return (
    <fieldset>
      <legend className="mb-3 break-words font-medium text-sm">
        {t('imports.columns.table', { place: places.join('; ') })}
        {table.title && <span className="block font-normal text-muted">{table.title}</span>}
      </legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {table.headings.map(({ column, text }) => {
          const letter = columnLetter(column);
          const name = `column.${index}.${column}`;
          const words = text
            ? t('imports.columns.column', { letter, heading: text })
            : t('imports.columns.noHeading', { letter });
          const values = samples[column] ?? [];
          return (
            <Field
              key={column}
              label={
                table.hiddenColumns?.includes(column)
                  ? `${words} (${t('imports.columns.hidden')})`
                  : words
              }
              hint={
                values.length > 0 && t('imports.columns.example', { values: values.join('; ') })
              }
            >
              <Select name={name} defaultValue={form.value(name, fieldOf(table, column))}>
                <option value="">{t('imports.columns.none')}</option>
                {FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {t(`imports.field.${field}`)}
                  </option>
                ))}
              </Select>
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}

const fieldOf = ({ mapping }: TableLayout, column: number): string =>
  FIELDS.find((field) => columnsOf(mapping, field).includes(column)) ?? '';

/** What is said once for the whole list. */
function ListValues({
  layout,
  choices,
  form,
}: Pick<ColumnsFormProps, 'layout' | 'choices'> & { form: FormResult }) {
  const { t } = useT();
  return (
    <fieldset>
      <legend className="mb-3 font-medium text-sm">
        {t('imports.columns.values')}
        <span className="block font-normal text-muted">{t('imports.columns.valuesHint')}</span>
      </legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {LIST_VALUES.map((field) => {
          const name = `value.${field}`;
          return (
            <Field key={field} label={t(`imports.field.${field}`)} errors={form.errors(name)}>
              <CellControl
                field={field}
                name={name}
                value={form.value(name, layout.choices?.values?.[field])}
                choices={choices}
              />
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}
