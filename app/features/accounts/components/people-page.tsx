import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { KeyRound, Lock, UserPlus, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { ROLE_CODES } from '~/platform/principal';
import { Badge } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { Page, PageHeader } from '~/ui/page-header';
import { Pagination } from '~/ui/pagination';
import { SearchInput } from '~/ui/search-input';
import { Table, Tbody, Td, Th, Thead, Tr } from '~/ui/table';
import type { PersonRow } from '../queries.server';
import { GrantMarks } from './grant-marks';

interface PeoplePageProps {
  people: PersonRow[];
  total: number;
  page: number;
  pageSize: number;
  /** Above the list. */
  children: ReactNode;
}

/** Everybody who has an account, found and filtered. */
export function PeoplePage({ people, total, page, pageSize, children }: PeoplePageProps) {
  const { t } = useT();
  const [search] = useSearchParams();
  const filtered = ['q', 'role', 'state'].some((name) => search.get(name));
  return (
    <Page>
      <PageHeader
        title={t('admin.people.title')}
        description={t('admin.description')}
        actions={
          <>
            <LinkButton to="/admin/people/import" icon={<Users aria-hidden />}>
              {t('admin.importPeople.title')}
            </LinkButton>
            <LinkButton to="/admin/people/new" variant="primary" icon={<UserPlus aria-hidden />}>
              {t('admin.people.add')}
            </LinkButton>
          </>
        }
      />
      {children}
      <Filters filtered={filtered} />
      <Card>
        {people.length === 0 ? (
          <EmptyState title={t('admin.people.none')}>{t('admin.people.noneHint')}</EmptyState>
        ) : (
          <PeopleTable people={people} />
        )}
        {total > 0 && (
          <div className="border-line border-t px-4 py-3">
            <Pagination page={page} pageSize={pageSize} total={total} />
          </div>
        )}
      </Card>
    </Page>
  );
}

function Filters({ filtered }: { filtered: boolean }) {
  const { t } = useT();
  const [search] = useSearchParams();
  const submit = useSubmit();
  const send = (event: { currentTarget: HTMLSelectElement }) =>
    submit(event.currentTarget.form, { replace: true });
  // The key brings the fields back to the address when it changes by a link.
  return (
    <Form
      key={search.toString()}
      role="search"
      aria-label={t('admin.people.search')}
      className="mb-3 flex flex-wrap items-end gap-2"
      data-print="no"
    >
      <Field label={t('admin.people.search')} hideLabel className="flex-1 basis-full md:basis-64">
        <SearchInput
          placeholder={`${t('admin.people.search')}…`}
          defaultValue={search.get('q') ?? ''}
        />
      </Field>
      <Field label={t('admin.people.role')} hideLabel className="max-md:flex-1 max-md:basis-32">
        <Select name="role" defaultValue={search.get('role') ?? ''} onChange={send}>
          <option value="">{t('admin.people.allRoles')}</option>
          {ROLE_CODES.map((role) => (
            <option key={role} value={role}>
              {t(`enums.role.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('admin.people.state')} hideLabel className="max-md:flex-1 max-md:basis-32">
        <Select name="state" defaultValue={search.get('state') ?? ''} onChange={send}>
          <option value="">{t('admin.people.allStates')}</option>
          {(['active', 'disabled'] as const).map((state) => (
            <option key={state} value={state}>
              {t(`admin.people.states.${state}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button>{t('buttons.search')}</Button>
      {filtered && (
        <LinkButton to="/admin" variant="ghost">
          {t('buttons.clearFilters')}
        </LinkButton>
      )}
    </Form>
  );
}

function PeopleTable({ people }: { people: PersonRow[] }) {
  const { t } = useT();
  return (
    <Table caption={t('admin.people.title')} stack>
      <Thead>
        <Th>{t('admin.people.name')}</Th>
        <Th>{t('admin.people.username')}</Th>
        <Th>{t('admin.people.role')}</Th>
        <Th>{t('admin.people.state')}</Th>
      </Thead>
      <Tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <Td>
              <Link
                to={`/admin/people/${person.id}`}
                prefetch="intent"
                className="font-medium text-ink underline-offset-2 hover:underline"
              >
                {person.displayName}
              </Link>
            </Td>
            <Td label={t('admin.people.username')} className="text-muted">
              {person.username}
            </Td>
            <Td label={t('admin.people.role')}>
              {person.grants.length > 0 ? (
                <GrantMarks grants={person.grants} />
              ) : (
                <span className="text-muted">{t('admin.people.noRoles')}</span>
              )}
            </Td>
            <Td label={t('admin.people.state')}>
              <PersonState person={person} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** Whether the person can sign in, by icon and word. */
export function PersonState({
  person,
}: {
  person: Pick<PersonRow, 'disabled' | 'mustChangePassword'>;
}) {
  const { t } = useT();
  if (person.disabled) {
    return (
      <Badge tone="late" icon={<Lock aria-hidden />}>
        {t('admin.people.states.disabled')}
      </Badge>
    );
  }
  if (person.mustChangePassword) {
    return (
      <Badge tone="warn" icon={<KeyRound aria-hidden />}>
        {t('admin.people.mustChange')}
      </Badge>
    );
  }
  return <span className="text-muted">{t('admin.people.states.active')}</span>;
}
