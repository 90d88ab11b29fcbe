/** What the server says when nobody has an account yet. */

const EVERY_ADDRESS = ['0.0.0.0', '::', ''];

/** The address to open, without a slash at its end: PUBLIC_URL, else HOST and the port that it listens on. */
export function publicAddress(environment: NodeJS.ProcessEnv, port: number): string {
  const { PUBLIC_URL, HOST = '' } = environment;
  if (PUBLIC_URL) return PUBLIC_URL.replace(/\/+$/, '');
  const host = EVERY_ADDRESS.includes(HOST) ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** For the terminal only: the link is a secret, and no line of the log. */
export const wordsOfFirstLink = (link: string): string => `
Chưa có tài khoản nào. Mở liên kết này để tạo tài khoản quản trị (dùng một lần, trong 24 giờ):
Nobody has an account yet. Open this link to make the administrator's (once, within 24 hours):

  ${link}
`;
