import { Link } from '@remix-run/react';
import { Check, Circle, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '~/platform/i18n/react';
import { cn } from '~/ui/cn';
import { ProgressBar } from '~/ui/progress-bar';
import { addressOf, type StepCode, type StepState } from '../rules';

export interface StepLine {
  step: StepCode;
  state: StepState;
}

interface SetupLayoutProps {
  steps: readonly StepLine[];
  /** The step that is open; null on the first page. */
  current: StepCode | null;
  children: ReactNode;
}

/** The steps beside each page of the set-up, above it on a phone. */
export function SetupLayout({ steps, current, children }: SetupLayoutProps) {
  const { t } = useT();
  const done = steps.filter(({ state }) => state === 'done').length;
  const told = t('setup.stepsDone', { done, all: steps.length });
  return (
    <div className="mx-auto w-full max-w-6xl px-4 py-4 md:px-6 md:py-6 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:items-start lg:gap-8">
      <nav
        aria-label={t('setup.steps')}
        className="mb-5 rounded-md border border-line bg-panel p-3 lg:sticky lg:top-20 lg:mb-0"
      >
        <Link to="/setup" className="font-semibold underline-offset-2 hover:underline">
          {t('setup.title')}
        </Link>
        <p className="mt-0.5 mb-2 text-muted text-sm">{told}</p>
        <ProgressBar label={told} value={done} max={steps.length} tone="done" />
        <ol className="mt-3 grid gap-x-2 max-lg:grid-cols-2">
          {steps.map((line) => (
            <StepLink key={line.step} line={line} current={line.step === current} />
          ))}
        </ol>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

const ICONS = { done: Check, todo: Circle, optional: CircleDashed };

function StepLink({ line, current }: { line: StepLine; current: boolean }) {
  const { t } = useT();
  const { step, state } = line;
  const Icon = ICONS[state];
  return (
    <li className="min-w-0">
      <Link
        to={addressOf(step)}
        aria-current={current ? 'step' : undefined}
        className={cn(
          'flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 text-sm hover:bg-sunken max-lg:min-h-11',
          current && 'bg-accent-soft font-medium text-accent',
        )}
      >
        <Icon
          aria-hidden
          className={cn('size-4 shrink-0', state === 'done' ? 'text-done' : 'text-muted')}
        />
        <span className="min-w-0">
          {t(`setup.${step}.short`)}
          <span className="sr-only">: {t(`setup.states.${state}`)}</span>
        </span>
      </Link>
    </li>
  );
}
