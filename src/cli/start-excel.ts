import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { SIDELOAD_WORDS } from '../locales/sideload-words';
import { systemLanguage } from './options';
import { standardOutput } from './output';

const MANIFEST = 'manifest.xml';
const URL_DEVELOPMENT = 'https://localhost:3443/';
const SERVE = 'npm run dev-server';
/** Doesn't install cleanly everywhere, so it is fetched where it is needed. */
const SIDELOAD = `npx --yes office-addin-debugging@6 start ${MANIFEST} desktop --app excel --dev-server "${SERVE}" --dev-server-port 3443`;

/** `npm run start:excel`: Excel with the add-in in it where there is one, else the add-in served and what to do by hand. */
const words = SIDELOAD_WORDS[systemLanguage(process.env)];
const output = standardOutput();
const hasExcel = process.platform === 'win32' || process.platform === 'darwin';

if (hasExcel) output.print(words.starting);
if (!hasExcel || (await run(SIDELOAD)) !== 0) {
  if (hasExcel) output.complain(words.failed);
  output.print(words.byHand(URL_DEVELOPMENT, resolve(MANIFEST)));
  process.exitCode = await run(SERVE);
}

/** Gives the exit code; 1 when the command could not even begin. */
function run(command: string): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.once('error', () => done(1));
    child.once('close', (code) => done(code ?? 1));
  });
}
