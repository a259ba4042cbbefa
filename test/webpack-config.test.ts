import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What runs in a process of its own, for the configuration is an ES module: the manifest as a build would write it. */
const BUILT_MANIFEST = `
  import { readFileSync } from 'node:fs';
  const { default: configure } = await import('./webpack.config.js');
  const configs = await configure(JSON.parse(process.env.BUILD_ENV), { mode: 'production' });
  const patterns = configs.flatMap(({ plugins = [] }) => plugins).flatMap(({ patterns = [] }) => patterns);
  const { from, transform } = patterns.find(({ from }) => from === 'manifest.xml');
  process.stdout.write(transform(readFileSync(from)));
`;

function builtManifest(env: Readonly<Record<string, string>>): string {
  const args = ['--input-type=module', '--eval', BUILT_MANIFEST];
  return execFileSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, BUILD_ENV: JSON.stringify(env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const DEVELOPMENT = 'https://localhost:3443/';
const addressesIn = (manifest: string) =>
  [...manifest.matchAll(/Value="(https?:[^"]*)"/gu)].map(([, address]) => address!);
const manifest = readFileSync('manifest.xml', 'utf8');

describe('the manifest that a build writes', () => {
  test.each([
    'https://learning.example.com/',
    'https://example.com/city/learning/',
    'https://example.com:8443/city/learning',
  ])('leads to %s from every place, and is the same in all else', (urlProd) => {
    const built = builtManifest({ urlProd });
    const base = urlProd.endsWith('/') ? urlProd : `${urlProd}/`;
    expect(addressesIn(built)).toEqual(
      addressesIn(manifest).map((address) => address.replace(DEVELOPMENT, base)),
    );
    expect(built).not.toContain('localhost');
    expect(built.replaceAll(base, DEVELOPMENT)).toBe(manifest);
  });

  test('leads to this computer when no address is given', () => {
    expect(builtManifest({})).toBe(manifest);
  });

  test.each(['http://example.com/', 'example.com', ''])(
    'is not written for what Excel would not open: %j',
    (urlProd) => {
      expect(() => builtManifest({ urlProd })).toThrow();
    },
  );
});
