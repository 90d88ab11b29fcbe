/**
 * What becomes of the pages' own requests where the server cannot be reached. Remix takes the page away then, with all that was
 * typed on it; here reading waits until the server answers, and a form is refused like any other refusal. Browser only.
 */
import { encode } from 'turbo-stream';
import type { Problem } from './errors';
import { typedValues } from './typed-values';
import type { VerbResult } from './verb-action.server';

const LOOK_AGAIN_MS = 3_000;
/** A device that says it has a network, and the server is not there: after so many looks it is not coming back by itself. */
const MOST_LOOKS = 20;

/** Whoever loads data again after an action that ends so need not: it could not be loaded either. */
export const UNREACHED_STATUS = 503;
const UNREACHED: Problem = {
  code: 'errors.unreached',
  status: UNREACHED_STATUS,
  params: {},
  fields: {},
};

const TOO_LARGE: Problem = { code: 'errors.tooLarge', status: 413, params: {}, fields: {} };

/** A proxy, or the door before the pages, refused a body by its size: a page that Remix cannot read as data. */
const isForeignTooLarge = (answer: Response): boolean =>
  answer.status === 413 && !answer.headers.get('Content-Type')?.startsWith('text/x-script');

/** Whether this is what a form is answered where the server was not reached: it may be sent again. */
export const isUnreached = (answer: unknown): boolean => {
  const result = answer as VerbResult | null | undefined;
  return result?.ok === false && result.problem.code === UNREACHED.code;
};

/**
 * Answers as `ask` does, for the data of pages: a request that changes nothing waits for the server and its database (at most a
 * minute where the device has a network), any other is answered `errors.unreached`, because it may have arrived.
 */
export function reaching(ask: typeof fetch): typeof fetch {
  return async (address, init) => {
    const url = new URL(address instanceof Request ? address.url : address, location.href);
    const isPageData = url.origin === location.origin && url.pathname.endsWith('.data');
    if (!isPageData) return ask(address, init);
    for (let looks = 1; ; looks += 1) {
      const reads = !init?.method || init.method === 'GET';
      try {
        const answer = await ask(address, init);
        if (isForeignTooLarge(answer)) return refusal(TOO_LARGE, init?.body);
        const isAway = answer.status === 503 && answer.headers.has('Retry-After');
        if (!reads || !isAway || looks >= MOST_LOOKS) return whole(answer);
      } catch (error) {
        if (!(error instanceof TypeError) || init?.signal?.aborted) throw error;
        if (!reads) return refusal(UNREACHED, init?.body);
        if (navigator.onLine && looks >= MOST_LOOKS) throw error;
      }
      await networkOrTime(init?.signal);
    }
  };
}

/**
 * Remix reads data while it comes, and writes an error down when it gives a load up in favour of a newer one meanwhile
 * (`fetchAndDecode`). The product's data comes at once: read whole first, what is given up ends where that is no fault.
 */
async function whole(answer: Response): Promise<Response> {
  const isData = answer.body && answer.headers.get('Content-Type')?.startsWith('text/x-script');
  return isData ? new Response(await answer.arrayBuffer(), answer) : answer;
}

/** Resolves when the network is said to be back, or after a while; rejects when nobody waits any more. */
function networkOrTime(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void) => () => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
      signal?.removeEventListener('abort', left);
      then();
    };
    const back = end(resolve);
    const left = end(() => reject(signal?.reason));
    const timer = setTimeout(back, LOOK_AGAIN_MS);
    window.addEventListener('online', back);
    signal?.addEventListener('abort', left);
  });
}

function refusal(problem: Problem, body: BodyInit | null | undefined): Response {
  const isForm = body instanceof URLSearchParams || body instanceof FormData;
  const answer: VerbResult = {
    ok: false,
    problem,
    values: isForm ? typedValues(body) : {},
  };
  return new Response(encode({ data: answer }), {
    status: problem.status,
    headers: { 'Content-Type': 'text/x-script' },
  });
}
