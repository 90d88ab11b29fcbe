import { useT } from '~/platform/i18n/react';
import type { AssignmentView } from '../queries.assignment.server';
import type { AssignmentFormView } from '../queries.assignment-form.server';
import type { AssignmentVerb } from '../rules';
import { DirectVerb } from './direct-verb';
import { VerbFields } from './verb-fields';
import { FormDialog } from './verb-form';
import { inOrder, VERB_LOOK, verbAddress, verbLabel } from './verb-looks';

/** Exactly the verbs that this person may use now; the one that the work waits for is filled. */
export function VerbBar({ view }: { view: AssignmentView }) {
  const { main, others } = inOrder(view.verbs.map(({ verb }) => verb));
  if (view.verbs.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2" data-print="no">
      {main && <VerbButton verb={main} view={view} variant="primary" />}
      {others.map((verb) => (
        <VerbButton
          key={verb}
          verb={verb}
          view={view}
          variant={isQuiet(verb) ? 'ghost' : 'secondary'}
        />
      ))}
    </div>
  );
}

const isQuiet = (verb: AssignmentVerb) => verb === 'cancel' || verb === 'suspend';

interface VerbButtonProps {
  verb: AssignmentVerb;
  view: AssignmentView;
  variant: 'primary' | 'secondary' | 'ghost';
}

function VerbButton({ verb, view, variant }: VerbButtonProps) {
  const { t } = useT();
  const { icon: Icon, asks, danger } = VERB_LOOK[verb];
  const label = verbLabel(verb, wordedOf(view));
  const look = { variant, icon: <Icon aria-hidden />, className: danger ? 'text-late' : '' };
  const to = verbAddress(view.id, verb);
  if (!asks) return <DirectVerb to={to} version={view.version} label={label} {...look} />;
  return (
    <FormDialog
      to={to}
      label={t(label)}
      title={t(label)}
      ask={t(`coverage.ask.${verb}`)}
      danger={danger}
      upload={verb === 'submit'}
      look={look}
    >
      {(attempt) => <VerbFields verb={verb} view={view} attempt={attempt} />}
    </FormDialog>
  );
}

export const wordedOf = (view: Pick<AssignmentFormView, 'kind' | 'lead' | 'returned'>) => ({
  kind: view.kind,
  taken: view.lead !== null,
  returned: view.returned !== null,
});
