/** A host whose files can change, fail and go away while a browser looks: for what a service worker must live with. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handler } from '../../scripts/serve.ts';

export type Fault = (response: ServerResponse) => void;

/** Answers of hosts in trouble. */
export const FAULTS: Record<string, Fault> = {
  404: (response) => response.writeHead(404).end(),
  500: (response) => response.writeHead(500).end('oops'),
  // As many bytes as it says it has not got.
  short: (response) => {
    response.writeHead(200, { 'content-length': '5000' });
    response.write('short');
    setTimeout(() => response.destroy(), 50);
  },
  // Whole, but of another version than the list that names it.
  other: (response) => response.writeHead(200, { 'content-type': 'text/css' }).end('body{}'),
};

export class Host {
  readonly origin: string;
  /** Folder that is served; may be changed at any time. */
  root: string;
  fault: { path: RegExp; answer: Fault } | undefined;
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  readonly #server;

  private constructor(root: string, server: ReturnType<typeof createServer>) {
    this.root = root;
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async open(root: string, base: string): Promise<Host> {
    const server = createServer((request, response) => {
      const url = request.url ?? '';
      host.asked.push(url);
      response.setHeader('cache-control', /_astro/u.test(url) ? 'max-age=31536000' : 'no-cache');
      if (host.fault?.path.test(url) === true) return host.fault.answer(response);
      return handler(host.root, base)(request, response);
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const host = new Host(root, server);
    return host;
  }

  /** Pulls the cable. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
