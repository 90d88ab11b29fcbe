/** Rows that the reader set aside: their kinds with one press for all of a kind, and each row with its own. */
import { useT } from '~/platform/i18n/react';
import { Badge } from '~/ui/badge';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { ImportView, RowView } from '../queries.server';
import { ASIDE_KINDS, type AsideKind } from '../rules';
import { useRowWords } from './place';
import { SwitchForm } from './switch-form';
import { WishForm } from './wish-form';

/** How many rows of each kind stand aside, and how many were taken. */
export function AsideKinds({ list }: { list: ImportView }) {
  const { t } = useT();
  const { asides, taken } = list.marks;
  const kinds = ASIDE_KINDS.filter((kind) => asides[kind] + taken[kind] > 0);
  return (
    <div className="border-line border-b px-4 py-3">
      <p className="text-muted text-sm">{t('imports.asides.intro')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {kinds.map((kind) => (
          <Kind key={kind} list={list} kind={kind} />
        ))}
      </ul>
    </div>
  );
}

function Kind({ list, kind }: { list: ImportView; kind: AsideKind }) {
  const { t } = useT();
  const { asides, taken } = list.marks;
  const name = t(`enums.importAside.${kind}`);
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span>
        {name} <span data-figures>({asides[kind]})</span>
        {taken[kind] > 0 && (
          <span className="text-muted text-sm">
            {' '}
            · {t('imports.asides.taken', { count: taken[kind] })}
          </span>
        )}
      </span>
      {asides[kind] > 0 && list.status === 'preview' && (
        <SwitchForm
          list={list}
          what={`take-${kind}`}
          on
          label={t('imports.asides.takeAll')}
          name={t('imports.asides.takeAllOf', { kind: name })}
        />
      )}
      {taken[kind] > 0 && list.status === 'preview' && (
        <SwitchForm
          list={list}
          what={`take-${kind}`}
          on={false}
          label={t('imports.asides.leaveAll')}
          name={t('imports.asides.leaveAllOf', { kind: name })}
        />
      )}
    </li>
  );
}

/** The rows that stand aside, as the sheet has them. */
export function AsideRows({ rows, open }: { rows: readonly RowView[]; open: boolean }) {
  const { t } = useT();
  const wordsOf = useRowWords();
  return (
    <Table caption={t('imports.preview.table')} stack>
      <Thead>
        <Th figures>{t('imports.preview.row')}</Th>
        <Th>{t('imports.asides.text')}</Th>
        <Th>{t('imports.asides.kind')}</Th>
        <Th>
          <span className="sr-only">{t('imports.preview.actions')}</span>
        </Th>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const words = wordsOf(row.number);
          return (
            <Tr key={row.number} id={`row-${row.number}`}>
              <Td figures data-figures label={t('imports.preview.row')} className="text-muted">
                {words.sheet && (
                  <span className="block max-w-32 break-words text-sm">{words.sheet}</span>
                )}
                {words.row}
              </Td>
              <Td label={t('imports.asides.text')} className="md:max-w-2xl">
                <span className="wrap-anywhere">{row.raw.join(' · ')}</span>
              </Td>
              <Td label={t('imports.asides.kind')}>
                {row.aside && <Badge>{t(`enums.importAside.${row.aside}`)}</Badge>}
              </Td>
              <Td className="md:w-44 md:text-right">
                {open && (
                  <WishForm
                    row={row}
                    wish="take"
                    label={t('imports.preview.take')}
                    name={t('imports.preview.takeRow', { row: words.text })}
                  />
                )}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}
