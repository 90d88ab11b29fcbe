import { useId } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Input, Select, Textarea } from '~/ui/input';
import type { EditChoices } from '../queries.choices.server';
import type { Field as FieldName } from '../rules';

const KINDS: readonly TextKey[] = [
  'enums.kind.individual',
  'enums.kind.collective',
  'enums.kind.household',
  'enums.kind.enterprise',
];
const FAMILIES: readonly TextKey[] = [
  'enums.family.advanced',
  'enums.family.good_deed',
  'enums.family.effective_model',
];
interface CellControlProps {
  field: FieldName;
  name: string;
  value: string;
  choices: EditChoices;
}

/** The control for a field of a row: a choice among known names, or a text. */
export function CellControl({ field, name, value, choices }: CellControlProps) {
  const { t } = useT();
  const list = useId();
  switch (field) {
    case 'kind':
      return <Choice name={name} value={value} options={KINDS.map((key) => t(key))} />;
    case 'family':
      return <Choice name={name} value={value} options={FAMILIES.map((key) => t(key))} />;
    case 'sector':
      return <Choice name={name} value={value} options={choices.sectors} />;
    case 'movement':
      return <Choice name={name} value={value} options={choices.movements} />;
    case 'district':
      return <Choice name={name} value={value} options={choices.districts} />;
    case 'summary':
      return <Textarea name={name} defaultValue={value} rows={2} />;
    case 'commune':
      return (
        <>
          <Input name={name} defaultValue={value} list={list} autoComplete="off" />
          <datalist id={list}>
            {choices.communes.map((commune) => (
              <option key={commune} value={commune} />
            ))}
          </datalist>
        </>
      );
    default:
      return <Input name={name} defaultValue={value} autoComplete="off" />;
  }
}

/** A choice among known names; what the file says stays to be chosen. */
function Choice({
  name,
  value,
  options,
}: {
  name: string;
  value: string;
  options: readonly string[];
}) {
  const { t } = useT();
  const same = options.find(
    (option) => option.toLocaleLowerCase('vi') === value.normalize('NFC').toLocaleLowerCase('vi'),
  );
  return (
    <Select name={name} defaultValue={same ?? value}>
      <option value="">{t('fields.choose')}</option>
      {value && !same && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </Select>
  );
}
