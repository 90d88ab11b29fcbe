import { Form, useSearchParams } from '@remix-run/react';
import { Save } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Field } from '~/ui/field';
import { FormErrors } from '~/ui/form-errors';
import { type FormResult, useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { MergeChoice, MergeFields, mergeKey } from '~/ui/merge-fields';
import { withSearch } from '~/ui/search-link';
import { LEFT_OUT_FIELD, leftOut, rowTexts } from '../form-texts';
import type { EditChoices } from '../queries.choices.server';
import type { RowView } from '../queries.server';
import type { Field as FieldName } from '../rules';
import { CellControl } from './cell-control';
import { ProblemList, useProblemText } from './marks';
import { useRowWords } from './place';

/** Rows of four on a wide screen; the achievement takes two places. */
const ORDER: readonly FieldName[] = [
  'name',
  'kind',
  'family',
  'sector',
  'commune',
  'district',
  'detail',
  'birthYear',
  'summary',
  'movement',
  'consent',
  'decisionNumber',
  'decisionDate',
  'phone',
  'note',
];

/** The cells of one row to type over; what was typed is kept even when it is still wrong. */
export function RowEditor({ row, choices }: { row: RowView; choices: EditChoices }) {
  const { t } = useT();
  const wordsOf = useRowWords();
  const [search] = useSearchParams();
  const form = useFormResult('correct', String(row.number));
  return (
    <Form
      key={mergeKey(form, row.version)}
      method="post"
      preventScrollReset
      className="grid w-full gap-4 py-1"
    >
      <input type="hidden" name="intent" value="correct" />
      <input type="hidden" name="id" value={row.number} />
      <KeyField />
      <MergeFields form={form} version={row.version} texts={rowTexts(row)} />
      <input type="hidden" name={LEFT_OUT_FIELD} value={form.value(LEFT_OUT_FIELD, leftOut(row))} />
      <div>
        <h2 className="font-semibold">
          {t('imports.edit.heading', { row: wordsOf(row.number).text })}
        </h2>
        <p className="text-muted text-sm">{t('imports.edit.hint')}</p>
      </div>
      <FormErrors problem={form.problem} />
      <ProblemList
        row={row.number}
        problems={row.problems.filter(({ severity }) => severity !== 'error')}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {ORDER.map((field) => (
          <Cell key={field} field={field} row={row} choices={choices} form={form} />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<Save aria-hidden />} pending={form.pending}>
          {t('imports.edit.save')}
        </Button>
        <LinkButton to={withSearch(search, { edit: null })} preventScrollReset>
          {t('imports.edit.close')}
        </LinkButton>
      </div>
    </Form>
  );
}

interface CellProps {
  field: FieldName;
  row: RowView;
  choices: EditChoices;
  form: FormResult;
}

function Cell({ field, row, choices, form }: CellProps) {
  const { t } = useT();
  const textOf = useProblemText();
  const name = `cell.${field}`;
  const value = form.value(name, row.cells[field]);
  const wrong = row.problems.filter(
    (problem) => problem.field === field && problem.severity === 'error',
  );
  const original = row.originals[field];
  const shown = original === undefined ? undefined : original || t('imports.edit.empty');
  return (
    <Field
      label={t(`imports.field.${field}`)}
      errors={[...form.errors(name), ...wrong.map(textOf)]}
      hint={shown && t('imports.edit.original', { value: shown })}
      className={field === 'summary' ? 'sm:col-span-2' : undefined}
    >
      <CellControl field={field} name={name} value={value} choices={choices} />
      <MergeChoice form={form} name={name} />
    </Field>
  );
}
