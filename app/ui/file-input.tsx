import type { Message } from '~/platform/errors';
import { MAX_FILE_BYTES, MEGABYTE } from '~/platform/file-limits';
import { useFileLimit } from './file-limit';
import { Input } from './input';

interface FileInputProps {
  name: string;
  /** Endings, comma separated. */
  accept: string;
}

const TOO_LARGE: Message = `errors.fileTooLarge?max=${MAX_FILE_BYTES / MEGABYTE}`;

/** Chooses one file that the store of files takes. */
export function FileInput({ name, accept }: FileInputProps) {
  const { look, attributes, error } = useFileLimit(MAX_FILE_BYTES, TOO_LARGE);
  return (
    <>
      <Input
        type="file"
        name={name}
        accept={accept}
        onChange={(event) => look(event.currentTarget.files)}
        className="h-auto py-1.5"
        {...attributes}
      />
      {error}
    </>
  );
}
