/** Pages of an import that is under way: they follow it by themselves, without JavaScript by loading again. */
import { Form, useFetcher, useRevalidator } from '@remix-run/react';
import { CircleStop } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { KeyField } from '~/ui/key-field';
import { ProgressBar } from '~/ui/progress-bar';
import type { ImportProgress } from '../queries.server';

const POLL_MS = 500;

/** How far the import has come, asked for twice a second; loads the page again when its state changes. */
function useProgress(first: ImportProgress): ImportProgress {
  const { load, data, state } = useFetcher<ImportProgress>();
  const { revalidate } = useRevalidator();
  const address = `/exemplars/import/${first.id}/progress`;
  const latest = data?.id === first.id ? data : first;
  useEffect(() => {
    if (latest.status !== first.status) return revalidate();
    if (state !== 'idle') return;
    const timer = setTimeout(() => load(address), POLL_MS);
    return () => clearTimeout(timer);
  }, [latest.status, first.status, state, address, load, revalidate]);
  return latest;
}

const LoadAgain = () => (
  <noscript>
    <meta httpEquiv="refresh" content="1" />
  </noscript>
);

/** The list is being read. */
export function Reading({ progress }: { progress: ImportProgress }) {
  const { t } = useT();
  const { read, total } = useProgress(progress);
  const text =
    total === 0
      ? t('imports.reading.unpacking')
      : t('imports.reading.progress', { done: read, total });
  return (
    <Card>
      <LoadAgain />
      <CardHeader title={t('imports.reading.heading')} />
      <CardBody className="grid gap-4">
        <Progress label={t('imports.reading.heading')} text={text} value={read} max={total} />
        <p className="text-muted text-sm">{t('imports.reading.leave')}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="cancel" />
          <KeyField />
          <Button icon={<CircleStop aria-hidden />}>{t('imports.reading.cancel')}</Button>
        </Form>
      </CardBody>
    </Card>
  );
}

/** The rows are being written. */
export function Importing({ progress }: { progress: ImportProgress }) {
  const { t } = useT();
  const { writing } = useProgress(progress);
  const { done, total } = writing ?? { done: 0, total: 0 };
  const text =
    total === 0 ? t('imports.importing.waiting') : t('imports.importing.progress', { done, total });
  return (
    <Card>
      <LoadAgain />
      <CardHeader title={t('imports.importing.heading')} />
      <CardBody className="grid gap-4">
        <Progress label={t('imports.importing.heading')} text={text} value={done} max={total} />
        <p className="text-muted text-sm">{t('imports.importing.inParts')}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="stop" />
          <KeyField />
          <Button icon={<CircleStop aria-hidden />}>{t('imports.importing.stop')}</Button>
        </Form>
      </CardBody>
    </Card>
  );
}

/** What the import brought is being taken away. */
export function Undoing({ progress }: { progress: ImportProgress }) {
  const { t } = useT();
  const { writing } = useProgress(progress);
  const { done, total } = writing ?? { done: 0, total: 0 };
  return (
    <Card>
      <LoadAgain />
      <CardHeader title={t('imports.undoing.heading')} />
      <CardBody className="grid gap-4">
        <Progress
          label={t('imports.undoing.heading')}
          text={t('imports.undoing.progress', { done, total })}
          value={done}
          max={total}
        />
        <p className="text-muted text-sm">{t('imports.undoing.inParts')}</p>
      </CardBody>
    </Card>
  );
}

function Progress({
  label,
  text,
  value,
  max,
}: {
  label: string;
  text: string;
  value: number;
  max: number;
}) {
  return (
    <div className="grid gap-2">
      <p aria-live="polite" data-figures>
        {text}
      </p>
      <ProgressBar label={label} value={value} max={max} className="h-2" />
    </div>
  );
}
