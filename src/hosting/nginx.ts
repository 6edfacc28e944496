/**
 * nginx: one `server`. Every `location` repeats all headers, for a single `add_header` inside one drops all that it would
 * inherit (ngx_http_headers_module); `always`, so that a missing page has them too.
 */
import type { FileClass, Headers } from './headers.ts';
import { isText, MEDIA_TYPES, TEXT_TYPES } from './media-types.ts';
import { hostName, WRITTEN, type HostedSite } from './site.ts';

const quoted = (value: string): string => `"${value.replace(/["\\$]/gu, (sign) => `\\${sign}`)}"`;

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gmu, ' '.repeat(by));

const added = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
    .join('\n');

/** One location. @param path below the base path; one that ends in a slash, or is empty, is a folder */
function location(path: string, headers: Headers, { basePath, folder }: HostedSite): string {
  const isFolder = path === '' || path.endsWith('/');
  // ^~: no regular expression of a neighbour in the same server takes it away.
  return `location ${isFolder ? '^~' : '='} ${basePath}${path} {
    alias ${folder}/${path};
${indent(added(headers), 4)}
}`;
}

function locations(site: HostedSite, { folders, files, headers, name }: FileClass): string[] {
  const all = { ...site.table.common, ...headers };
  const paths = [...folders.map((folder) => `${folder}/`), ...files];
  return paths.length === 0
    ? [`# ${name}\n${location('', all, site)}`]
    : paths.map((path) => `# ${name}\n${location(path, all, site)}`);
}

/** Under a sub-path, its address without the slash. */
const bareWay = ({ basePath }: HostedSite): string[] =>
  basePath === '/' ? [] : [`location = ${basePath.slice(0, -1)} {\n    return 301 ${basePath};\n}`];

/** The types, one a line, as nginx wants them: a `types` block replaces the one of the distribution. */
function types(): string {
  const lines = Object.entries(MEDIA_TYPES).map(([ending, type]) => `${type} ${ending};`);
  return `types {\n${indent(lines.join('\n'), 4)}\n}`;
}

export function nginxConf(site: HostedSite): string {
  const { basePath, table } = site;
  const charset = TEXT_TYPES.filter((type) => type !== 'image/svg+xml' && type !== 'text/html');
  const squeezed = TEXT_TYPES.filter((type) => isText(type) && type !== 'text/html').join(' ');
  const body = `${types()}
default_type application/octet-stream;
charset utf-8;
charset_types ${charset.join(' ')};

index index.html;
# Behind a proxy the port of this server is not the reader's.
absolute_redirect off;
server_tokens off;
error_page 404 ${basePath}404.html;

# Files squeezed beforehand (npm run hosts -- --squeeze) go first, others are squeezed on the way.
gzip on;
gzip_static on;
gzip_vary on;
gzip_comp_level 6;
gzip_types ${squeezed};
# With libnginx-mod-http-brotli-static and -filter installed, uncomment:
#brotli on;
#brotli_static on;
#brotli_types ${squeezed};

${[...bareWay(site), ...table.classes.flatMap((one) => locations(site, one))].join('\n\n')}`;
  return `# ${WRITTEN}
# Put it in /etc/nginx/conf.d/, the built site in ${site.folder}, then: nginx -t && systemctl reload nginx
# For https: certbot --nginx -d ${hostName(site)}   (it adds the certificate and the way from http to here)
server {
    listen 80;
    listen [::]:80;
    server_name ${hostName(site)};

${indent(body, 4)}
}
`;
}
