import type { RibbonBench, RibbonButton } from './ribbon';

/** The names that the manifest calls the ribbon's buttons by. */
const BUTTONS: readonly RibbonButton[] = ['check', 'evaluate', 'merge', 'reviews'];

/**
 * Lets the ribbon's buttons do their work, one after another. What goes wrong is said in the pane, which is brought to
 * the front for it.
 * @param ready the bench as soon as Excel is ready; undefined where the add-in cannot work, of which the pane tells
 */
export function registerCommands(
  ready: Promise<RibbonBench | undefined>,
  showPane: () => Promise<void>,
): void {
  let last: Promise<void> = Promise.resolve();
  for (const button of BUTTONS) {
    Office.actions.associate(button, (event?: Office.AddinCommands.Event) => {
      last = last
        .then(() => press(button, ready, showPane))
        // Only bringing up the pane can have failed, and nobody is there to be told.
        .catch((error: unknown) => console.error(error))
        .finally(() => event?.completed());
    });
  }
}

async function press(
  button: RibbonButton,
  ready: Promise<RibbonBench | undefined>,
  showPane: () => Promise<void>,
): Promise<void> {
  const bench = await ready;
  if (!bench) return showPane();
  try {
    // Loaded when a button is first pressed: the pane opens without it.
    const { RIBBON } = await import('./ribbon');
    await RIBBON[button](bench);
  } catch (error) {
    bench.tell({ kind: 'failed', error });
    await showPane();
  }
}
