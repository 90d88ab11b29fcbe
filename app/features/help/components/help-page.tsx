import { useT } from '~/platform/i18n/react';
import type { RoleCode } from '~/platform/principal';
import { KeysButton } from '~/ui/frame/palette-buttons';
import { Page, PageHeader } from '~/ui/page-header';
import type { GuideCode } from '../rules';
import { Guide } from './guide';

interface HelpPageProps {
  own: readonly RoleCode[];
  others: readonly RoleCode[];
}

/** How each role does its work; the reader's own first. */
export function HelpPage({ own, others }: HelpPageProps) {
  const { t } = useT();
  const first: GuideCode[] = [...own, 'everybody'];
  return (
    <Page>
      <PageHeader
        title={t('help.title')}
        description={t('help.description')}
        actions={
          <KeysButton className="noscript:hidden inline-flex h-9 items-center gap-2 rounded-md border border-line bg-panel px-3.5 font-medium hover:bg-sunken max-md:h-11" />
        }
      />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_14rem]">
        <nav
          aria-label={t('help.contents')}
          data-print="no"
          className="rounded-md border border-line bg-panel px-4 py-3 lg:sticky lg:top-20 lg:order-2"
        >
          <Contents heading={t('help.yours')} guides={first} />
          <Contents heading={t('help.others')} guides={others} />
        </nav>
        <div className="flex min-w-0 flex-col gap-10">
          {[...first, ...others].map((code) => (
            <Guide key={code} code={code} />
          ))}
          <p className="text-muted text-sm">{t('help.fictional')}</p>
        </div>
      </div>
    </Page>
  );
}

function Contents({ heading, guides }: { heading: string; guides: readonly GuideCode[] }) {
  const { t } = useT();
  if (guides.length === 0) return null;
  return (
    <>
      <p className="mt-3 mb-1 font-medium text-muted text-sm first:mt-0">{heading}</p>
      <ul>
        {guides.map((code) => (
          <li key={code}>
            <a
              href={`#${code}`}
              className="block rounded-sm py-1 underline-offset-2 hover:underline max-md:py-2"
            >
              {t(`help.guides.${code}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
