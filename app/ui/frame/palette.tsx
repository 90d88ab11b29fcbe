/** The command palette: go to, find, create, change. Fetched on demand, with the library behind it. */
import { useFetcher, useLocation, useNavigate, useSubmit } from '@remix-run/react';
import {
  CalendarPlus,
  CalendarRange,
  Keyboard,
  Languages,
  ListTodo,
  type LucideIcon,
  Star,
  SunMoon,
  User,
} from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LOCALES } from '~/platform/i18n/keys';
import '~/platform/i18n/needs/palette';
import { useT } from '~/platform/i18n/react';
import { fold, searchFault, searchWords } from '~/platform/text';
import { Command, CommandGroup, CommandItem } from '../command';
import { KeyHint } from '../key-hint';
import { keysNow } from '../keys';
import { SearchFaultLine } from '../search-fault';
import { NAV_ICONS } from './nav-icons';
import type { NavEntry } from './types';

/** One line of what the server offers or finds. */
export interface PaletteLine {
  id: string;
  text: string;
  detail?: string | undefined;
  to: string;
}

/** What /search answers: what the reader may go to and create, or what was found. */
export interface PaletteAnswer {
  q: string;
  go: PaletteLine[];
  create: PaletteLine[];
  exemplars: PaletteLine[];
  assignments: PaletteLine[];
  people: PaletteLine[];
}

interface Line {
  id: string;
  text: string;
  detail?: string | undefined;
  icon: LucideIcon;
  keys?: readonly string[] | undefined;
  run(): void;
}

const TYPING_MS = 120;
const FOUND = ['exemplars', 'assignments', 'people'] as const;
const ICONS = { exemplars: Star, assignments: ListTodo, people: User };

export default function Palette({ nav, onClose }: { nav: readonly NavEntry[]; onClose(): void }) {
  const { t } = useT();
  const [typed, setTyped] = useState('');
  const { offered, found, searching } = useAnswers(typed);
  const groups = useOwnGroups(nav, offered, typed);
  const opened = useRef(document.activeElement);
  const go = useNavigate();
  const choose = (run: () => void) => {
    onClose();
    run();
  };
  const hits = FOUND.flatMap((key) => (found?.[key] ?? []).map((line) => ({ ...line, key })));
  const count = groups.reduce((sum, group) => sum + group.lines.length, 0) + hits.length;
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div data-scroll-lock className="fixed inset-0 z-60 animate-fade bg-backdrop" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opened.current instanceof HTMLElement) opened.current.focus();
          }}
          className="fixed inset-x-3 top-[10vh] z-60 mx-auto flex max-h-[80dvh] max-w-xl animate-rise flex-col overflow-hidden rounded-xl border border-line bg-raised shadow-float"
        >
          <Radix.Title className="sr-only">{t('frame.palette')}</Radix.Title>
          <Command
            label={t('frame.palette')}
            placeholder={t('palette.placeholder')}
            value={typed}
            onValueChange={setTyped}
            ids={[
              ...groups.flatMap((group) => group.lines.map((line) => line.id)),
              ...hits.map((line) => `${line.key} ${line.id}`),
            ]}
            foot={
              <>
                <span className="inline-flex items-center gap-1">
                  <KeyHint>↑</KeyHint>
                  <KeyHint>↓</KeyHint> {t('palette.choose')}
                </span>
                <span className="inline-flex items-center gap-1">
                  <KeyHint>Enter</KeyHint> {t('palette.open')}
                </span>
                <span className="inline-flex items-center gap-1">
                  <KeyHint>Esc</KeyHint> {t('buttons.close')}
                </span>
                <span role="status" className="ml-auto" data-figures>
                  {searching ? t('palette.searching') : t('palette.count', { count })}
                </span>
              </>
            }
          >
            {groups.map((group) => (
              <CommandGroup key={group.heading} heading={group.heading}>
                {group.lines.map(({ icon: Icon, ...line }) => (
                  <CommandItem
                    key={line.id}
                    id={line.id}
                    icon={<Icon aria-hidden />}
                    detail={line.detail}
                    keys={line.keys}
                    onSelect={() => choose(line.run)}
                  >
                    {line.text}
                  </CommandItem>
                ))}
              </CommandGroup>
            ))}
            {FOUND.map((key) => {
              const lines = found?.[key] ?? [];
              const Icon = ICONS[key];
              return lines.length === 0 ? null : (
                <CommandGroup key={key} heading={t(`palette.${key}`)}>
                  {lines.map((line) => (
                    <CommandItem
                      key={line.id}
                      id={`${key} ${line.id}`}
                      icon={<Icon aria-hidden />}
                      detail={line.detail}
                      onSelect={() => choose(() => go(line.to))}
                    >
                      {line.text}
                    </CommandItem>
                  ))}
                </CommandGroup>
              );
            })}
            {count === 0 && !searching && <Nothing typed={typed.trim()} />}
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Nothing({ typed }: { typed: string }) {
  const { t } = useT();
  const fault = searchFault(typed);
  return (
    <p className="px-4 py-8 text-center text-muted">
      {fault ? <SearchFaultLine fault={fault} q={typed} /> : t('palette.nothing')}
    </p>
  );
}

