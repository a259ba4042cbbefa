import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export interface Site {
  /** `http://localhost:40123`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder's files to this machine alone, at a free port; over https with a certificate. */
export async function serveFolder(folder: string, certificate?: Certificate): Promise<Site> {
  const answer: RequestListener = (request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    const read = file === undefined ? Promise.reject(new Error('outside')) : readFile(file);
    read.then(
      (bytes) => {
        const type = CONTENT_TYPES[extname(file ?? '')] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
      },
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
    );
  };
  const server: Server = certificate
    ? createHttpsServer(certificate, answer)
    : createHttpServer(answer);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, 'localhost', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${certificate ? 'https' : 'http'}://localhost:${String(port)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address means, unless it lies outside of the folder. */
function fileOf(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/su, ''));
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && !path.includes('\0') ? file : undefined;
}
