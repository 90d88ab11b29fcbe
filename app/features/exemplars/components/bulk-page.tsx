import { Form, useNavigation } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import { LinkButton } from '~/ui/button';
import { Card, CardBody } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, PageHeader } from '~/ui/page-header';
import {
  BulkForm,
  BulkOutcomeNotice,
  type BulkResult,
  type BulkVerb,
  type Chosen,
} from './bulk-form';

export interface BulkPageProps {
  verb: BulkVerb | null;
  chosen: readonly Chosen[];
  result: BulkResult | undefined;
}

/** One verb on many exemplars, as a page. */
export function BulkPage({ verb, chosen, result }: BulkPageProps) {
  const { t } = useT();
  const navigation = useNavigation();
  const back = <LinkButton to="/exemplars">{t('exemplars.bulk.back')}</LinkButton>;
  return (
    <Page>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title={verb ? t(`exemplars.verb.${verb}`) : t('exemplars.bulk.title')}
          crumbs={[{ to: '/exemplars', label: t('exemplars.title') }]}
        />
        <Card>
          <CardBody>
            {result?.ok ? (
              <div className="flex flex-col items-start gap-4">
                <BulkOutcomeNotice outcome={result.outcome} chosen={chosen} />
                {back}
              </div>
            ) : verb && chosen.length > 0 ? (
              <BulkForm
                verb={verb}
                chosen={chosen}
                as={Form}
                result={result}
                pending={navigation.state === 'submitting'}
                cancel={back}
              />
            ) : (
              <div className="flex flex-col items-start gap-4">
                <Notice tone="warn">{t('exemplars.errors.noneChosen')}</Notice>
                {back}
              </div>
            )}
          </CardBody>
        </Card>
      </div>
    </Page>
  );
}