/** What the server offers at once, and what it finds for what was typed last. */
function useAnswers(typed: string) {
  const offers = useFetcher<PaletteAnswer>();
  const search = useFetcher<PaletteAnswer>();
  const asked = useRef(false);
  const { load: offer } = offers;
  const { load: find } = search;
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    offer('/search');
  }, [offer]);
  const q = searchFault(typed) ? '' : typed.trim();
  useEffect(() => {
    if (q.length < 2) return;
    const timer = setTimeout(() => find(`/search?q=${encodeURIComponent(q)}`), TYPING_MS);
    return () => clearTimeout(timer);
  }, [q, find]);
  // What answers to fewer letters stays until the next answer is there, so that the list does not blink.
  const found = q.length < 2 ? undefined : search.data;
  return { offered: offers.data, found, searching: q.length >= 2 && search.data?.q !== q };
}

interface Group {
  heading: string;
  lines: Line[];
}

/** What needs no search: the screen's own verbs, screens, what can be created, settings. Accents and their absence match alike. */
function useOwnGroups(
  nav: readonly NavEntry[],
  offered: PaletteAnswer | undefined,
  typed: string,
): Group[] {
  const { t } = useT();
  const navigate = useNavigate();
  const settings = useSettings();
  const [screen] = useState(() =>
    keysNow().flatMap((group) => group.bindings.filter((binding) => binding.run)),
  );
  return useMemo(() => {
    const leading = (icon: LucideIcon) => (line: PaletteLine) => ({
      ...line,
      icon,
      run: () => navigate(line.to),
    });
    const groups: Group[] = [
      {
        heading: t('palette.screen'),
        lines: screen.map((binding) => ({
          id: `key ${binding.label}`,
          text: binding.label,
          icon: Keyboard,
          keys: binding.keys,
          run: () => binding.run?.(),
        })),
      },
      {
        heading: t('palette.go'),
        lines: [
          ...nav.map((entry) => ({
            id: `nav ${entry.to}`,
            text: t(`frame.nav.${entry.key}`),
            icon: NAV_ICONS[entry.key],
            run: () => navigate(entry.to),
          })),
          ...(offered?.go ?? []).map(leading(CalendarRange)),
        ],
      },
      { heading: t('palette.create'), lines: (offered?.create ?? []).map(leading(CalendarPlus)) },
      { heading: t('palette.settings'), lines: settings },
    ];
    const words = searchWords(typed);
    if (words === null) return [];
    return groups
      .map((group) => ({
        ...group,
        lines: group.lines.filter((line) => {
          const text = fold(line.text);
          return words.every((word) => text.includes(word));
        }),
      }))
      .filter((group) => group.lines.length > 0);
  }, [t, nav, offered, typed, screen, settings, navigate]);
}

const THEMES = ['light', 'dark', 'system'] as const;

/** The theme and the language, as the account's menu sets them. */
function useSettings(): Line[] {
  const { t, locale } = useT();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const redirectTo = pathname + search;
    return [
      ...THEMES.map((theme) => ({
        id: `theme ${theme}`,
        text: t('palette.theme', { theme: t(`frame.themes.${theme}`) }),
        icon: SunMoon,
        run: () =>
          submit(
            { theme, redirectTo },
            { method: 'post', action: '/settings/theme', replace: true, preventScrollReset: true },
          ),
      })),
      ...LOCALES.filter((code) => code !== locale).map((code) => ({
        id: `locale ${code}`,
        text: t('palette.language', { language: t(`frame.languages.${code}`) }),
        icon: Languages,
        run: () => changeLanguage(code, redirectTo),
      })),
    ];
  }, [t, locale, submit, pathname, search]);
}

/** The whole page is asked for again, because its texts come with it. */
function changeLanguage(locale: string, redirectTo: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/settings/language';
  for (const [name, value] of Object.entries({ locale, redirectTo })) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
