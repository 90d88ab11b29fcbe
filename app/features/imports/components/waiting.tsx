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
  const { read: done, total } = useProgress(progress);
  return (
    <UnderWay
      heading={t('imports.reading.heading')}
      text={
        total === 0
          ? t('imports.reading.unpacking')
          : t('imports.reading.progress', { done, total })
      }
      far={{ done, total }}
      hint={t('imports.reading.leave')}
      end={{ intent: 'cancel', label: t('imports.reading.cancel') }}
    />
  );
}

const NOTHING = { done: 0, total: 0 };

/** The rows are being written. */
export function Importing({ progress }: { progress: ImportProgress }) {
  const { t } = useT();
  const far = useProgress(progress).writing ?? NOTHING;
  return (
    <UnderWay
      heading={t('imports.importing.heading')}
      text={far.total === 0 ? t('imports.importing.waiting') : t('imports.importing.progress', far)}
      far={far}
      hint={t('imports.importing.inParts')}
      end={{ intent: 'stop', label: t('imports.importing.stop') }}
    />
  );
}

/** What the import brought is being taken away. */
export function Undoing({ progress }: { progress: ImportProgress }) {
  const { t } = useT();
  const far = useProgress(progress).writing ?? NOTHING;
  return (
    <UnderWay
      heading={t('imports.undoing.heading')}
      text={t('imports.undoing.progress', far)}
      far={far}
      hint={t('imports.undoing.inParts')}
    />
  );
}

interface UnderWayProps {
  heading: string;
  text: string;
  far: { done: number; total: number };
  hint: string;
  /** What stops it. */
  end?: { intent: string; label: string };
}

function UnderWay({ heading, text, far, hint, end }: UnderWayProps) {
  return (
    <Card>
      <LoadAgain />
      <CardHeader title={heading} />
      <CardBody className="grid gap-4">
        <div className="grid gap-2">
          <p aria-live="polite" data-figures>
            {text}
          </p>
          <ProgressBar label={heading} value={far.done} max={far.total} className="h-2" />
        </div>
        <p className="text-muted text-sm">{hint}</p>
        {end && (
          <Form method="post">
            <input type="hidden" name="intent" value={end.intent} />
            <KeyField />
            <Button icon={<CircleStop aria-hidden />}>{end.label}</Button>
          </Form>
        )}
      </CardBody>
    </Card>
  );
}
