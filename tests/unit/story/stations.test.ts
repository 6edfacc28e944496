import { describe, expect, it } from 'vitest';
import { parseStations } from '../../../src/story/stations.ts';

const counties = [{ adcode: '1', name: '甲县', city: '9', lon: 105, lat: 25 }];
const bounds = [100, 20, 110, 30] as const;

describe('parseStations', () => {
  it('reads a county by name or code, and keeps kind and hours', () => {
    const text = 'name,lon,lat,county,kind,hours\n一站,105,25,甲县,驿站,全天\n二站,105.1,25,1,,\n';
    const { stations, faults } = parseStations(text, { counties, bounds, crs: 'wgs84' });
    expect(faults).toEqual([]);
    expect(stations).toMatchObject([
      { name: '一站', lon: 105, county: '1', kind: '驿站', hours: '全天' },
      { name: '二站', county: '1', kind: '' },
    ]);
  });

  it('moves coordinates of a Chinese online map to where they are: some hundred metres', () => {
    const text = 'name,lon,lat,county\n一站,105,25,1\n';
    const [gcj] = parseStations(text, { counties, bounds, crs: 'gcj02' }).stations;
    const [bd] = parseStations(text, { counties, bounds, crs: 'bd09' }).stations;
    const metres = (lon = 0, lat = 0): number => Math.hypot((lon - 105) * 100_900, (lat - 25) * 110_800);
    expect(metres(gcj?.lon, gcj?.lat)).toBeGreaterThan(100);
    expect(metres(gcj?.lon, gcj?.lat)).toBeLessThan(900);
    expect(metres(bd?.lon, bd?.lat)).toBeGreaterThan(metres(gcj?.lon, gcj?.lat));
  });

  it('tells every fault of every row, by the number of the row', () => {
    const text = 'name,lon,lat,county\n,x,25,乙县\n\n三站,105,25,1\n三站,105,25,1\n';
    const { stations, faults } = parseStations(text, { counties, bounds, crs: 'wgs84' });
    expect(stations).toHaveLength(1);
    expect(faults.map(({ row, fault }) => `${row} ${fault}`)).toEqual([
      '2 name',
      '2 number',
      '2 county',
      '5 twice',
    ]);
  });
});
