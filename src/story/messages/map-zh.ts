/** 地图的边界、站点表和底图:哪里不对 → 怎样改。 */
import type { Params } from '../problems.ts';
import type { MapMessages } from './types.ts';

const ROWS: Record<Params['stations-row']['fault'], (value: string) => string> = {
  name: () => '没有名字',
  number: (value) => `经纬度 “${value}” 不是数字`,
  outside: (value) => `坐标 ${value} 在 bounds 之外`,
  county: (value) => `没有 “${value}” 这个县`,
  twice: (value) => `“${value}” 和前面的一行重复`,
};
const CURES: Record<Params['stations-row']['fault'], string> = {
  name: '补上 name，或删掉这一行',
  number: 'lon 写经度、lat 写纬度，都是数字',
  outside: '看看经纬度是否写反，坐标系是否写对',
  county: '写 counties.csv 里的县名或代码',
  twice: '留一行',
};

export const mapMessagesZh: MapMessages = {
  'map-without-review': () =>
    '地图有行政边界，却没有审图号 → 在 story.yaml 的 publication 里写 mapReview，或拿走这个边界文件。',
  'boundary-unreadable': ({ reason }) =>
    `边界文件读不懂 → 要线或面的 GeoJSON、TopoJSON，存成 UTF-8。（${reason}）`,
  'stations-without-crs': () =>
    '站点表没有说明坐标系 → 在 story.yaml 的 map 里写 stations: {crs: gcj02, source: 谁的名单}；crs 可用 wgs84、gcj02、bd09。',
  'stations-columns': ({ missing }) =>
    `站点表第一行缺 ${missing.join('、')} → 第一行写 name,lon,lat,county,kind,hours，后两列可以空。`,
  'stations-row': ({ row, fault, value, nearest }) =>
    `站点表第 ${row} 行：${ROWS[fault](value)} → ${nearest === undefined ? `${CURES[fault]}。` : `是不是 “${nearest}”？`}`,
  'tiles-address': ({ missing }) =>
    `底图地址不能用 → ${missing.length > 0 ? `地址里要有 ${missing.join('、')}` : '以 https:// 开头'}。`,
};
