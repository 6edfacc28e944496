/** Arithmetic on #RRGGBB colours. */

/** Channels 0–255 of a #RRGGBB colour. */
export function channels(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** Straight mix in sRGB: 0 gives `from`, 1 gives `to`. This is also how the browser mixes two opaque layers. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  const mixed = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0–1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, 1–21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The same hue and saturation at another lightness (HSL, 0–1). https://www.w3.org/TR/css-color-3/#hsl-color */
export function shade(hex: string, lightness: number): string {
  const rgb = channels(hex).map((value) => value / 255);
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  const old = (most + least) / 2;
  const range = old === 0 || old === 1 ? 0 : (most - least) / (1 - Math.abs(2 * old - 1));
  const reach = range * (1 - Math.abs(2 * lightness - 1));
  const shares = rgb.map((value) => (most === least ? 0.5 : (value - least) / (most - least)));
  const hexes = shares.map((share) =>
    Math.round((lightness + (share - 0.5) * reach) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hexes.join('')}`;
}
