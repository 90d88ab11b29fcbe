import { FileImage, FileText, Trash2, Upload } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDateTime, formatNumber } from '~/platform/time';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { FileView } from '../queries.dossier.server';
import { TaskDialog } from './task-dialog';

interface FilesCardProps {
  exemplarId: string;
  files: readonly FileView[];
  mayKeep: boolean;
}

/** The files of the dossier, to download; those who keep it add and remove. */
export function FilesCard({ exemplarId, files, mayKeep }: FilesCardProps) {
  const { t, locale } = useT();
  return (
    <Card>
      <CardHeader title={t('exemplars.dossier.files')} />
      <CardBody className="flex flex-col items-start gap-3">
        {files.length === 0 && <p className="text-muted">{t('exemplars.dossier.noFiles')}</p>}
        {files.length > 0 && (
          <ul className="flex w-full flex-col gap-2">
            {files.map((file) => {
              const Icon = file.mediaType.startsWith('image/') ? FileImage : FileText;
              return (
                <li key={file.id} className="flex items-start gap-2">
                  <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
                  <div className="min-w-0 flex-1">
                    <a
                      href={`/files/${file.id}`}
                      download
                      className="rounded-sm text-accent underline-offset-2 [overflow-wrap:anywhere] hover:underline"
                    >
                      {file.name}
                    </a>
                    <p className="text-muted text-sm" data-figures>
                      {sizeOf(file.bytes, locale)} ·{' '}
                      {t('exemplars.dossier.fileBy', {
                        by: file.uploadedBy,
                        at: formatDateTime(file.uploadedAt),
                      })}
                    </p>
                  </div>
                  {mayKeep && (
                    <TaskDialog
                      exemplarId={exemplarId}
                      task="removeFile"
                      file={file}
                      label={t('exemplars.dossier.removeFile', { name: file.name })}
                      look={{
                        variant: 'ghost',
                        size: 'sm',
                        icon: <Trash2 aria-hidden />,
                        className: 'px-2',
                      }}
                    >
                      {null}
                    </TaskDialog>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {mayKeep && (
          <TaskDialog
            exemplarId={exemplarId}
            task="addFile"
            look={{ size: 'sm', icon: <Upload aria-hidden /> }}
          >
            {t('exemplars.dossier.addFile')}
          </TaskDialog>
        )}
      </CardBody>
    </Card>
  );
}

function sizeOf(bytes: number, locale: 'vi' | 'en'): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${formatNumber(kilobytes, locale)} KB`;
  return `${formatNumber(Math.round(kilobytes / 102.4) / 10, locale)} MB`;
}
