/** A picture of photographic kind, made when a test asks for it: light that falls off, things near and far, grain. No two pixels are alike. */
import sharp from 'sharp';

interface Shape {
  width: number;
  height: number;
}

/** People at a table in the morning, as blots: what is sharp, what is not, and a face a third from the left. */
const scene = ({ width, height }: Shape, far: boolean): string => {
  const [w, h] = [width, height];
  const people = [0.1, 0.33, 0.52, 0.68, 0.88].map((x, i) => {
    const r = h * (i === 1 ? 0.1 : 0.06);
    const y = h * (i === 1 ? 0.4 : 0.46);
    const coat = ['#3d5a80', '#ee8434', '#6b705c', '#9a3b3b', '#2f4858'][i] ?? '#444';
    return `<g><path fill="${coat}" d="M${x * w - r * 1.7} ${h}C${x * w - r * 1.8} ${y + r} ${x * w + r * 1.8} ${y + r} ${x * w + r * 1.7} ${h}z"/><ellipse cx="${x * w}" cy="${y}" rx="${r * 0.8}" ry="${r}" fill="#c99b77"/><path fill="#2a211c" d="M${x * w - r * 0.85} ${y - r * 0.1}a${r * 0.85} ${r} 0 0 1 ${r * 1.7} 0z"/></g>`;
  });
  const near = `<path fill="url(#table)" d="M0 ${h * 0.78}L${w} ${h * 0.7}V${h}H0z"/>${[0.15, 0.4, 0.62, 0.85].map((x) => `<ellipse cx="${x * w}" cy="${h * 0.84}" rx="${h * 0.06}" ry="${h * 0.022}" fill="#e9e2d3"/>`).join('')}`;
  const back = `<path fill="url(#wall)" d="M0 0h${w}v${h}H0z"/>${[0.2, 0.5, 0.8].map((x) => `<path fill="#fff3d6" d="M${(x - 0.08) * w} ${h * 0.08}h${0.16 * w}v${h * 0.26}h-${0.16 * w}z"/>`).join('')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><defs><linearGradient id="wall" x2="1" y2="1"><stop stop-color="#b9a58a"/><stop offset="1" stop-color="#4d3f35"/></linearGradient><linearGradient id="table" y2="1" x2="0"><stop stop-color="#a9744a"/><stop offset="1" stop-color="#3b2416"/></linearGradient></defs>${far ? back : people.join('') + near}</svg>`;
};

/** JPEG bytes. @param quality of the encoder, as a camera would choose it */
export async function photograph(shape: Shape, quality = 88): Promise<Buffer> {
  const { width, height } = shape;
  const far = await sharp(Buffer.from(scene(shape, true)))
    .blur(Math.max(1, width / 90))
    .toBuffer();
  const near = await sharp(Buffer.from(scene(shape, false)))
    .blur(Math.max(0.5, width / 900))
    .toBuffer();
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 14 };
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer();
  return sharp(far)
    .composite([{ input: near }, { input: grain, blend: 'soft-light' }])
    .flatten()
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}
