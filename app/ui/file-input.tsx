import { Camera, Paperclip } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Message } from '~/platform/errors';
import { MAX_FILE_BYTES, MEGABYTE } from '~/platform/file-limits';
import { useT } from '~/platform/i18n/react';
import { Button } from './button';
import { useField } from './field';
import { useFileLimit } from './file-limit';

interface FileInputProps {
  name: string;
  /** Endings, comma separated. */
  accept: string;
}

const TOO_LARGE: Message = `errors.fileTooLarge?max=${MAX_FILE_BYTES / MEGABYTE}`;

/**
 * Chooses one file that the store of files takes, or takes a picture where there is a camera. The browser's own control lies
 * unseen over words in the reader's language; without JavaScript it is seen, as nothing else could name the file.
 */
export function FileInput({ name, accept }: FileInputProps) {
  const { t } = useT();
  const field = useField();
  const { look, attributes, error } = useFileLimit(MAX_FILE_BYTES, TOO_LARGE);
  const [chosen, setChosen] = useState('');
  const control = attributes.ref;
  useEffect(() => {
    // Chosen before the page came to life, or emptied with its form.
    setChosen(control.current?.files?.[0]?.name ?? '');
    const form = control.current?.form;
    const forget = () => setChosen('');
    form?.addEventListener('reset', forget);
    return () => form?.removeEventListener('reset', forget);
  }, [control]);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative flex min-h-9 min-w-0 flex-1 items-center gap-2.5 rounded-md border border-line-strong bg-panel px-1 py-0.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent has-aria-invalid:border-late max-md:min-h-11">
          <input
            type="file"
            name={name}
            accept={accept}
            id={field?.id}
            {...attributes}
            onChange={(event) => {
              setChosen(event.currentTarget.files?.[0]?.name ?? '');
              look(event.currentTarget.files);
            }}
            className="noscript:static absolute inset-0 size-full cursor-pointer noscript:opacity-100 opacity-0"
          />
          <span
            aria-hidden
            className="noscript:hidden inline-flex shrink-0 items-center gap-1.5 rounded-sm bg-sunken px-2.5 py-1 font-medium text-sm"
          >
            <Paperclip className="size-3.5" />
            {t('fields.chooseFile')}
          </span>
          <span
            aria-hidden
            className="noscript:hidden min-w-0 flex-1 truncate text-muted text-sm"
            title={chosen || undefined}
          >
            {chosen || t('fields.noFile')}
          </span>
        </div>
        {TAKES_PICTURES.test(accept) && <CameraButton control={control} accept={accept} />}
      </div>
      {error}
    </>
  );
}

const TAKES_PICTURES = /\.jpe?g|image\//;

interface CameraButtonProps {
  control: React.RefObject<HTMLInputElement>;
  accept: string;
}

/** Opens the camera of a device that is held in the hand; its picture is chosen as a file is. */
function CameraButton({ control, accept }: CameraButtonProps) {
  const { t } = useT();
  const take = () => {
    const input = control.current;
    if (!input) return;
    input.accept = 'image/jpeg,image/png';
    input.setAttribute('capture', 'environment');
    input.click();
    input.accept = accept;
    input.removeAttribute('capture');
  };
  return (
    <Button
      type="button"
      icon={<Camera aria-hidden />}
      onClick={take}
      className="noscript:hidden pointer-fine:hidden"
    >
      {t('fields.takePicture')}
    </Button>
  );
}
