/** Serves OAI-PMH over HTTP: GET and POST, small requests only, until it is told to stop. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerOai, type OaiRepository } from '../pipeline/export.ts';

export interface OaiServerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** ISO 8601 in UTC, to the second; the clock's where SOURCE_DATE_EPOCH does not fix it. */
  readonly now: () => string;
}

/** Longest request that is read, in bytes: the protocol's are a few hundred. */
const longestRequest = 16_384;

/** A request that takes longer is ended. */
const requestTimeout = 10_000;

/** A provider that listens. */
export interface OaiProvider {
  /** `http://127.0.0.1:8080/`, with the port that the system chose where it was to choose. */
  readonly address: string;
  /** Ends it, and the requests that it is at. */
  readonly stop: () => void;
}

/** Starts the server. The promise is settled once it listens, or cannot; the repository is asked for by the address then known. */
export async function serveOai(
  repositoryAt: (address: string) => OaiRepository,
  { host, port, now }: OaiServerOptions,
): Promise<OaiProvider> {
  const server = createServer({ requestTimeout, headersTimeout: requestTimeout, maxHeaderSize: longestRequest });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const address = addressOf({ host, port: typeof bound === 'object' && bound !== null ? bound.port : port });
  const repository = repositoryAt(address);
  server.on('request', (request, response) => {
    respond(repository, request, response, now).catch(() => response.destroy());
  });
  return {
    address,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The address of a port; that of a machine in IPv6 stands in brackets. */
export function addressOf({ host, port }: Pick<OaiServerOptions, 'host' | 'port'>): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

async function respond(
  repository: OaiRepository,
  request: IncomingMessage,
  response: ServerResponse,
  now: () => string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'POST') {
    response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();
    return;
  }
  const query = request.method === 'POST' ? await bodyOf(request) : (request.url ?? '').replace(/^[^?]*\??/u, '');
  if (query === undefined) {
    response.writeHead(413, { Connection: 'close' }).end();
    return;
  }
  const content = answerOai(repository, [...new URLSearchParams(query)], now());
  response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8', 'Content-Length': Buffer.byteLength(content) });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The arguments in the body of a POST (§3.1.1.2); undefined where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = Buffer.from(piece);
    length += bytes.length;
    if (length > longestRequest) return undefined;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString('utf8');
}
