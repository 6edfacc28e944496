/**
 * `npm run score -- [https://example.org/story/]`: what Mozilla's HTTP Observatory would say, without asking it. With an
 * address, of that answer; without one, of the built site as the project's own server sends it. Exit 1 below 125.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { environment } from '../src/lib/environment.ts';
import { judge, score } from './score/observatory.ts';
import { handler } from './serve.ts';

/** The least this project is content with. */
const WANTED = 125;

const { outDir, basePath } = environment();
let server: Server | undefined;
let url = process.argv[2];
if (url === undefined) {
  server = createServer(handler(outDir, basePath));
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`;
}
const answer = await fetch(url).catch((error: unknown) => {
  console.error(`${url} does not answer → is the address right, and the site up? (${String(error)})`);
  process.exit(1);
});
const verdicts = judge({
  headers: Object.fromEntries(answer.headers),
  html: await answer.text(),
  url: answer.url,
});
server?.close();
const points = score(verdicts);
for (const { test, points: own, why } of verdicts)
  console.log(`${String(own > 0 ? `+${own}` : own).padStart(4)}  ${test.padEnd(30)} ${why}`);
console.log(`\n${points} of 135 (${WANTED} wanted)`);
process.exitCode = points >= WANTED ? 0 : 1;
