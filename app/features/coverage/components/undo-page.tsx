/** Undoing as a page: the way without JavaScript, and what says why it cannot be. */
import { Link, useNavigation } from '@remix-run/react';
import type { Translate } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { formatDateTime } from '~/platform/time';
import type { VerbResult } from '~/platform/verb-action.server';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { SeenField } from '~/ui/seen-field';
import { whatWasDone } from '../../history/components/event-mark';
import type { UndoPageData } from '../queries.undo.server';
import { PageForm } from './verb-form';

interface UndoPageProps {
  page: UndoPageData;
  result: VerbResult | undefined;
}

/** One event. */
export function UndoPage({ page, result }: UndoPageProps) {
  const { t } = useT();
  const message = useMessage();
  const navigation = useNavigation();
  const back = page.to;
  const what = t(whatWasDone(page.what.kind, page.what.event));
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={t('history.undo.ofEvent', { what })}
          crumbs={[listOf(page.what.kind, t), { to: back, label: page.title }]}
        />
        <Card>
          <CardBody>
            <p className="mb-3 text-muted text-sm">
              {page.by} · {formatDateTime(page.at)}
            </p>
            {page.refusal ? (
              <>
                <Notice tone="late" title={message(page.refusal.code, page.refusal.params)} />
                <LinkButton to={back} variant="primary" className="mt-4">
                  {t('history.undo.back')}
                </LinkButton>
              </>
            ) : (
              <PageForm
                action=""
                ask={t('history.undo.ask')}
                result={result}
                pending={navigation.state === 'submitting'}
                submit={t('undo.verb')}
                back={back}
              >
                {({ problem }) => <SeenField problem={problem} />}
              </PageForm>
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

/** The list that the object stands in. */
function listOf(kind: string, t: Translate) {
  if (kind === 'exemplar') return { to: '/exemplars', label: t('exemplars.title') };
  if (kind === 'absence') return { to: '/leave', label: t('reporters.leave.title') };
  return { to: '/assignments', label: t('coverage.title') };
}

interface BatchUndoPageProps {
  action: string;
  pages: readonly UndoPageData[];
  result: VerbResult | undefined;
}

/** Every event of a bulk act, with why it cannot be undone where it cannot. */
export function BatchUndoPage({ action, pages, result }: BatchUndoPageProps) {
  const { t } = useT();
  const message = useMessage();
  const navigation = useNavigation();
  const able = pages.filter((page) => page.refusal === null).length;
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={t('history.undo.title')}
          crumbs={[{ to: '/assignments', label: t('coverage.title') }]}
        />
        <Card>
          <CardBody>
            {able > 0 ? (
              <PageForm
                action={action}
                ask={`${t('history.undo.askBatch')} ${t('history.undo.batchCount', { count: able })}.`}
                result={result}
                pending={navigation.state === 'submitting'}
                submit={t('undo.verb')}
                back="/calendar"
              />
            ) : (
              <LinkButton to="/calendar">{t('history.undo.toCalendar')}</LinkButton>
            )}
            <ul className="mt-4 divide-y divide-line border-line border-t">
              {pages.map((page) => (
                <li key={`${page.to} ${page.at} ${page.what.event}`} className="py-2">
                  <Link to={page.to} className="hover:underline">
                    {page.title}
                  </Link>
                  <span className="text-muted text-sm">
                    {' '}
                    · {t(whatWasDone(page.what.kind, page.what.event))}
                  </span>
                  {page.refusal && (
                    <p className="text-muted text-sm">
                      {message(page.refusal.code, page.refusal.params)}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}
