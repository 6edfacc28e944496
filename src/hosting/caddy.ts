/** Caddy: https by itself. Classes are matchers; a missing page gets its own headers from `handle_errors`. */
import { headersOf, type FileClass, type Headers } from './headers.ts';
import { contentType, TEXT_TYPES } from './media-types.ts';
import { hostName, WRITTEN, type HostedSite } from './site.ts';

const tabs = (text: string, by: number): string => text.replace(/^(?=.)/gmu, '\t'.repeat(by));

const quoted = (value: string): string => `"${value.replace(/["\\]/gu, (sign) => `\\${sign}`)}"`;

const block = (headers: Headers): string =>
  `{\n${Object.entries(headers)
    .map(([name, value]) => `\t${name} ${quoted(value)}`)
    .join('\n')}\n}`;

/** Endings whose type Go's own table lacks, or gives otherwise. */
const OWN_TYPES = ['json', 'webmanifest', 'geojson', 'csv', 'webm', 'm4a', 'vtt', 'xml', 'txt'] as const;

const typesOf = (): string =>
  OWN_TYPES.map(
    (ending) => `@${ending} path *.${ending}\nheader @${ending} Content-Type ${quoted(contentType(`x.${ending}`))}`,
  ).join('\n');

/** Caddy's own list of what is worth squeezing lacks GeoJSON. */
const squeezed = `encode {
	zstd
	gzip
	match {
${TEXT_TYPES.map((type) => `\t\theader Content-Type ${type}*`).join('\n')}
	}
}`;

function paths(basePath: string, { folders, files }: FileClass): string {
  return [...folders.map((folder) => `${basePath}${folder}/*`), ...files.map((file) => basePath + file)].join(
    ' ',
  );
}

/** A class with a name of its own in the file: `@shown-elsewhere`. */
function matched({ basePath, table }: HostedSite, one: FileClass): string {
  const name = `@${one.name.replace(/ /gu, '-')}`;
  const own = paths(basePath, one);
  const all = table.classes.flatMap((other) => paths(basePath, other) || []).join(' ');
  return `${name} ${own === '' ? `not path ${all}` : `path ${own}`}\nheader ${name} ${block(one.headers)}`;
}

export function caddyfile(site: HostedSite): string {
  const { basePath, folder, table, siteUrl } = site;
  const bare = basePath.slice(0, -1);
  const files = `root * ${folder}
${squeezed}
file_server {
	precompressed br gzip
}`;
  // `handle_path` takes the base path off before the file is looked for; without the last part, all else were an empty page.
  const served =
    bare === '' ? files : `redir ${bare} ${basePath}\nhandle_path ${basePath}* {\n${tabs(files, 1)}\n}\nhandle {\n\terror 404\n}`;
  return `# ${WRITTEN}
# The built site lies in ${folder}. Start: caddy run --config Caddyfile
${new URL(siteUrl).protocol === 'https:' ? hostName(site) : siteUrl} {
	header ${tabs(block(table.common), 1).trimStart()}

${tabs(table.classes.map((one) => matched(site, one)).join('\n'), 1)}

${tabs(typesOf(), 1)}

${tabs(served, 1)}

	handle_errors {
		header ${tabs(block(headersOf(undefined, table)), 2).trimStart()}
		root * ${folder}
		rewrite * /404.html
		file_server
	}
}
`;
}
