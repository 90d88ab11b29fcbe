import { useNavigate } from '@remix-run/react';
import { useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { Button, LinkButton } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { Page, PageHeader } from '~/ui/page-header';
import type { PlanFormData } from '../queries.plan-form.server';
import { PlanForm } from './plan-form';

interface PlanProps {
  data: PlanFormData;
  result: VerbResult | undefined;
}

/** The form by its own address: without JavaScript, from a bookmark, from a dossier. */
export function PlanPage({ data, result }: PlanProps) {
  const { t } = useT();
  return (
    <Page>
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title={
            data.exemplar
              ? t('calendar.planForm.titled', { name: data.exemplar.name })
              : t('calendar.planForm.title')
          }
          crumbs={[{ to: data.closeTo, label: t('calendar.title') }]}
        />
        <PlanForm
          data={data}
          result={result}
          cancel={<LinkButton to={data.closeTo}>{t('buttons.cancel')}</LinkButton>}
        />
      </div>
    </Page>
  );
}

/** The form over the calendar. */
export function PlanDialog({ data, result }: PlanProps) {
  const { t } = useT();
  const navigate = useNavigate();
  const close = () => navigate(data.closeTo, { preventScrollReset: true });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={
        data.exemplar
          ? t('calendar.planForm.titled', { name: data.exemplar.name })
          : t('calendar.planForm.title')
      }
      className="max-h-[98dvh] md:top-[4vh] md:max-h-[92vh] md:w-[min(46rem,calc(100vw-2rem))]"
    >
      <PlanForm
        inDialog
        data={data}
        result={result}
        cancel={
          <Button type="button" onClick={close}>
            {t('buttons.cancel')}
          </Button>
        }
      />
    </Dialog>
  );
}
