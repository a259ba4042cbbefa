import { bundleSizes, gzippedTotal, type FileSize } from './bundle-sizes';
import { builtFolder } from './built-pages';

/** `npm run -s sizes`: what the pages in `dist` weigh, after `npm run build`. */
for (const [page, html] of [
  ['addin', 'taskpane.html'],
  ['workbench', 'index.html'],
] as const) {
  const { firstLoad, onDemand } = await bundleSizes(builtFolder(page), html);
  print(`dist/${page}: first load`, firstLoad);
  print(`dist/${page}: on demand`, onDemand);
}

function print(heading: string, sizes: readonly FileSize[]): void {
  console.log(`${heading}: ${kib(gzippedTotal(sizes))} gzipped`);
  for (const { file, bytes, gzipped } of [...sizes].sort((a, b) => b.gzipped - a.gzipped)) {
    console.log(`  ${file}: ${kib(gzipped)} (${kib(bytes)})`);
  }
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
