/** autocannon, with the times of every answer: its own histogram counts whole milliseconds, and these answers take less. */
import autocannon from 'autocannon';

export interface Shot {
  p50: number;
  p97_5: number;
  /** Answers a second. */
  rps: number;
  /** Bytes of the last answer's body as they crossed the line (compressed). */
  bytes: number;
}

export interface Target {
  url: string;
  headers?: Record<string, string>;
  connections: number;
  /** Stops after so many answers, or after so many seconds. */
  amount?: number;
  seconds?: number;
  /** Different requests one after the other; the last answer's status is checked as the others'. */
  requests?: autocannon.Request[];
  /** Which answers count, where requests of two kinds alternate. */
  counts?: (index: number) => boolean;
}

const WARM_UP = 50;

/** Fires at the target and gives times in ms. Throws when any answer is not a 2xx: what is refused is not measured. */
export async function fire(target: Target): Promise<Shot> {
  const times: number[] = [];
  let answers = 0;
  let bytes = 0;
  const from = performance.now();
  let last = from;
  const result = await new Promise<autocannon.Result>((done, broken) => {
    const instance = autocannon(
      {
        url: target.url,
        connections: target.connections,
        ...(target.amount ? { amount: target.amount } : { duration: target.seconds ?? 5 }),
        ...(target.headers && { headers: target.headers }),
        ...(target.requests && { requests: target.requests }),
        timeout: 60,
      },
      (error: unknown, ended: autocannon.Result) => (error ? broken(error) : done(ended)),
    );
    instance.on('response', (_client, _status, length, time) => {
      answers += 1;
      bytes = length;
      last = performance.now();
      if (target.counts?.(answers - 1) ?? true) times.push(time);
    });
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) {
    throw new Error(`${target.url}: ${failed} of ${answers} answers failed (${codesOf(result)})`);
  }
  const warm = times.length > 4 * WARM_UP ? times.slice(WARM_UP) : times;
  return {
    p50: percentile(warm, 50),
    p97_5: percentile(warm, 97.5),
    rps: (times.length / (last - from)) * 1000,
    bytes,
  };
}

const codesOf = (result: autocannon.Result) => JSON.stringify(result.statusCodeStats ?? {});

/** The value below which so many per cent of the values lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
