import type { CalendarItem } from './calendar-types';

type Called = Pick<CalendarItem, 'exemplarName' | 'shortName'>;

// What `shortNameOf` and people put before the words that tell an exemplar apart.
const KIND =
  /^(?:LH HTX|HTX|THT|CLB|TT|BQL|BCH|DNTN|Cty|CS|BV|THPT|THCS|TH|MN|MG|UBND|MTTQ|Hộ)(?= \p{Lu})/u;

export const isShortened = ({ exemplarName, shortName }: Called): boolean =>
  shortName !== exemplarName;

/** The short name for the eye, its kind lighter than what tells it apart. Whoever draws it says the whole name to those who hear. */
export function ShortName({ item }: { item: Called }) {
  const kind = KIND.exec(item.shortName)?.[0];
  if (!kind) return item.shortName;
  return (
    <>
      <span className="subject-kind">{kind}</span>
      {item.shortName.slice(kind.length)}
    </>
  );
}

/** The same, the whole name beside it for those who hear it. */
export function SubjectName({ item }: { item: Called }) {
  const short = isShortened(item);
  return (
    <>
      {short && <span className="sr-only">{item.exemplarName}</span>}
      <span aria-hidden={short || undefined}>
        <ShortName item={item} />
      </span>
    </>
  );
}
