/** A bare Leaflet page: Leaflet as its makers ship it, the same water, the same points, nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Runs in the bare page. */
const SCRIPT = `
const start = document.getElementById('map');
fetch('water.json').then((r) => r.json()).then((water) => {
  const map = L.map(start, { preferCanvas: true, zoomSnap: 0, attributionControl: false });
  map.fitBounds(BOUNDS);
  for (const topology of Object.values(water))
    for (const object of Object.values(topology.objects))
      L.geoJSON(topojson.feature(topology, object), { style: { weight: 1 } }).addTo(map);
  for (const [lat, lon] of COUNTIES) L.circleMarker([lat, lon], { radius: 3 }).addTo(map);
  for (const [lat, lon] of PLACES) L.marker([lat, lon], { icon: L.divIcon() }).addTo(map);
  requestAnimationFrame(() => performance.mark('story:map-drawn'));
});`;

export interface BareMap {
  url: string;
  close(): Promise<void>;
}

/** Points of the list: the same that our map is made of. */
function points(html: string, key: string): [number, number][] {
  const rows = [...html.matchAll(/<li [^>]*>/gu)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes(`data-${key}=`));
  const value = (tag: string, name: string): number =>
    Number(new RegExp(`data-${name}="([^"]*)"`, 'u').exec(tag)?.[1]);
  return rows.map((tag) => [value(tag, 'lat'), value(tag, 'lon')]);
}

/** Serves the page beside the built site. @param root of the built site */
export async function bareMap(root: string): Promise<BareMap> {
  const html = readFileSync(join(root, 'map/index.html'), 'utf8');
  const [west, south, east, north] = (/data-bounds="([^"]*)"/u.exec(html)?.[1] ?? '').split(' ').map(Number);
  const script = SCRIPT.replace(
    'BOUNDS',
    JSON.stringify([
      [south, west],
      [north, east],
    ]),
  )
    .replace('COUNTIES', JSON.stringify(points(html, 'county')))
    .replace('PLACES', JSON.stringify(points(html, 'place')));
  const file = (path: string): string => readFileSync(join('node_modules', path), 'utf8');
  const bodies: Record<string, [type: string, body: string]> = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title>' +
        '<link rel="stylesheet" href="leaflet.css"><link rel="stylesheet" href="own.css"><div id="map"></div>' +
        '<script src="leaflet.js"></script><script src="topojson.js"></script><script src="own.js"></script>',
    ],
    '/own.css': ['text/css', 'body{margin:0}#map{height:54vh}'],
    '/leaflet.css': ['text/css', file('leaflet/dist/leaflet.css')],
    '/leaflet.js': ['text/javascript', file('leaflet/dist/leaflet.js')],
    '/topojson.js': ['text/javascript', file('topojson-client/dist/topojson-client.min.js')],
    '/own.js': ['text/javascript', script],
    '/water.json': ['application/json', readFileSync(join(root, 'data/water.topo.json'), 'utf8')],
  };
  const packed = Object.fromEntries(
    Object.entries(bodies).map(([path, [type, body]]) => [path, { type, body: brotliCompressSync(body) }]),
  );
  const server = createServer((request, response) => {
    const found = packed[request.url ?? ''];
    if (found === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, 'content-encoding': 'br' });
    response.end(found.body);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
