import { Link } from '@remix-run/react';
import { ArrowRight, ListChecks } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { formatDate } from '~/platform/time';
import { LinkButton } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import type { Gap } from '../rules';

/** What is missing for work to begin, each with the way there; nothing when all is there. */
export function Checklist({ gaps, toSetup = false }: { gaps: readonly Gap[]; toSetup?: boolean }) {
  const { t } = useT();
  if (gaps.length === 0) return null;
  return (
    <Card className="mb-4" aria-labelledby="checklist">
      <CardHeader
        id="checklist"
        title={
          <span className="inline-flex items-center gap-2">
            <ListChecks aria-hidden className="size-4.5 text-warn" />
            {t(gaps.every(({ optional }) => optional) ? 'setup.gaps.fewTitle' : 'setup.gaps.title')}
          </span>
        }
        actions={
          toSetup && (
            <LinkButton to="/setup" size="sm">
              {t('setup.gaps.toSetup')}
            </LinkButton>
          )
        }
      />
      <CardBody>
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {gaps.map((gap) => (
            <GapLine key={`${gap.code} ${gap.to}`} gap={gap} />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

function GapLine({ gap }: { gap: Gap }) {
  const { t, locale } = useT();
  const names = gap.names.map((each) => (locale === 'en' ? each.nameEn : each.name)).join(', ');
  const day = gap.day ? formatDate(gap.day) : '';
  return (
    <li className="min-w-0">
      <Link
        to={gap.to}
        className="flex min-h-9 items-center gap-2 rounded-sm py-1 underline-offset-2 hover:underline max-md:min-h-11"
      >
        <ArrowRight aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0">
          {t(`setup.gaps.${gap.code}`, { names, count: gap.count, day })}
          {gap.optional && <span className="text-muted"> ({t('fields.optional')})</span>}
        </span>
      </Link>
    </li>
  );
}
