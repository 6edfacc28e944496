/** Puts values into the `{…}` of a text. What is not given stays as it is written, so that a forgotten one is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
