import { Form, Link, useLocation } from '@remix-run/react';
import { CalendarOff, ChevronDown, IdCard, LogOut, MonitorSmartphone } from 'lucide-react';
import type { ReactNode } from 'react';
import { LOCALES } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Avatar } from '../avatar';
import { cn } from '../cn';
import { Disclosure } from '../disclosure';
import { dropAllDrafts } from '../draft-storage';
import { KeysButton } from './palette-buttons';
import type { FrameData, Theme } from './types';

const ROW =
  'flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-left hover:bg-sunken max-md:min-h-11';
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];

/** Who is signed in: roles, sessions, language, appearance, the way out. Works without JavaScript. */
export function PersonMenu({ who, theme }: { who: FrameData['who']; theme: Theme }) {
  const { t } = useT();
  return (
    <Disclosure
      panel="float"
      label={t('frame.personMenu', { name: who.displayName })}
      summaryClassName="flex h-9 items-center gap-2 rounded-md px-1.5 hover:bg-sunken max-md:h-11"
      panelClassName="w-72"
      summary={
        <>
          <Avatar name={who.displayName} />
          <span className="max-w-36 truncate font-medium max-xl:hidden">{who.displayName}</span>
          <ChevronDown aria-hidden className="size-4 text-muted max-md:hidden" />
        </>
      }
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="font-semibold">{who.displayName}</p>
        <p className="text-muted text-sm">{who.username}</p>
        <p className="mt-0.5 text-muted text-sm">
          {who.roles.map((role) => t(`enums.role.${role}`)).join(' · ')}
        </p>
      </div>
      <hr className="-mx-1.5 my-1 border-line" />
      {who.roles.includes('reporter') && (
        <>
          <Link to="/reporters/me" className={ROW}>
            <IdCard aria-hidden className="size-4.5 text-muted" />
            {t('frame.myProfile')}
          </Link>
          <Link to="/leave" className={ROW}>
            <CalendarOff aria-hidden className="size-4.5 text-muted" />
            {t('frame.myLeave')}
          </Link>
        </>
      )}
      <Link to="/account" className={ROW}>
        <MonitorSmartphone aria-hidden className="size-4.5 text-muted" />
        {t('frame.mySessions')}
      </Link>
      <KeysButton className={cn(ROW, 'noscript:hidden')} />
      <Choices legend={t('frame.language')}>
        <LanguageForm />
      </Choices>
      <Choices legend={t('frame.theme')}>
        <ThemeForm theme={theme} />
      </Choices>
      <hr className="-mx-1.5 my-1 border-line" />
      <Form method="post" action="/logout" reloadDocument onSubmit={dropAllDrafts}>
        <button type="submit" className={ROW}>
          <LogOut aria-hidden className="size-4.5 text-muted" />
          {t('frame.signOut')}
        </button>
      </Form>
    </Disclosure>
  );
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <div className="px-2.5 py-1.5">
      <p className="mb-1 text-muted text-sm">{legend}</p>
      {children}
    </div>
  );
}

/** Chooses the language; the whole page is asked for again, because its texts come with it. */
export function LanguageForm() {
  const { t, locale } = useT();
  return (
    <Form method="post" action="/settings/language" reloadDocument className="flex gap-1">
      <BackHere />
      {LOCALES.map((code) => (
        <Segment key={code} name="locale" value={code} pressed={code === locale} lang={code}>
          {t(`frame.languages.${code}`)}
        </Segment>
      ))}
    </Form>
  );
}

function ThemeForm({ theme }: { theme: Theme }) {
  const { t } = useT();
  return (
    <Form method="post" action="/settings/theme" preventScrollReset replace className="flex gap-1">
      <BackHere />
      {THEMES.map((code) => (
        <Segment key={code} name="theme" value={code} pressed={code === theme}>
          {t(`frame.themes.${code}`)}
        </Segment>
      ))}
    </Form>
  );
}

function BackHere() {
  const { pathname, search } = useLocation();
  return <input type="hidden" name="redirectTo" value={pathname + search} />;
}

interface SegmentProps {
  name: string;
  value: string;
  pressed: boolean;
  lang?: string | undefined;
  children: ReactNode;
}

const Segment = ({ pressed, children, ...rest }: SegmentProps) => (
  <button
    type="submit"
    aria-pressed={pressed}
    className="flex-1 whitespace-nowrap rounded-sm border border-line px-2 py-1 text-muted text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent max-md:min-h-11"
    {...rest}
  >
    {children}
  </button>
);
