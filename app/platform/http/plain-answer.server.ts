/** What is said where no page can be drawn: before the product reads a request, or when it could not. */
import type { Request, Response } from 'express';

/**
 * Answers with one line of words: as a small page with a way back to whoever opens an address in a browser, as plain text to all
 * others. `text` is ours, never what somebody sent.
 */
export function answerPlainly(req: Request, res: Response, status: number, text: string): void {
  res.status(status).vary('Accept');
  if (req.accepts(['text/plain', 'text/html']) === 'text/html') {
    res.type('html').send(pageOf(text, String(res.locals.cspNonce ?? '')));
  } else {
    res.type('text/plain; charset=utf-8').send(`${text}\n`);
  }
}

const pageOf = (text: string, nonce: string): string => `<!DOCTYPE html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Gương Sáng</title>
<style nonce="${nonce}">${STYLE}</style>
<main>
<h1>Gương Sáng</h1>
<p>${text}</p>
<p><a href="/">Về màn hình của tôi</a></p>
</main>
</html>
`;

const STYLE =
  'body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 system-ui,sans-serif}' +
  'main{max-width:28rem;padding:1.5rem}h1{margin:0;font-size:1.25rem}' +
  '@media(prefers-color-scheme:dark){a{color:#8ab4f8}}';
