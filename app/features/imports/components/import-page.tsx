import { FileSpreadsheet, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMessage, useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import type { EditChoices } from '../queries.choices.server';
import type { Samples } from '../queries.samples.server';
import type { ImportView, RowFilter, RowPage } from '../queries.server';
import type { UndoPreview } from '../queries.undo.server';
import { ImportStatusBadge } from './marks';
import { SheetNames } from './place';
import { Preview } from './preview';
import { Result } from './result';
import { Importing, Reading, Undoing } from './waiting';

export interface ImportPageProps {
  list: ImportView;
  rows: RowPage | null;
  show: RowFilter;
  /** The row that is being edited, with what may be chosen for it. */
  editing: { row: number; choices: EditChoices } | null;
  /** What columns may be chosen for, of a preview. */
  choosing: { choices: EditChoices; samples: Samples } | null;
  /** What an undo would take away, of an import that is done; of one that was undone what it left. */
  undo: UndoPreview | null;
  /** Who did what with it. */
  history: ReactNode;
}

/** One import, in whatever state it is. */
export function ImportPage(props: ImportPageProps) {
  const { list } = props;
  const { t } = useT();
  return (
    <Page wide={['preview', 'done', 'undone'].includes(list.status)}>
      <PageHeader
        title={t('imports.titleOf', { file: list.fileName })}
        marks={<ImportStatusBadge status={list.status} />}
        crumbs={[
          { to: '/exemplars', label: t('exemplars.title') },
          { to: '/exemplars/import', label: t('imports.title') },
        ]}
      />
      <SheetNames layout={list.layout}>
        <Body {...props} />
      </SheetNames>
      {props.history && (
        <Card className="mt-4">
          <Disclosure
            summary={
              <>
                <History aria-hidden className="size-4 text-muted" />
                {t('history.title')}
              </>
            }
            summaryClassName="flex cursor-pointer items-center gap-2 px-4 py-3 font-medium hover:bg-sunken/60"
            panelClassName="border-line border-t px-4 py-4"
          >
            {props.history}
          </Disclosure>
        </Card>
      )}
    </Page>
  );
}

function Body(props: ImportPageProps) {
  const { list } = props;
  switch (list.status) {
    case 'reading':
      return <Reading key="reading" progress={list} />;
    case 'importing':
      return <Importing key="importing" progress={list} />;
    case 'preview':
      return <Preview {...props} />;
    case 'undoing':
      return <Undoing key="undoing" progress={list} />;
    case 'done':
    case 'undone':
      return <Result {...props} />;
    case 'failed':
      return <Failed code={list.failure} />;
    case 'cancelled':
      return <Cancelled />;
  }
}

function Failed({ code }: { code: string | null }) {
  const { t } = useT();
  const message = useMessage();
  return (
    <Card>
      <CardBody className="grid justify-items-start gap-4 py-5">
        <Notice tone="late" title={t('imports.failed.heading')} className="w-full">
          {message(code ?? 'errors.unexpected')}
        </Notice>
        <Again />
      </CardBody>
    </Card>
  );
}

function Cancelled() {
  const { t } = useT();
  return (
    <Card>
      <EmptyState
        icon={<FileSpreadsheet aria-hidden />}
        title={t('imports.cancelled.heading')}
        action={<Again />}
      >
        {t('imports.cancelled.text')}
      </EmptyState>
    </Card>
  );
}

function Again() {
  const { t } = useT();
  return (
    <LinkButton to="/exemplars/import" variant="primary" icon={<FileSpreadsheet aria-hidden />}>
      {t('imports.failed.again')}
    </LinkButton>
  );
}
