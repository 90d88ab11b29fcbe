import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { useField } from '~/ui/field';
import { useFileLimit } from '~/ui/file-limit';
import { MAX_FILE_BYTES } from '../rules';

const TYPES =
  '.xlsx,.csv,.txt,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Takes one workbook by choosing or by dropping. The browser's own control lies unseen over it, so both work without
 * JavaScript; the words are ours, in the reader's language.
 */
export function FilePicker() {
  const { t } = useT();
  const field = useField();
  const { look, attributes, error } = useFileLimit(MAX_FILE_BYTES, 'imports.errors.tooLarge');
  const [name, setName] = useState('');
  return (
    <>
      <div className="group relative rounded-md border-2 border-line-strong border-dashed bg-sunken/40 px-4 py-6 text-center transition-colors focus-within:outline-2 focus-within:outline-accent hover:border-accent has-[:user-invalid]:border-late has-aria-invalid:border-late has-[:valid:not([aria-invalid=true])]:border-accent">
        <input
          type="file"
          name="file"
          accept={TYPES}
          required
          id={field?.id}
          {...attributes}
          onChange={(event) => {
            setName(event.currentTarget.files?.[0]?.name ?? '');
            look(event.currentTarget.files);
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
        <FileSpreadsheet
          aria-hidden
          className="mx-auto size-7 text-muted group-has-[:valid:not([aria-invalid=true])]:text-accent"
        />
        <p className="mt-2 break-words font-medium group-has-[:valid]:hidden">
          {t('imports.upload.choose')}
        </p>
        <div className="hidden group-has-[:valid]:block">
          <p className="mt-2 break-words font-medium">{name || t('imports.upload.chosen')}</p>
          <p className="text-muted text-sm">{t('imports.upload.another')}</p>
        </div>
      </div>
      {error}
    </>
  );
}
