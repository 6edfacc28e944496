/** The stations as the browser gets them: columns of whole numbers, each the step from the one before, which pack well. */
import type { Station } from '../story/stations.ts';

/** Degrees per unit: about a metre. */
export const STATION_GRAIN = 1e-5;

export interface StationColumns {
  /** Steps of longitude and latitude in units of `STATION_GRAIN`. */
  lon: number[];
  lat: number[];
  name: string[];
}

const steps = (values: number[]): number[] => {
  const whole = values.map((value) => Math.round(value / STATION_GRAIN));
  return whole.map((value, i) => value - (whole[i - 1] ?? 0));
};

export function stationColumns(stations: readonly Station[]): StationColumns {
  const sorted = [...stations].sort((a, b) => a.lon - b.lon || a.lat - b.lat);
  return {
    lon: steps(sorted.map(({ lon }) => lon)),
    lat: steps(sorted.map(({ lat }) => lat)),
    name: sorted.map(({ name, kind, hours }) => [name, kind, hours].filter(Boolean).join(' · ')),
  };
}
