/** The floor of HTTP: a bare node:http server in a process of its own that gives the same bytes. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fire, type Target } from './fire';

/** p50 in ms of the target's own answer, given by a bare server to as many connections. */
export async function floorOfHttp(target: Target, seconds: number): Promise<number> {
  const body = await bytesOf(target);
  const child = fork(fileURLToPath(new URL('bare-server.mjs', import.meta.url)));
  try {
    child.send(body.toString('base64'));
    const port = await portOf(child);
    const url = `http://127.0.0.1:${port}/`;
    const { p50 } = await fire({ url, connections: target.connections, seconds });
    return p50;
  } finally {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** The answer as it crosses the line: compressed. */
const bytesOf = ({ url, headers = {} }: Target): Promise<Buffer> =>
  new Promise((done, failed) => {
    get(url, { headers }, (answer) => done(buffer(answer))).on('error', failed);
  });

async function portOf(child: ChildProcess): Promise<number> {
  const [port] = await once(child, 'message');
  return Number(port);
}
