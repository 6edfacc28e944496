/** nginx and Caddy as they are installed, each in a folder of its own and on a port of its own, for as long as a test runs. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { nginxConf } from '../../src/hosting/nginx.ts';
import type { HostedSite } from '../../src/hosting/site.ts';
import { freePort } from './free-port.ts';

export interface RealHost {
  /** Address of the server, without a slash at the end. */
  origin: string;
  /** It squeezes with brotli what was not squeezed beforehand. */
  brotli: boolean;
  stop(): Promise<void>;
}

export type HostName = 'nginx' | 'caddy';
type Place = Pick<HostedSite, 'table' | 'basePath' | 'folder'>;

/** Debian keeps nginx where only root's PATH leads. */
const PLACES = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
export const programOf = (name: HostName): string | undefined =>
  PLACES.map((place) => join(place, name)).find((file) => existsSync(file));

/** Debian's brotli for nginx: libnginx-mod-http-brotli-filter and -static. */
const MODULES = globSync('/usr/lib/nginx/modules/ngx_http_brotli_{filter,static}_module.so');

async function files(name: HostName, port: number, place: Place, dir: string): Promise<string[]> {
  const site: HostedSite = { ...place, siteUrl: `http://127.0.0.1:${port}` };
  if (name === 'caddy') {
    await writeFile(join(dir, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(site)}`);
    return ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')];
  }
  const conf = nginxConf(site)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('    listen [::]:80;\n', '')
    .replace(/#(brotli)/gu, MODULES.length === 2 ? '$1' : '#$1');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${dir}/${one};`,
  );
  const main = `${MODULES.map((file) => `load_module ${file};`).join('\n')}
daemon off; pid ${dir}/pid; error_log stderr; worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary.join(' ')}
${conf}
}`;
  await writeFile(join(dir, 'nginx.conf'), main);
  const tried = spawnSync(programOf('nginx') ?? 'nginx', ['-t', '-p', dir, '-c', join(dir, 'nginx.conf')]);
  if (tried.status !== 0) throw new Error(`nginx -t: ${tried.stderr.toString()}`);
  return ['-p', dir, '-c', join(dir, 'nginx.conf')];
}

/** Waits until it answers. @throws with what it said, when it ends instead */
async function answering(child: ChildProcess, origin: string, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(50);
  }
  throw new Error(`no answer at ${origin}: ${said()}`);
}

/** Starts one with the configuration that a build would write for this place. */
export async function startHost(name: HostName, place: Place): Promise<RealHost> {
  const program = programOf(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  const [dir, port] = [await mkdtemp(join(tmpdir(), `${name}-`)), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
  const child = spawn(program, await files(name, port, place, dir), { env });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await answering(child, origin, () => said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, brotli: name === 'nginx' && MODULES.length === 2, stop };
}
