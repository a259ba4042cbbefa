import { endRun } from './test-run';

// eslint-disable-next-line no-restricted-exports -- Jest demands a default export.
export default endRun;
