import { Form } from '@remix-run/react';
import { Pencil, Plus } from 'lucide-react';
import { useT } from '~/platform/i18n/react';
import { Button } from '~/ui/button';
import { Card, CardBody, CardHeader } from '~/ui/card';
import { Disclosure } from '~/ui/disclosure';
import { FormErrors } from '~/ui/form-errors';
import { useFormResult } from '~/ui/form-result';
import { KeyField } from '~/ui/key-field';
import { MergeFields, mergeKey } from '~/ui/merge-fields';
import { Page, PageHeader } from '~/ui/page-header';
import type { AssignmentKind } from '../../coverage/rules.genres';
import { genreTexts } from '../form-texts';
import type { GenreRow } from '../queries.genres.server';
import { ActiveForm, ActiveMark } from './active-form';
import { GenreFields } from './genre-fields';
import { OrderForm } from './order-form';

/** The genres of stories and of segments: add, edit, order, bring into use and take out. */
export function GenresPage({ genres }: { genres: GenreRow[] }) {
  const { t } = useT();
  return (
    <Page>
      <PageHeader title={t('admin.genres.title')} description={t('admin.genres.description')} />
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_20rem]">
        <div className="grid min-w-0 gap-4">
          <KindCard kind="story" genres={genres} />
          <KindCard kind="segment" genres={genres} />
        </div>
        <NewGenreCard key={genres.length} genres={genres} />
      </div>
    </Page>
  );
}

function KindCard({ kind, genres }: { kind: AssignmentKind; genres: GenreRow[] }) {
  const { t } = useT();
  const shown = genres
    .filter((each) => each[kind] !== null)
    .sort((a, b) => (a[kind] ?? 0) - (b[kind] ?? 0));
  return (
    <Card>
      <CardHeader title={t(`admin.genres.of.${kind}`)} />
      <CardBody>
        <ul className="divide-y divide-line">
          {shown.map((genre, index) => (
            <GenreItem
              key={genre.code}
              kind={kind}
              genre={genre}
              genres={genres}
              first={index === 0}
              last={index === shown.length - 1}
            />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}

interface GenreItemProps {
  kind: AssignmentKind;
  genre: GenreRow;
  genres: GenreRow[];
  first: boolean;
  last: boolean;
}

/** A genre of both kinds stands in both lists, and is edited in the first. */
function GenreItem({ kind, genre, genres, first, last }: GenreItemProps) {
  const { t, locale } = useT();
  const use = useFormResult('genre-active', genre.code);
  const [name, other] = locale === 'en' ? [genre.nameEn, genre.name] : [genre.name, genre.nameEn];
  const length = kind === 'story' ? genre.words : genre.minutes;
  const unit = kind === 'story' ? 'words' : 'minutes';
  const isHome = kind === 'story' || genre.story === null;
  return (
    <li className="grid gap-2 py-2.5 first:pt-0 last:pb-0">
      {isHome && <FormErrors problem={use.problem} />}
      <div className="flex items-center gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {name}
            {!genre.active && <ActiveMark active={false} />}
          </p>
          <p className="text-muted text-sm">
            <span lang={locale === 'en' ? 'vi' : 'en'}>{other}</span>
            {length !== null && ` · ${t(`coverage.panel.${unit}`, { count: length })}`}
            {!isHome && ` · ${t('admin.genres.also')}`}
          </p>
        </div>
        <span className="ml-auto flex shrink-0 items-center gap-1">
          {!(first && last) && (
            <OrderForm id={genre.code} name={name} first={first} last={last}>
              <input type="hidden" name="kind" value={kind} />
            </OrderForm>
          )}
          {isHome && (
            <ActiveForm
              intent="genre-active"
              item={{ id: genre.code, name, active: genre.active, version: genre.version }}
            />
          )}
        </span>
      </div>
      {isHome && <GenreForm genre={genre} genres={genres} name={name} />}
    </li>
  );
}

function GenreForm({
  genre,
  genres,
  name,
}: Pick<GenreItemProps, 'genre' | 'genres'> & { name: string }) {
  const { t } = useT();
  const form = useFormResult('genre', genre.code);
  return (
    <Disclosure
      // Closed again once it is saved.
      key={mergeKey(form, genre.version)}
      open={form.problem !== null}
      summary={
        <>
          <Pencil aria-hidden className="mr-1.5 inline size-3.5" />
          {t('buttons.edit')}
          <span className="sr-only">: {name}</span>
        </>
      }
      summaryClassName="w-fit text-accent text-sm"
      panelClassName="mt-2"
    >
      <Form method="post" noValidate className="grid gap-3 rounded-md bg-sunken p-3">
        <FormErrors problem={form.problem} />
        <input type="hidden" name="intent" value="genre" />
        <KeyField />
        <input type="hidden" name="id" value={genre.code} />
        <MergeFields form={form} version={genre.version} texts={genreTexts(genre, genres)} />
        <GenreFields form={form} genre={genre} genres={genres} />
        <Button pending={form.pending} className="justify-self-start">
          {t('buttons.save')}
        </Button>
      </Form>
    </Disclosure>
  );
}

function NewGenreCard({ genres }: { genres: GenreRow[] }) {
  const { t } = useT();
  const form = useFormResult('new-genre');
  return (
    <Card>
      <CardHeader title={t('admin.genres.add')} />
      <CardBody>
        <Form method="post" noValidate className="grid gap-3">
          <FormErrors problem={form.problem} />
          <input type="hidden" name="intent" value="new-genre" />
          <KeyField />
          <GenreFields form={form} genre={null} genres={genres} />
          <Button pending={form.pending} icon={<Plus aria-hidden />} className="justify-self-start">
            {t('admin.genres.add')}
          </Button>
        </Form>
      </CardBody>
    </Card>
  );
}
