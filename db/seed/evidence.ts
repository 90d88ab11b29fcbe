/** What proves that something of the demo was published. Every address is below .example: none of it exists. */
import type { PublicationInput } from '~/features/coverage/input.placements';
import { fold } from '~/platform/text';
import { type ClockTime, daysBetween, type PlainDate } from '~/platform/time';
import { SLOTS } from '../reference/sample-slots';
import type { AppearanceText, CoverageText } from './texts/coverage-text';

const FIRST_ISSUE = { number: 3801, on: '2019-11-04' as PlainDate };
const ISSUES_A_WEEK = 3;

const slug = (title: string): string => fold(title).replaceAll(' ', '-');

/** The hour of an appearance: its own, else its slot's. */
export const timeOf = (appearance: AppearanceText): ClockTime | null =>
  (appearance.time ?? (appearance.slot ? SLOTS[appearance.slot].time : null)) as ClockTime | null;

export function evidenceOf(text: CoverageText, appearance: AppearanceText): PublicationInput {
  const publishedOn = appearance.on as PlainDate;
  const publishedTime = timeOf(appearance);
  const name = slug(text.title);
  if (appearance.channel === 'bao-print') {
    return {
      publishedOn,
      publishedTime: null,
      issueNumber: issueOf(publishedOn),
      page: appearance.slot === 'pageFour' ? '4' : '3',
    };
  }
  if (appearance.channel.endsWith('online')) {
    const site = text.outlet === 'bao' ? 'baobaclieu.example' : 'thbl.example';
    const url = `https://${site}/guong-sang/${name}-${publishedOn.replaceAll('-', '')}.html`;
    return { publishedOn, publishedTime, url };
  }
  if (publishedTime === null) throw new Error(`${text.title} is on the air at no hour`);
  const clipUrl = appearance.rerun ? null : `https://thbl.example/xem-lai/${name}`;
  return { publishedOn, publishedTime, clipUrl };
}

/** Issues appear on Monday, Wednesday and Friday. */
function issueOf(day: PlainDate): string {
  const days = daysBetween(FIRST_ISSUE.on, day);
  const number =
    FIRST_ISSUE.number + Math.floor(days / 7) * ISSUES_A_WEEK + Math.floor((days % 7) / 2);
  return String(number);
}

/** Where a reporter left the text for the editor. */
export const draftLink = (text: CoverageText): string =>
  `https://tulieu.${text.outlet}.example/bai/${slug(text.title)}`;
