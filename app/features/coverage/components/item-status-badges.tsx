/** How an appearance's place in the work looks: the status of its text, or what became of it. */
import { CheckCheck, EyeOff, type LucideIcon } from 'lucide-react';
import type { Tone } from '~/ui/tone';
import type { ItemStatus } from '../rules.items';
import { ASSIGNMENT_LOOK } from './status-badges';

export const ITEM_LOOK: Record<ItemStatus, { icon: LucideIcon; tone: Tone }> = {
  ...ASSIGNMENT_LOOK,
  published: { icon: CheckCheck, tone: 'done' },
  taken_down: { icon: EyeOff, tone: 'late' },
};
