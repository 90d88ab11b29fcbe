/** What the reader did of its own accord, each with its rows and one press to decide otherwise for all of them. */
import { Link, useSearchParams } from '@remix-run/react';
import { WandSparkles } from 'lucide-react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { formatDateTime, type Instant } from '~/platform/time';
import { withSearch } from '~/ui/search-link';
import type { ImportView } from '../queries.server';
import { isSwitched, MARKS, type Mark, SWITCHES, type Switch } from '../rules.marks';
import { FoldedCard } from './folded-card';
import { DropForm, SwitchForm } from './switch-form';

/** Folded; nothing when the reader did nothing that has to be shown. */
export function OwnList({ list }: { list: ImportView }) {
  const { t } = useT();
  const remembered = list.layout?.remembered;
  const done = MARKS.filter((mark) => list.marks.marks[mark] > 0);
  if (done.length === 0 && !remembered) return null;
  const names = done.map((mark) => `${t(`imports.own.mark.${mark}`)} (${list.marks.marks[mark]})`);
  return (
    <FoldedCard icon={WandSparkles} heading={t('imports.own.heading')} said={names.join(' · ')}>
      <p className="text-muted text-sm">{t('imports.own.intro')}</p>
      <ul className="divide-y divide-line">
        {remembered && (
          <li className={LINE}>
            <span className="min-w-0 flex-1 basis-80 break-words">
              {t('imports.own.remembered', {
                file: remembered.fileName,
                at: formatDateTime(remembered.at as Instant),
              })}
            </span>
            <DropForm list={list} />
          </li>
        )}
        {done.map((mark) => (
          <Done key={mark} list={list} mark={mark} />
        ))}
      </ul>
    </FoldedCard>
  );
}

const LINE = 'flex flex-wrap items-center gap-x-4 gap-y-2 py-2';

const isSwitch = (mark: Mark): mark is Switch => SWITCHES.some((each) => each === mark);

function Done({ list, mark }: { list: ImportView; mark: Mark }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const count = list.marks.marks[mark];
  const otherwise = isSwitch(mark) && isSwitched(list.layout?.choices ?? {}, mark);
  const name = t(`imports.own.mark.${mark}`);
  const words = (otherwise ? `imports.own.instead.${mark}` : `imports.own.did.${mark}`) as TextKey;
  return (
    <li className={LINE}>
      <span className="min-w-0 flex-1 basis-80">{t(words, { count })}</span>
      <Link
        to={withSearch(search, { show: mark, page: null, edit: null })}
        preventScrollReset
        aria-label={t('imports.own.seeRows', { mark: name })}
        className="rounded-sm py-1 text-accent text-sm underline-offset-2 hover:underline"
      >
        {t('imports.own.see')}
      </Link>
      {isSwitch(mark) && (
        <SwitchForm
          list={list}
          what={mark}
          on={!otherwise}
          label={t(`imports.own.${otherwise ? 'off' : 'on'}.${mark}`)}
        />
      )}
      {mark === 'joined' && (
        <a
          href="#columns"
          className="rounded-sm py-1 text-accent text-sm underline-offset-2 hover:underline"
        >
          {t('imports.own.columns')}
        </a>
      )}
    </li>
  );
}
