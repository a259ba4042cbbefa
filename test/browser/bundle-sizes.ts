import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FileSize {
  readonly file: string;
  readonly bytes: number;
  /** As a web server sends it, by zlib's own level. */
  readonly gzipped: number;
}

export interface BundleSizes {
  /** What the page itself asks for; office.js is Microsoft's and not among it. */
  readonly firstLoad: readonly FileSize[];
  /** What the program asks for when it is needed. */
  readonly onDemand: readonly FileSize[];
}

export async function bundleSizes(folder: string, page: string): Promise<BundleSizes> {
  const html = await readFile(join(folder, page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>?]+)/gu)].flatMap(([, source]) =>
    source === undefined || source.includes('://') ? [] : [source],
  );
  const files = await readdir(folder);
  const programs = files.filter((file) => /\.(?:js|wasm)$/u.test(file));
  const sizes = (chosen: readonly string[]) =>
    Promise.all(chosen.map((file) => sizeOf(folder, file)));
  return {
    firstLoad: await sizes(scripts),
    onDemand: await sizes(programs.filter((file) => !scripts.includes(file))),
  };
}

async function sizeOf(folder: string, file: string): Promise<FileSize> {
  const content = await readFile(join(folder, file));
  return { file, bytes: content.length, gzipped: gzipSync(content).length };
}

export function gzippedTotal(sizes: readonly FileSize[]): number {
  return sizes.reduce((total, { gzipped }) => total + gzipped, 0);
}
