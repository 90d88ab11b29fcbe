/** What will come of the list, what is left out, and the two ways on. */
import { Form, Link, useSearchParams } from '@remix-run/react';
import { ArrowDownToLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { cn } from '~/ui/cn';
import { Disclosure } from '~/ui/disclosure';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { withSearch } from '~/ui/search-link';
import { TONE_TEXT } from '~/ui/tone';
import type { ImportView } from '../queries.server';
import { KEPT_DAYS, type RowStatus } from '../rules';
import { rowLook } from './marks';

export function Summary({ list }: { list: ImportView }) {
  const { t } = useT();
  const message = useMessage();
  const { valid } = list.counts;
  const params = { approved: list.decided, nominated: valid - list.decided };
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3.5">
      <div className="min-w-0">
        {valid === 0 ? (
          <p className="font-medium">{t('imports.preview.nothing')}</p>
        ) : (
          <p className="font-medium">
            <Rows show="valid" className="text-ink">
              {t(willBecome(valid, list.decided), params)}
            </Rows>
          </p>
        )}
        <LeftOut list={list} />
      </div>
      <p className="order-last w-full text-muted text-sm">
        {t('imports.kept', { days: KEPT_DAYS })}
      </p>
      <div className="flex flex-wrap items-start gap-2 max-md:w-full">
        <CancelForm begun={list.result !== null} />
        <RunForm valid={valid} />
      </div>
      {list.result && (
        <Notice
          tone="warn"
          className="w-full"
          title={t('imports.preview.stopped', { count: list.result.imported })}
        >
          {t('imports.preview.stoppedHint')}
        </Notice>
      )}
      {list.failure && (
        <Notice tone="late" className="w-full">
          {message(list.failure)}
        </Notice>
      )}
    </Card>
  );
}

const LEFT = ['error', 'duplicate', 'skipped'] as const satisfies readonly RowStatus[];

/** Every group of rows that is not imported, leading to its rows. */
function LeftOut({ list: { counts } }: { list: ImportView }) {
  const { t } = useT();
  const left = LEFT.filter((status) => counts[status] > 0);
  const count = left.reduce((sum, status) => sum + counts[status], 0);
  return (
    <>
      {count > 0 && (
        <p className="text-sm">
          {t('imports.preview.left', { count })}:{' '}
          {left.map((status, index) => (
            <span key={status}>
              {index > 0 && ', '}
              <Rows show={status} className={TONE_TEXT[rowLook(status).tone]}>
                {t(`imports.preview.leftAs.${status}`, { count: counts[status] })}
              </Rows>
            </span>
          ))}
          .
        </p>
      )}
      {counts.aside > 0 && (
        <p className="text-sm">
          <Rows show="aside" className="text-accent">
            {t('imports.preview.asides', { count: counts.aside })}
          </Rows>
        </p>
      )}
    </>
  );
}

function Rows({
  show,
  className,
  children,
}: {
  show: RowStatus;
  className: string;
  children: ReactNode;
}) {
  const [search] = useSearchParams();
  return (
    <Link
      to={withSearch(search, { show, page: null, edit: null })}
      preventScrollReset
      className={cn('rounded-sm underline underline-offset-2', className)}
    >
      {children}
    </Link>
  );
}

function willBecome(valid: number, approved: number): TextKey {
  if (approved === 0) return 'imports.preview.willNominate';
  return approved === valid ? 'imports.preview.willApprove' : 'imports.preview.willBoth';
}

function RunForm({ valid }: { valid: number }) {
  const { t } = useT();
  const { pending } = useFormResult('run');
  if (valid === 0) return null;
  return (
    <Form method="post" className="max-md:flex-1">
      <input type="hidden" name="intent" value="run" />
      <KeyField />
      <Button
        variant="primary"
        icon={<ArrowDownToLine aria-hidden />}
        pending={pending}
        className="max-md:w-full"
      >
        {t('imports.preview.run', { count: valid })}
      </Button>
    </Form>
  );
}

/** Gives the import up; one that has brought a part of its rows is ended with that. */
function CancelForm({ begun }: { begun: boolean }) {
  const { t } = useT();
  return (
    <Disclosure
      panel="float"
      summary={
        <>
          <X aria-hidden className="size-4" />
          {t(begun ? 'imports.preview.end' : 'imports.preview.cancel')}
        </>
      }
      summaryClassName="inline-flex h-9 cursor-pointer list-none items-center gap-1.5 rounded-md border border-line bg-panel px-3.5 font-medium hover:bg-sunken max-md:min-h-11"
      panelClassName="max-md:right-auto max-md:left-0"
    >
      <Form method="post" className="grid gap-3 p-2">
        <input type="hidden" name="intent" value="cancel" />
        <KeyField />
        <p className="text-sm">
          {t(begun ? 'imports.preview.endHint' : 'imports.preview.cancelHint')}
        </p>
        <Button variant="danger" size="sm">
          {t(begun ? 'imports.preview.endConfirm' : 'imports.preview.cancelConfirm')}
        </Button>
      </Form>
    </Disclosure>
  );
}
