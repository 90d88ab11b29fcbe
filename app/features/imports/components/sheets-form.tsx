import { Form } from '@remix-run/react';
import { RefreshCw, Sheet } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { VersionField } from '~/ui/version-field';
import type { ImportView } from '../queries.server';
import type { Layout } from '../rules.layout';
import { FoldedCard } from './folded-card';

/** The sheets of the workbook, read or not, to be chosen again; nothing for a workbook of one sheet. */
export function SheetsForm({ list, layout }: { list: ImportView; layout: Layout }) {
  const { t } = useT();
  const form = useFormResult('sheets');
  const { sheets } = layout;
  if (sheets.length < 2) return null;
  const read = sheets.filter((sheet) => sheet.read);
  const unread = sheets.filter((sheet) => !sheet.read);
  const names = [
    t('imports.sheets.summary', { read: read.length, count: sheets.length }),
    ...unread.map(({ name, hidden }) =>
      hidden ? `${name} (${t('imports.sheets.hidden')})` : name,
    ),
  ];
  return (
    <FoldedCard
      icon={Sheet}
      heading={t('imports.sheets.heading')}
      said={
        unread.length === 0
          ? names[0]
          : t('imports.sheets.unread', { read: names[0] ?? '', names: names.slice(1).join(', ') })
      }
      open={form.problem !== null}
    >
      <Form method="post" className="grid gap-4">
        <input type="hidden" name="intent" value="sheets" />
        <KeyField />
        <VersionField version={list.version} />
        <p className="text-muted text-sm">{t('imports.sheets.intro')}</p>
        <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
          <legend className="sr-only">{t('imports.sheets.legend')}</legend>
          {sheets.map((sheet, index) => (
            <Checkbox
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place in the workbook
              key={index}
              name={`sheets[${index}]`}
              value={index}
              defaultChecked={sheet.read}
              label={sheet.name}
              hint={[
                t('imports.sheets.rows', { count: sheet.rows }),
                ...(sheet.hidden ? [t('imports.sheets.hidden')] : []),
              ].join(', ')}
            />
          ))}
        </fieldset>
        <div>
          <Button icon={<RefreshCw aria-hidden />} pending={form.pending}>
            {t('imports.sheets.save')}
          </Button>
        </div>
      </Form>
    </FoldedCard>
  );
}
