/** What is stored, as the fields of the forms that edit it: what two people changed on one form is merged by them. Pure. */
import { type FieldParts, type FieldTexts, listPart, writeList } from '~/platform/merge-form';
import type { GenreFacts } from '../coverage/rules.genres';
import type { YearlyDay } from './rules.days';
import { ownEnglishName } from './rules.names';

interface Names {
  name: string;
  nameEn: string;
}

export const namesTexts = (names: Names): FieldTexts => ({
  name: names.name,
  nameEn: ownEnglishName(names),
});

export const channelTexts = (channel: Names & { site: string }): FieldTexts => ({
  ...namesTexts(channel),
  site: channel.site,
});

export const outletTexts = (outlet: Names & { shortName: string }): FieldTexts => ({
  ...namesTexts(outlet),
  shortName: outlet.shortName,
});

interface GenreFields extends Names, GenreFacts {}

/** A genre's angle that no other has is empty. */
export const genreTexts = (genre: GenreFields, all: readonly GenreFacts[]): FieldTexts => ({
  ...namesTexts(genre),
  story: genre.story === null ? '' : '1',
  segment: genre.segment === null ? '' : '1',
  angle: all.some((each) => each.code !== genre.code && each.angle === genre.angle)
    ? genre.angle
    : '',
  words: String(genre.words ?? ''),
  minutes: String(genre.minutes ?? ''),
});

export const DAY_PARTS: FieldParts = { sectors: listPart('sectors') };

export const dayTexts = (day: YearlyDay & { certain: boolean }): FieldTexts => ({
  nameVi: day.nameVi,
  nameEn: ownEnglishName({ name: day.nameVi, nameEn: day.nameEn }),
  calendar: day.calendar,
  month: String(day.month),
  day: String(day.day),
  lengthDays: String(day.lengthDays),
  kind: day.kind,
  sectors: writeList(day.sectors),
  certain: day.certain ? '1' : '',
});

export const PROFILE_PARTS: FieldParts = {
  languages: listPart('languages'),
  sectors: listPart('sectors'),
  places: listPart('places'),
};

interface OwnProfile {
  equipment: string;
  languages: readonly string[];
}

/** What a reporter writes of themself. */
export const ownProfileTexts = ({ equipment, languages }: OwnProfile): FieldTexts => ({
  equipment,
  languages: writeList(languages),
});

interface Profile extends OwnProfile {
  weeklyCapacity: number;
  crewPart: string | null;
  sectors: readonly string[];
  places: readonly string[];
}

/** What an editor writes of a reporter. */
export const profileTexts = (profile: Profile, note: string): FieldTexts => ({
  ...ownProfileTexts(profile),
  weeklyCapacity: String(profile.weeklyCapacity),
  crewPart: profile.crewPart ?? '',
  sectors: writeList(profile.sectors),
  places: writeList(profile.places),
  note,
});
