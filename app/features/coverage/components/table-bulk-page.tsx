import { Form, useNavigation } from '@remix-run/react';
import { useMessage, useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { DialogActions } from '~/ui/dialog';
import { KeyField } from '~/ui/key-field';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import { batchUndoAddress } from '../../history/rules';
import type { BulkVerb } from '../rules.bulk';
import { attemptOfBulk, BulkFields, BulkOutcomeNotice, type BulkResult } from './table-bulk-form';

interface TableBulkPageProps {
  verb: BulkVerb | null;
  rows: readonly string[];
  reporters: readonly { id: string; displayName: string }[];
  result: BulkResult | undefined;
}

const BACK = '/calendar?view=table';

/** One verb on many rows, as a page: the way without JavaScript. */
export function TableBulkPage({ verb, rows, reporters, result }: TableBulkPageProps) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={verb ? t(`table.bulk.${verb}`) : t('table.bulk.title')}
          crumbs={[{ to: BACK, label: t('calendar.title') }]}
        />
        <Card>
          <CardBody>
            {verb && result?.ok ? (
              <div className="flex flex-col gap-4">
                <BulkOutcomeNotice verb={verb} outcome={result.outcome} />
                <div className="flex gap-2">
                  <LinkButton to={BACK} variant="primary">
                    {t('table.bulk.back')}
                  </LinkButton>
                  {result.outcome.done > 0 && (
                    <LinkButton to={batchUndoAddress(result.outcome.batchId)}>
                      {t('undo.verb')}
                    </LinkButton>
                  )}
                </div>
              </div>
            ) : verb && rows.length > 0 ? (
              <BulkPageForm verb={verb} rows={rows} reporters={reporters} result={result} />
            ) : (
              <div className="flex flex-col items-start gap-4">
                <Notice tone="warn">{t('table.errors.noneChosen')}</Notice>
                <LinkButton to={BACK}>{t('table.bulk.back')}</LinkButton>
              </div>
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}

function BulkPageForm({ verb, rows, reporters, result }: TableBulkPageProps & { verb: BulkVerb }) {
  const { t } = useT();
  const message = useMessage();
  const navigation = useNavigation();
  const attempt = attemptOfBulk(result);
  const { problem } = attempt;
  return (
    <Form method="post" action="/assignments/bulk" noValidate className="flex flex-col gap-4">
      <input type="hidden" name="verb" value={verb} />
      <KeyField />
      {rows.map((row) => (
        <input key={row} type="hidden" name="row" value={row} />
      ))}
      {problem && Object.keys(problem.fields).length === 0 && (
        <Notice tone="late" title={message(problem.code, problem.params)} />
      )}
      <p className="text-muted">{t('table.bulk.chosen', { count: rows.length })}</p>
      <BulkFields verb={verb} reporters={reporters} attempt={attempt} />
      <DialogActions>
        <LinkButton to={BACK}>{t('buttons.back')}</LinkButton>
        <Button
          variant={verb === 'cancel' ? 'danger' : 'primary'}
          pending={navigation.state === 'submitting'}
        >
          {t(`table.bulk.${verb}`)}
        </Button>
      </DialogActions>
    </Form>
  );
}
