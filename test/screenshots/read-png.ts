import { inflateSync } from 'node:zlib';

/** Rows of pixels from the top, three bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const HEAD = 8;

/** Reads a PNG as browsers write their screenshots: eight bits a channel, with or without alpha, not interlaced. */
export function readPng(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[12] !== 0) throw new Error('This PNG is of a kind no screenshot has.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = header[9] === 6 ? 4 : 3;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const lines = unfiltered(inflateSync(packed), { height, bytes: width * channels, channels });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) rgb[pixel * 3 + channel] = lines[pixel * channels + channel] ?? 0;
  }
  return { width, height, rgb };
}

function* chunksOf(png: Buffer): Generator<{ type: string; data: Buffer }> {
  for (let at = HEAD; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Takes back what the five filters of PNG do to each line before it is packed. */
function unfiltered(raw: Buffer, size: { height: number; bytes: number; channels: number }): Uint8Array {
  const { height, bytes, channels } = size;
  const lines = new Uint8Array(height * bytes);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (bytes + 1)] ?? 0;
    for (let column = 0; column < bytes; column += 1) {
      const at = row * bytes + column;
      const left = column < channels ? 0 : (lines[at - channels] ?? 0);
      const above = row === 0 ? 0 : (lines[at - bytes] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (lines[at - bytes - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      lines[at] = (raw[row * (bytes + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return lines;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}
