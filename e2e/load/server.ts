/** The production server over a world, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { NOW, SECRET } from './world';

export interface RunningServer {
  url: string;
  /** From the start of the process to its being ready. */
  readyMs: number;
  /** Resident memory now, in MB. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** Starts the build over the world's file. The clock runs on from the world's now, as a server's does: nothing is found again that a still one would keep. */
export async function startServer(file: string): Promise<RunningServer> {
  const from = performance.now();
  const program = resolve(process.env.BUILD_DIR ?? 'build', 'http/server.js');
  const child = spawn(process.execPath, [...heapFlags(), program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SESSION_SECRET: SECRET,
      DATABASE_URL: `file:${file}`,
      FILES_DIR: join(resolve(file, '..'), 'files'),
      CLOCK_START: NOW,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
  });
  const url = await addressOf(child);
  const readyMs = performance.now() - from;
  return {
    url,
    readyMs,
    memoryMb: () => residentMb(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** What `npm start` tells V8 of the heap. */
function heapFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no output');
  const lines = createInterface({ input: child.stdout });
  return new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended (${code})`)));
    lines.on('line', (line) => {
      const [, address] = /^listening (\S+)/.exec(line) ?? [];
      if (address) found(address.replace('localhost', '127.0.0.1'));
    });
  });
}

/** Linux says it of every process; elsewhere nothing is said (NaN). */
function residentMb(pid: number): number {
  try {
    const [, kb] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kb) / 1024;
  } catch {
    return Number.NaN;
  }
}
