/** What was published, corrected and taken down in the demo, recorded when its editor could know. */
import {
  correctPlacement,
  publishPlacement,
  takeDownPlacement,
} from '~/features/coverage/commands.publication.server';
import { addDays, isoWeekday, type PlainDate } from '~/platform/time';
import { evidenceOf, timeOf } from './evidence';
import type { Stage } from './stage';
import type { AppearanceText, CoverageText } from './texts/coverage-text';
import { at } from './work-hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MORNING = '07:40';

/** The ids of one assignment and of its placements, filled in as it is played. */
export interface Made {
  assignmentId: string;
  placementIds: string[];
}

/** Notes the publication of every appearance that has one, and what followed it. */
export function cuePublication(stage: Stage, text: CoverageText, made: Made, editor: string): void {
  for (const [index, appearance] of text.appear.entries()) {
    const { reach } = appearance;
    if (reach !== 'published' && reach !== 'corrected' && reach !== 'taken_down') continue;
    const id = () => made.placementIds[index] ?? '';
    const reason = appearance.reason ?? '';
    const when = knownAt(appearance) + Math.floor(stage.random() * 45) * MINUTE;
    stage.cue(when, editor, (ctx) => publishPlacement(ctx, id(), evidenceOf(text, appearance)));
    if (reach === 'corrected') {
      stage.cue(when + 26 * HOUR, editor, (ctx) =>
        correctPlacement(ctx, id(), { reason, url: null }),
      );
    }
    if (reach === 'taken_down') {
      stage.cue(when + 29 * HOUR, editor, (ctx) => takeDownPlacement(ctx, id(), reason));
    }
  }
}

/** Half an hour after it was out, at work: the morning of that day, or of the Monday after a weekend. */
function knownAt(appearance: AppearanceText): number {
  const day = appearance.on as PlainDate;
  const weekend = isoWeekday(day) - 5;
  if (weekend > 0) return at(`${addDays(day, 3 - weekend)} ${MORNING}`);
  const out = at(`${day} ${timeOf(appearance) ?? '06:00'}`) + 30 * MINUTE;
  return Math.max(out, at(`${day} ${MORNING}`));
}
