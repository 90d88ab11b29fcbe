/** The life of each exemplar of the demo, told by the real commands. */

import { withdrawConsent } from '~/features/exemplars/commands.dossier.server';
import {
  appraiseExemplar,
  approveExemplar,
  rejectExemplar,
  returnExemplar,
  withdrawExemplar,
} from '~/features/exemplars/commands.server';
import { createExemplar, saveDraft } from '~/features/exemplars/commands.write.server';
import type { ExemplarInput } from '~/features/exemplars/input';
import type { PlainDate } from '~/platform/time';
import type { Stage } from './stage';
import type { ExemplarText } from './texts/exemplar-text';
import { EXEMPLARS } from './texts/exemplars';
import { at, spread, workdaysBefore } from './work-hours';

const BOARD = 'bantdkt';
const PROGRAMME_STARTS = at('2019-09-27 08:00');
/** Working days that an appraisal takes. */
const DAYS = { approved: 8, withdrawn: 8, appraising: 3, returned: 6, rejected: 7 } as const;
const FIRST_PHONE = 201;

/** Notes the lives of all exemplars; gives their ids by key, filled in as they are played. */
export function cueExemplars(stage: Stage): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [index, text] of EXEMPLARS.entries()) cueOne(stage, text, index, ids);
  return ids;
}

function cueOne(stage: Stage, text: ExemplarText, index: number, ids: Map<string, string>): void {
  const id = () => {
    const found = ids.get(text.key);
    if (!found) throw new Error(`${text.key} has not been created yet`);
    return found;
  };
  const input = inputOf(text, index);
  if (text.state === 'draft' || text.state === 'nominated') {
    const [when = 0] = spread(at(`${text.on} 08:00`), at(`${text.on} 17:00`), 1, stage.random);
    const create = text.state === 'draft' ? saveDraft : createExemplar;
    stage.cue(when, text.by, async (ctx) => ids.set(text.key, await create(ctx, input)));
    return;
  }
  const from = at(`${workdaysBefore(text.on as PlainDate, DAYS[text.state])} 08:00`);
  const end = at(`${text.on} 15:00`) + Math.floor(stage.random() * 100) * 60_000;
  const [created = 0, appraised = 0] = spread(
    Math.max(PROGRAMME_STARTS, from),
    end,
    2,
    stage.random,
  );
  stage.cue(created, text.by, async (ctx) => ids.set(text.key, await createExemplar(ctx, input)));
  const last = text.state === 'appraising' ? end : appraised;
  stage.cue(last, BOARD, (ctx) => appraiseExemplar(ctx, id()));
  cueDecision(stage, text, end, id);
}

function cueDecision(stage: Stage, text: ExemplarText, when: number, id: () => string): void {
  const reason = text.reason ?? '';
  if (text.state === 'returned') stage.cue(when, BOARD, (ctx) => returnExemplar(ctx, id(), reason));
  if (text.state === 'rejected') stage.cue(when, BOARD, (ctx) => rejectExemplar(ctx, id(), reason));
  if (text.state !== 'approved' && text.state !== 'withdrawn') return;
  const decision = {
    decisionNumber: text.decision ?? '',
    decisionDate: text.decision ? (text.on as PlainDate) : null,
  };
  stage.cue(when, BOARD, (ctx) => approveExemplar(ctx, id(), decision));
  if (!text.withdrawnOn) return;
  if (text.consent === 'withdrawn') {
    stage.cue(at(`${text.withdrawnOn} 08:40`), BOARD, (ctx) => withdrawConsent(ctx, id(), reason));
  }
  stage.cue(at(`${text.withdrawnOn} 09:10`), BOARD, (ctx) => withdrawExemplar(ctx, id(), reason));
}

const inputOf = (text: ExemplarText, index: number): ExemplarInput => ({
  name: text.name,
  shortName: '',
  family: text.family,
  kind: text.kind,
  sectorCode: text.sector,
  movementCode: text.movement,
  placeCode: text.place,
  placeDetail: text.detail,
  birthYear: text.birthYear ?? null,
  isMinor: text.isMinor ?? false,
  summary: text.summary,
  achievements: text.achievements,
  consentGiven: text.consent !== 'none',
  consentBy: text.consent === 'none' ? '' : text.contact,
  contactPerson: text.contact,
  phone: `0900 000 ${FIRST_PHONE + index}`,
  email: '',
  address: text.detail,
  contactNote: '',
});
