import { Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/choice';
import { Field, FieldErrors } from '~/ui/field';
import { IconButton } from '~/ui/icon-button';
import { Input, Select } from '~/ui/input';
import type { GrantLine, GrantScopes } from '../queries.server';
import { grantKey, grantOf } from '../rules';

interface GrantsFieldProps {
  scopes: GrantScopes;
  held: readonly GrantLine[];
  /** What was ticked before the form was refused. */
  typed: Readonly<Record<string, string>> | null;
  errors: readonly string[];
}

const INSTALLATION = ['admin', 'board', 'department'] as const;
const AT_OUTLET = ['editor', 'reporter'] as const;

/** The roles of a person as boxes, one group for each place where a role holds. Every box has its own name, `grants[n]`. */
export function GrantsField({ scopes, held, typed, errors }: GrantsFieldProps) {
  const { t } = useT();
  const id = useId();
  const chosen = typed
    ? Object.entries(typed).flatMap(([name, value]) => (name.startsWith('grants[') ? value : []))
    : held.map(grantKey);
  const first = INSTALLATION.length + scopes.outlets.length * AT_OUTLET.length;
  const box = (key: string, index: number, label: string) => (
    <Checkbox
      key={key}
      name={`grants[${index}]`}
      value={key}
      defaultChecked={chosen.includes(key)}
      label={label}
    />
  );
  return (
    <div aria-describedby={errors.length > 0 ? `${id}-errors` : undefined} className="grid gap-4">
      <FieldErrors id={`${id}-errors`} errors={errors} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Group legend={t('admin.grants.installation')}>
          {INSTALLATION.map((role, index) => box(role, index, t(`enums.role.${role}`)))}
        </Group>
        {scopes.outlets.map((outlet, place) => (
          <Group key={outlet.id} legend={outlet.name}>
            {AT_OUTLET.map((role, index) =>
              box(
                `${role}:${outlet.id}`,
                INSTALLATION.length + place * AT_OUTLET.length + index,
                t(`enums.role.${role}`),
              ),
            )}
          </Group>
        ))}
      </div>
      <Group legend={t('admin.grants.nominator')}>
        <PlacePickers
          scopes={scopes}
          first={first}
          chosen={chosen.filter((key) => key.startsWith('nominator:'))}
          typedCode={typed ? (chosen.find(isBareCode) ?? '') : ''}
          gone={placesGone(scopes, held)}
        />
      </Group>
    </div>
  );
}

function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid min-w-0 content-start gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface PlacePickersProps {
  scopes: GrantScopes;
  first: number;
  chosen: string[];
  /** A code that was typed before the form was refused. */
  typedCode: string;
  /** Places that the person holds and that are no more. */
  gone: { key: string; name: string }[];
}

function placesGone(scopes: GrantScopes, held: readonly GrantLine[]): PlacePickersProps['gone'] {
  const known = new Set(
    scopes.districts.flatMap(({ code, communes }) => [code, ...communes.map((each) => each.code)]),
  );
  return held.flatMap((grant) =>
    grant.placeCode === null || known.has(grant.placeCode)
      ? []
      : { key: grantKey(grant), name: grant.placeName ?? grant.placeCode },
  );
}

/** Behind the lists of places, which are fewer. */
const CODE_AT = 40;

const isBareCode = (key: string): boolean => key !== '' && grantOf(key) === null;

/** One list for each place, and an empty one: without JavaScript one more can be added at each save. */
function PlacePickers({ scopes, first, chosen, typedCode, gone }: PlacePickersProps) {
  const { t } = useT();
  const [rows, setRows] = useState(() => [...chosen, ''].map((key, row) => ({ key, row })));
  return (
    <div className="grid max-w-md gap-2">
      {rows.map(({ key, row }, index) => (
        <div key={row} className="flex items-center gap-1">
          <Select
            className="flex-1"
            name={`grants[${first + row}]`}
            defaultValue={key}
            aria-label={t('admin.grants.place', { number: index + 1 })}
          >
            <option value="">{t('fields.choose')}</option>
            {gone.map((place) => (
              <option key={place.key} value={place.key}>
                {place.name}
              </option>
            ))}
            {scopes.districts.map((district) => (
              <optgroup key={district.code} label={district.name}>
                <option value={`nominator:${district.code}`}>
                  {t('admin.grants.whole', { name: district.name })}
                </option>
                {district.communes.map((commune) => (
                  <option key={commune.code} value={`nominator:${commune.code}`}>
                    {commune.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          {rows.length > 1 && (
            <IconButton
              label={t('admin.grants.removePlace', { number: index + 1 })}
              onClick={() => setRows(rows.filter((each) => each.row !== row))}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      {scopes.byCode && (
        <Field label={t('admin.grants.code')} hint={t('admin.grants.codeHint')} optional>
          <Input name={`grants[${first + CODE_AT}]`} autoComplete="off" defaultValue={typedCode} />
        </Field>
      )}
      <Button
        type="button"
        size="sm"
        variant="ghost"
        icon={<Plus aria-hidden />}
        className="justify-self-start"
        onClick={() => setRows([...rows, { key: '', row: (rows.at(-1)?.row ?? -1) + 1 }])}
      >
        {t('admin.grants.addPlace')}
      </Button>
    </div>
  );
}
