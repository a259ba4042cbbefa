/**
 * `node --import ./src/cli/from-sources.mjs`: runs TypeScript as it is, in the threads of the process too, which get
 * the same arguments.
 */
import { register } from 'tsx/esm/api';

register();
