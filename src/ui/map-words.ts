/** Every word the map says, on its page and as it lives. */
export interface MapWords {
  title: string;
  /** Description of the page for search engines, and its first line. */
  intro: (places: number, counties: number) => string;
  /** Way past the map to its list. */
  skip: string;
  /** Alternative text of the still map. */
  alt: string;
  /** Opens the map large. */
  open: string;
  openAt: (name: string) => string;
  onMap: string;
  link: string;
  data: string;
  kinds: Record<'red-site' | 'park' | 'stage' | 'station' | 'practice' | 'photo', string>;
  precisions: Record<'site' | 'county' | 'city', string>;
  kindLabel: string;
  precisionLabel: string;
  /** Accessible name of a marker: name, kinds, precision. */
  marker: (name: string, kinds: string[], precision: string) => string;
  countyDot: string;
  cityDot: string;
  stationDot: string;
  /** Before the precision of a coordinate. */
  coordinate: string;
  coordinateUnknown: string;
  ownPage: string;
  elsewhere: string;
  /** County that no passage names. */
  untold: string;
  untoldLink: (facts: number) => string;
  toldByCity: (city: string) => string;
  everywhereTitle: string;
  everywhereIntro: string;
  stations: (count: number) => string;
  stationsFrom: string;
  review: (number: string) => string;
  placeDescription: (name: string, kinds: string[], precision: string, told: string[]) => string;
  /** Words that the script needs, handed to it with the page. */
  live: MapLiveWords;
}

/** `{n}` and `{name}` are filled in by the script. */
export interface MapLiveWords {
  search: string;
  searchHint: string;
  all: string;
  found: string;
  none: string;
  expand: string;
  close: string;
  closeCard: string;
  zoomIn: string;
  zoomOut: string;
  whole: string;
  kilometres: string;
  label: string;
  keys: string;
  noMap: string;
  noWater: string;
  noStations: string;
  noPage: string;
  openPage: string;
  waiting: string;
  cluster: string;
}
