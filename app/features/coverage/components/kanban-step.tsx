/** Takes a card one column on: at once where its verb asks nothing, else by the verb's own form in a dialog. */
import { useFetcher, useRevalidator } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';
import type { TextKey } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import type { VerbResult } from '~/platform/verb-action.server';
import { useToast } from '~/ui/toast';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { KanbanCard } from '../queries.kanban.server';
import type { PlacementView } from '../queries.placement.server';
import type { KanbanStep } from '../rules.kanban';
import { PlacementFields } from './placement-fields';
import {
  PLACEMENT_VERB_LOOK,
  placementAsk,
  placementVerbAddress,
  placementVerbLabel,
} from './placement-verb-looks';
import { VerbFields } from './verb-fields';
import { OpenFormDialog } from './verb-form';
import { VERB_LOOK, verbAddress, verbLabel } from './verb-looks';

export const stepAddress = (card: KanbanCard, step: KanbanStep): string =>
  step.kind === 'assignment'
    ? verbAddress(card.assignmentId, step.verb)
    : placementVerbAddress(card.placementId, step.verb);

export const stepLabel = (card: KanbanCard, step: KanbanStep): TextKey =>
  step.kind === 'assignment'
    ? verbLabel(step.verb, { kind: card.kind, taken: card.leadName !== null, returned: false })
    : placementVerbLabel(step.verb, card.medium);

const asks = (step: KanbanStep): boolean =>
  step.kind === 'assignment' ? VERB_LOOK[step.verb].asks : PLACEMENT_VERB_LOOK[step.verb].asks;

/** Runs a step that asks nothing; `onAsk` opens the form of one that does. */
export function useStep(onAsk: (card: KanbanCard, step: KanbanStep) => void) {
  const message = useMessage();
  const toast = useToast();
  const { revalidate } = useRevalidator();
  const fetcher = useFetcher<VerbResult>();
  const told = useRef<VerbResult>();
  const { submit, data } = fetcher;
  useEffect(() => {
    if (!data || told.current === data) return;
    told.current = data;
    if (data.ok) return;
    toast({ tone: 'late', text: message(data.problem.code, data.problem.params) });
    revalidate();
  }, [data, toast, message, revalidate]);
  return useCallback(
    (card: KanbanCard, step: KanbanStep) => {
      if (asks(step)) return onAsk(card, step);
      const version = step.kind === 'assignment' ? card.assignmentVersion : card.placementVersion;
      submit(
        { stay: 'told', version: String(version) },
        { method: 'post', action: stepAddress(card, step) },
      );
    },
    [onAsk, submit],
  );
}

/** What the page of a verb answers. */
interface VerbPageData {
  view: AssignmentFormView;
  placement?: PlacementView;
}

interface KanbanDialogProps {
  card: KanbanCard;
  step: KanbanStep;
  onClose(): void;
}

/** The form of a step, with what the verb's own page knows; opens once that is there. */
export function KanbanDialog({ card, step, onClose }: KanbanDialogProps) {
  const { t } = useT();
  const { load, data } = useFetcher<VerbPageData>();
  const address = stepAddress(card, step);
  useEffect(() => load(address), [load, address]);
  if (!data) return null;
  const label = t(stepLabel(card, step));
  const ask =
    step.kind === 'assignment'
      ? t(`coverage.ask.${step.verb}`)
      : t(placementAsk(step.verb, card.medium));
  const { view, placement } = data as unknown as VerbPageData;
  return (
    <OpenFormDialog
      to={address}
      title={`${label}: ${card.title}`}
      ask={ask}
      submit={label}
      danger={step.kind === 'placement' && PLACEMENT_VERB_LOOK[step.verb].danger}
      upload={step.verb === 'submit'}
      onClose={onClose}
    >
      {(attempt) =>
        step.kind === 'assignment' ? (
          <VerbFields verb={step.verb} view={view} attempt={attempt} />
        ) : (
          placement && (
            <PlacementFields
              verb={step.verb}
              placement={placement}
              choices={view.choices}
              attempt={attempt}
            />
          )
        )
      }
    </OpenFormDialog>
  );
}
