import { Ban, CircleX, CloudAlert, FileQuestion, GitMerge, type LucideIcon } from 'lucide-react';
import type { TextParams } from '~/platform/i18n/keys';
import { useMessage, useT } from '~/platform/i18n/react';
import { LinkButton } from '../button';

type Kind =
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'invalid'
  | 'refused'
  | 'unavailable'
  | 'unexpected';

const KINDS: Record<number, Kind> = {
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  410: 'notFound',
  400: 'invalid',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  503: 'unavailable',
};
const ICONS: Record<Kind, LucideIcon> = {
  forbidden: Ban,
  notFound: FileQuestion,
  conflict: GitMerge,
  invalid: CircleX,
  refused: CircleX,
  unavailable: CloudAlert,
  unexpected: CloudAlert,
};

interface Problem {
  status: number;
  /** Why, as a key of the catalogues or a text. */
  code?: string | undefined;
  params?: TextParams | undefined;
}

/** Reads what a route threw: `{code, params}`, a key or a text. Anything that is no answer of ours is a 500. */
export function readProblem(error: { status: number; data: unknown } | null): Problem {
  if (!error) return { status: 500 };
  const { status, data } = error;
  if (typeof data === 'string') return { status, code: data || undefined };
  if (data === null || typeof data !== 'object') return { status };
  const told = 'problem' in data && data.problem ? data.problem : data;
  const { code, params } = told as { code?: unknown; params?: TextParams };
  return { status, code: typeof code === 'string' ? code : undefined, params };
}

interface ProblemPageProps extends Problem {
  /** Shown for a fault of ours, and nothing else then. */
  requestId?: string | undefined;
}

/** A refusal or a fault as a page: what happened, why, what to do next (once: `errors.forbidden` says it itself). */
export function ProblemPage({ status, code, params, requestId }: ProblemPageProps) {
  const { t } = useT();
  const message = useMessage();
  const kind = KINDS[status] ?? (status >= 500 ? 'unexpected' : 'refused');
  const Icon = ICONS[kind];
  return (
    <div className="mx-auto flex w-full max-w-lg flex-col items-center px-6 py-16 text-center md:py-24">
      <span className="flex size-14 items-center justify-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden className="size-7" />
      </span>
      <p data-figures className="mt-4 font-medium text-muted text-sm">
        {status}
      </p>
      <h1 className="mt-1 font-semibold text-xl">{t(`frame.problem.${kind}.title`)}</h1>
      {kind !== 'unexpected' && code && <p className="mt-2 text-pretty">{message(code, params)}</p>}
      {code !== 'errors.forbidden' && (
        <p className="mt-2 text-pretty text-muted">{t(`frame.problem.${kind}.next`)}</p>
      )}
      {kind === 'unexpected' && requestId && (
        <p className="mt-4 rounded-md bg-sunken px-3 py-2 text-sm">
          {t('frame.problem.requestId')}: <code className="select-all">{requestId}</code>
        </p>
      )}
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <LinkButton to="/" variant="primary">
          {t('frame.problem.goHome')}
        </LinkButton>
      </div>
    </div>
  );
}
