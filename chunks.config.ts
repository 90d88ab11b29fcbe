/**
 * Which files the browser's build is cut into. What every page needs comes in three files and what many need in a few more, because
 * fifty icons of 300 bytes cost more on the way than they weigh; what only some pages need stays with them.
 */
import { fileURLToPath } from 'node:url';

type ModuleOf = (id: string) => { code: string | null; importedIds: readonly string[] } | null;

const APP = fileURLToPath(new URL('app/', import.meta.url));
const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//;
const ICON = /\/node_modules\/lucide-react\/dist\/esm\/(?:icons\/(.+)\.mjs)?/;
const CALENDAR_TEXTS = /\/i18n\/(vi|en)\/(?:calendar|board|month|week|filters)\.ts$/;
const TEXTS = /\/i18n\/(vi|en|needs)\//;
/** Fetched when they are first asked for, or by the few pages that they belong to. */
const SELDOM =
  /\/ui\/(combobox|dialog-panel|draft-store|drawer|drag|popover|menu|command|day-picker|frame\/)/;

/** For Rollup's `manualChunks`: the file that a module goes into, undefined where Rollup decides. */
export function chunkOf(id: string, { getModuleInfo }: { getModuleInfo: ModuleOf }) {
  if (FRAMEWORK.test(id)) return 'framework';
  const [, locale] = CALENDAR_TEXTS.exec(id) ?? [];
  if (locale) return `calendar-texts-${locale}`;
  if (TEXTS.test(id)) return undefined;
  planned ??= plan(getModuleInfo);
  const ofIcons = ICON.exec(id);
  if (ofIcons) {
    const [, icon] = ofIcons;
    if (!icon || planned.icons.has(icon)) return 'icons';
    return planned.calendarIcons.has(icon) ? 'icons-calendar' : 'icons-more';
  }
  if (planned.everywhere.has(id)) return 'ui';
  if (planned.coverage.has(id)) return 'coverage';
  if (id.startsWith(`${APP}ui/`) && !SELDOM.test(id)) return 'ui-more';
  return undefined;
}

let planned: ReturnType<typeof plan> | undefined;

/** The reporter's home is the page that is opened on the way: what it draws of the common parts is among the first files, no more. */
function plan(moduleOf: ModuleOf) {
  const frame = comingWith(['root.tsx', 'entry.client.tsx'], moduleOf);
  const work = comingWith(['routes/work.tsx'], moduleOf);
  const calendar = comingWith(['routes/calendar.tsx'], moduleOf);
  const isCommon = (id: string) => /^(ui|platform)\//.test(id.slice(APP.length));
  const everywhere = new Set(
    [...frame, ...[...work].filter(isCommon)].filter(
      (id) => !/\/(root|entry\.client)\.tsx$/.test(id),
    ),
  );
  return {
    everywhere,
    coverage: new Set([...work].filter((id) => calendar.has(id))),
    icons: iconsOf([...frame, ...work], moduleOf),
    calendarIcons: iconsOf(calendar, moduleOf),
  };
}

/** The product's modules that come with these ones, themselves included; what is fetched later is not among them. */
function comingWith(entries: readonly string[], moduleOf: ModuleOf): Set<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    if (found.has(id) || !id.startsWith(APP) || TEXTS.test(id) || id.includes('?')) return;
    found.add(id);
    for (const next of moduleOf(id)?.importedIds ?? []) visit(next);
  };
  for (const entry of entries) visit(`${APP}${entry}`);
  return found;
}

const IMPORT = /import \{([^}]*)\} from ["']lucide-react["']/g;
const EXPORT = /export \{([^}]*)\} from '\.\/icons\/(.+)\.mjs'/g;

/** The icons that these modules draw, by the names of their files. */
function iconsOf(modules: Iterable<string>, moduleOf: ModuleOf): Set<string> {
  const library = moduleOf(
    fileURLToPath(new URL('node_modules/lucide-react/dist/esm/lucide-react.mjs', import.meta.url)),
  );
  const files = new Map(
    [...(library?.code ?? '').matchAll(EXPORT)].flatMap(([, names = '', file = '']) =>
      listOf(names).map((name) => [name.replace('default as ', ''), file] as const),
    ),
  );
  const drawn = [...modules].flatMap((id) =>
    [...(moduleOf(id)?.code ?? '').matchAll(IMPORT)].flatMap(([, names = '']) => listOf(names)),
  );
  return new Set(drawn.flatMap((name) => files.get(name.split(' as ')[0] ?? '') ?? []));
}

const listOf = (names: string): string[] => names.split(',').map((name) => name.trim());
