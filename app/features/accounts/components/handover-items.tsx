import { useMessage, useT } from '~/platform/i18n/react';
import { formatDateTime, type Instant } from '~/platform/time';
import { Field } from '~/ui/field';
import type { FormResult } from '~/ui/form-result';
import { Select } from '~/ui/input';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { HandoverOutlet, Hanging } from '../queries.handover.server';
import { hangingKey, NOBODY } from '../rules.handover';

interface HandoverItemsProps {
  outlet: HandoverOutlet;
  /** The place of the first thing among those of the form. */
  from: number;
  form: FormResult;
}

/** The things of one outlet, each with who gets it. */
export function HandoverItems({ outlet, from, form }: HandoverItemsProps) {
  const { t } = useT();
  return (
    <Table caption={outlet.name} stack>
      <Thead>
        <Th>{t('admin.handover.thing')}</Th>
        <Th>{t('admin.handover.due')}</Th>
        <Th>{t('admin.handover.to')}</Th>
      </Thead>
      <Tbody>
        {outlet.items.map((item, index) => (
          <Item
            key={hangingKey(item)}
            item={item}
            outlet={outlet}
            name={`items[${from + index}]`}
            form={form}
          />
        ))}
      </Tbody>
    </Table>
  );
}

interface ItemProps {
  item: Hanging;
  outlet: HandoverOutlet;
  name: string;
  form: FormResult;
}

function Item({ item, outlet, name, form }: ItemProps) {
  const { t } = useT();
  const message = useMessage();
  return (
    <Tr>
      <Td>
        <input type="hidden" name={`${name}.key`} value={hangingKey(item)} />
        <input type="hidden" name={`${name}.version`} value={item.version} />
        <span className="wrap-anywhere font-medium">{item.title}</span>
        <span className="block text-muted text-sm">
          {t(`admin.handover.kinds.${item.kind}`)}
          {item.status && ` · ${t(`enums.assignmentStatus.${item.status}`)}`}
        </span>
      </Td>
      <Td label={t('admin.handover.due')} className="whitespace-nowrap">
        {item.deadlineAt ? formatDateTime(item.deadlineAt as Instant) : '-'}
      </Td>
      <Td label={t('admin.handover.to')}>
        {item.refusal ? (
          <p className="text-muted text-sm">
            {t('admin.handover.stays')} {message(`coverage.errors.${item.refusal}`)}
          </p>
        ) : (
          <Recipient item={item} outlet={outlet} name={`${name}.to`} form={form} />
        )}
      </Td>
    </Tr>
  );
}

const NOBODY_WORDS = {
  work: 'admin.handover.openAgain',
  crew: 'admin.handover.emptyPlace',
  edit: 'admin.handover.anyEditor',
  desk: 'admin.handover.emptyHead',
} as const;

function Recipient({ item, outlet, name, form }: ItemProps) {
  const { t } = useT();
  const colleagues = {
    work: outlet.reporters,
    crew: outlet.staff,
    edit: outlet.editors,
    desk: outlet.staff,
  }[item.kind];
  return (
    <Field
      label={t('admin.handover.toOf', { title: item.title })}
      hideLabel
      errors={form.errors(name)}
      className="md:min-w-64"
    >
      <Select name={name} defaultValue={form.value(name)}>
        <option value="">{t('admin.handover.asAll')}</option>
        {colleagues.map((person) => (
          <option key={person.id} value={person.id}>
            {t('admin.handover.colleague', { name: person.name, count: person.works })}
          </option>
        ))}
        {(item.kind !== 'work' || item.mayOpen) && (
          <option value={NOBODY}>{t(NOBODY_WORDS[item.kind])}</option>
        )}
      </Select>
    </Field>
  );
}
