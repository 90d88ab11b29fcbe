/**
 * What the router knows at this moment. React draws its states later, as transitions: on a busy machine a form that is already
 * under way is not among `useFetchers` yet. Browser only.
 */
export interface LiveRouter {
  readonly state: {
    navigation: { state: string };
    revalidation: string;
    fetchers: ReadonlyMap<string, { state: string; formMethod?: string | undefined }>;
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

const isSending = ({ state, formMethod }: { state: string; formMethod?: string | undefined }) =>
  state !== 'idle' && formMethod !== undefined && formMethod.toUpperCase() !== 'GET';
