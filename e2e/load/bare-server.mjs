/** Answers every request with the bytes that the parent sends (base64), and tells it the port. */
import { createServer } from 'node:http';

process.once('message', (base64) => {
  const body = Buffer.from(String(base64), 'base64');
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': body.length });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address ? address.port : 0);
  });
});
