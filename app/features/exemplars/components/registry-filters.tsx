import { Form, Link, useSearchParams } from '@remix-run/react';
import { Search, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useT } from '~/platform/i18n/react';
import { Button, LinkButton } from '~/ui/button';
import { Field } from '~/ui/field';
import { Select } from '~/ui/input';
import { SearchInput } from '~/ui/search-input';
import type { PlaceGroup } from '../queries.form.server';
import { COVERAGE_FILTERS, EXEMPLAR_KINDS, FAMILIES } from '../rules';
import { useFilterForm } from './use-filter-form';

interface Named {
  code: string;
  name: string;
  nameEn: string;
}

interface RegistryFiltersProps {
  places: readonly PlaceGroup[];
  sectors: readonly Named[];
}

const SORTS = ['-updated', 'name', '-name', '-approved', 'approved', '-age'] as const;
const SORT_TEXT: Record<(typeof SORTS)[number], TextKey> = {
  '-updated': 'exemplars.list.sortOption.updatedDown',
  name: 'exemplars.list.sortOption.nameUp',
  '-name': 'exemplars.list.sortOption.nameDown',
  '-approved': 'exemplars.list.sortOption.approvedDown',
  approved: 'exemplars.list.sortOption.approvedUp',
  '-age': 'exemplars.list.sortOption.ageDown',
};
const FILTERS = ['family', 'kind', 'sector', 'place', 'coverage'] as const;

/** Search and filters of the register; they live in the address. */
export function RegistryFilters({ places, sectors }: RegistryFiltersProps) {
  const { t, locale } = useT();
  const [search] = useSearchParams();
  const { formProps, pending } = useFilterForm('/exemplars');
  const active = FILTERS.filter((name) => search.get(name)).length;
  return (
    <Form
      method="get"
      role="search"
      aria-label={t('exemplars.list.search')}
      aria-busy={pending}
      className="mb-3 flex flex-col gap-2"
      {...formProps}
    >
      {search.get('status') && (
        <input type="hidden" name="status" value={search.get('status') ?? ''} />
      )}
      <div className="flex gap-2">
        <SearchBox />
        <label
          htmlFor="show-filters"
          className="inline-flex h-11 shrink-0 items-center gap-1.5 rounded-md border border-line bg-panel px-3 font-medium has-[+input:focus-visible]:outline-2 md:hidden"
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {t('exemplars.list.filters')}
          {active > 0 && <span data-figures>({active})</span>}
        </label>
        <Button className="max-md:hidden" icon={<Search aria-hidden />}>
          {t('buttons.search')}
        </Button>
      </div>
      <input id="show-filters" type="checkbox" className="peer sr-only md:hidden" />
      <div className="hidden grid-cols-2 gap-2 peer-checked:grid md:grid md:grid-cols-3 xl:grid-cols-6">
        <Choice
          name="family"
          label={t('exemplars.list.family')}
          any={t('exemplars.list.anyFamily')}
        >
          {FAMILIES.map((code) => (
            <option key={code} value={code}>
              {t(`enums.family.${code}`)}
            </option>
          ))}
        </Choice>
        <Choice name="kind" label={t('exemplars.list.kind')} any={t('exemplars.list.anyKind')}>
          {EXEMPLAR_KINDS.map((code) => (
            <option key={code} value={code}>
              {t(`enums.kind.${code}`)}
            </option>
          ))}
        </Choice>
        <Choice
          name="sector"
          label={t('exemplars.list.sector')}
          any={t('exemplars.list.anySector')}
        >
          {sectors.map((sector) => (
            <option key={sector.code} value={sector.code}>
              {locale === 'en' ? sector.nameEn : sector.name}
            </option>
          ))}
        </Choice>
        <Choice name="place" label={t('exemplars.list.place')} any={t('exemplars.list.anyPlace')}>
          {places.map((district) => (
            <optgroup key={district.code} label={district.name}>
              <option value={district.code}>
                {t('exemplars.list.wholeDistrict', { district: district.name })}
              </option>
              {district.communes.map((commune) => (
                <option key={commune.code} value={commune.code}>
                  {commune.name}
                </option>
              ))}
            </optgroup>
          ))}
        </Choice>
        <Choice
          name="coverage"
          label={t('exemplars.list.coverage')}
          any={t('exemplars.list.anyCoverage')}
        >
          {COVERAGE_FILTERS.map((code) => (
            <option key={code} value={code}>
              {t(code === 'unplanned' ? 'exemplars.list.unplanned' : `enums.coverage.${code}`)}
            </option>
          ))}
        </Choice>
        <Choice
          key={search.get('q') ? 'ranked' : 'plain'}
          name="sort"
          label={t('exemplars.list.sort')}
        >
          {!search.get('sort') && search.get('q') && (
            <option value="">{t('exemplars.list.sort')}…</option>
          )}
          {SORTS.map((sort) => (
            <option key={sort} value={sort === '-updated' && !search.get('q') ? '' : sort}>
              {t(SORT_TEXT[sort])}
            </option>
          ))}
        </Choice>
        <div className="col-span-full flex flex-wrap items-center gap-2 md:hidden">
          <Button variant="primary" className="flex-1">
            {t('buttons.apply')}
          </Button>
          {active > 0 && (
            <LinkButton to="/exemplars" className="flex-1">
              {t('buttons.clearFilters')}
            </LinkButton>
          )}
        </div>
      </div>
      {active > 0 && (
        <Link
          to="/exemplars"
          className="w-fit rounded-sm text-accent text-sm underline-offset-2 hover:underline max-md:hidden"
        >
          {t('buttons.clearFilters')}
        </Link>
      )}
    </Form>
  );
}

function SearchBox() {
  const { t } = useT();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const q = search.get('q') ?? '';
  useEffect(() => {
    // Following a link changes the words; typing has changed them already.
    if (box.current && box.current !== document.activeElement) box.current.value = q;
  }, [q]);
  return (
    <Field label={t('exemplars.list.search')} hideLabel className="flex-1">
      <SearchInput
        ref={box}
        defaultValue={q}
        maxLength={100}
        placeholder={t('exemplars.list.searchHint')}
        autoComplete="off"
      />
    </Field>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any?: string;
  children: ReactNode;
}

function Choice({ name, label, any, children }: ChoiceProps) {
  const [search] = useSearchParams();
  const value = search.get(name) ?? '';
  return (
    <Field label={label} hideLabel>
      <Select name={name} key={value} defaultValue={value}>
        {any && <option value="">{any}</option>}
        {children}
      </Select>
    </Field>
  );
}
