import { Printer } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import type { ListedPerson } from '../commands.people-list.server';

/** The passwords of new people, shown once: a slip for each, to be printed and cut apart. */
export function PasswordSlips({ people, site }: { people: ListedPerson[]; site: string }) {
  const { t } = useT();
  return (
    <>
      <div data-print="no" className="mb-4 grid gap-3">
        <Notice tone="warn" live title={t('admin.importPeople.made', { count: people.length })}>
          {t('admin.importPeople.once')}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <Button type="button" icon={<Printer aria-hidden />} onClick={() => window.print()}>
            {t('admin.importPeople.print')}
          </Button>
          <LinkButton to="/admin" variant="ghost">
            {t('admin.importPeople.toPeople')}
          </LinkButton>
        </div>
      </div>
      <ul className="grid sm:grid-cols-2 print:grid-cols-2">
        {people.map((person) => (
          <li
            key={person.username}
            className="break-inside-avoid border border-line-strong border-dashed p-4"
          >
            <p className="text-muted text-sm">{t('frame.productName')}</p>
            <p className="font-semibold">{person.displayName}</p>
            {person.role && (
              <p>
                {t(`enums.role.${person.role}`)}
                {person.where && `, ${person.where}`}
              </p>
            )}
            <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
              <dt className="text-muted">{t('admin.importPeople.site')}</dt>
              <dd className="wrap-anywhere">{site}</dd>
              <dt className="text-muted">{t('admin.people.username')}</dt>
              <dd className="font-mono">{person.username}</dd>
              <dt className="text-muted">{t('admin.importPeople.password')}</dt>
              <dd className="select-all font-mono">{person.password}</dd>
            </dl>
            <p className="mt-1 text-muted text-sm">{t('admin.importPeople.change')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
