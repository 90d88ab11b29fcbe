interface Submission {
  state: string;
  formMethod?: string | undefined;
  formAction?: string | undefined;
}

/**
 * What the router knows at this moment. React draws its states later, as transitions: on a busy machine a form that is already
 * under way is not among `useFetchers` yet. Browser only.
 */
export interface LiveRouter {
  readonly state: {
    location: { pathname: string };
    navigation: Submission & { location?: { pathname: string } | undefined };
    revalidation: string;
    fetchers: ReadonlyMap<string, Submission & { data?: unknown }>;
    /** What the last form was answered with, by route; null when it led elsewhere. */
    actionData?: Readonly<Record<string, unknown>> | null;
    /** By route: what stands in the place of the page. */
    errors?: Readonly<Record<string, unknown>> | null;
    /** From the root to the page. */
    matches: readonly { route: { id: string } }[];
    loaderData: Readonly<Record<string, unknown>>;
  };
  /** Calls `then` after every change of the state; gives what ends that. */
  subscribe(then: () => void): () => void;
  /** Loads the data of the page again. */
  revalidate(): void;
}

export const liveRouter = (): LiveRouter =>
  (globalThis as unknown as { __remixRouter: LiveRouter }).__remixRouter;

/** Whether the router goes somewhere, loads the page again, or sends a form. */
export const isUnderWay = ({ navigation, revalidation, fetchers }: LiveRouter['state']): boolean =>
  navigation.state !== 'idle' ||
  revalidation !== 'idle' ||
  Array.from(fetchers.values()).some(isSending);

const isSending = ({ state, formMethod }: Submission) =>
  state !== 'idle' && formMethod !== undefined && formMethod.toUpperCase() !== 'GET';

const SIGN_IN = '/login';

/** Whether the page was lost instead of answered: the session had ended, or an error stands in its place. */
export const isLost = ({ location, errors }: LiveRouter['state']): boolean =>
  location.pathname === SIGN_IN || Boolean(errors);

/** Whether the server has just accepted the form that went to the path `action`: true only while the page is brought up to date. */
export function isAccepted(
  { navigation, fetchers, actionData }: LiveRouter['state'],
  action: string,
): boolean {
  const leads = navigation.state === 'loading' && navigation.location?.pathname !== SIGN_IN;
  const went = (each: Submission) =>
    each.state === 'loading' && isSending(each) && pathOf(each.formAction) === action;
  if (leads && went(navigation)) return !Object.values(actionData ?? {}).some(isRefusal);
  return [...fetchers.values()].some(
    (each) => went(each) && (each.data === undefined ? leads : !isRefusal(each.data)),
  );
}

const pathOf = (address = ''): string => address.split(/[?#]/)[0] ?? '';

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
