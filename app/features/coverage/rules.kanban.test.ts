import { describe, expect, it } from 'vitest';
import { ASSIGNMENT_TRANSITIONS } from './rules';
import { kanbanSteps, stepTo } from './rules.kanban';

const at = (status: 'proposed' | 'editing' | 'suspended' | 'published') => ({
  status,
  assignmentStatus: status === 'published' ? ('approved' as const) : status,
});

describe('the steps of a card', () => {
  it('lead where the table of transitions says, and never to a cancellation', () => {
    const all = ASSIGNMENT_TRANSITIONS.map((each) => each.verb);
    const steps = kanbanSteps(at('editing'), ['return', 'approve', 'suspend', 'cancel'], [], null);
    expect(steps.map((step) => [step.verb, step.to])).toEqual([
      ['return', 'in_progress'],
      ['approve', 'approved'],
      ['suspend', 'suspended'],
    ]);
    expect(kanbanSteps(at('proposed'), all, [], null).every((step) => step.to !== 'proposed')).toBe(
      true,
    );
  });

  it('go back to where suspended work came from', () => {
    const steps = kanbanSteps(at('suspended'), ['resume'], [], 'submitted');
    expect(stepTo(steps, 'submitted')).toMatchObject({ verb: 'resume' });
    expect(stepTo(steps, 'open')).toBeNull();
  });

  it('of what is out already are those of the placement', () => {
    const steps = kanbanSteps(at('published'), ['cancel'], ['correct', 'take_down'], null);
    expect(steps).toEqual([{ kind: 'placement', verb: 'take_down', to: 'taken_down' }]);
  });
});
