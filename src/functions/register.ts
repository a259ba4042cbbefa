import { PARAMETERS, type FunctionId } from '../locales/functions-words';
import type { Argument } from './arguments';
import type { Calculations } from './calculations';

/**
 * Gives Excel the functions of `functions.json`; nothing where Excel has no custom functions. To be called as soon as the
 * page's program runs: Excel begins to calculate when it is ready, and a function that it does not know by then is
 * `#VALUE!` until somebody calculates again. A call that comes before all is there waits; every later one is worked out
 * on the spot, by which Excel shows what is wrong with an argument in our words.
 * @param loading what they do; undefined where the add-in cannot work
 */
export function registerFunctions(loading: Promise<Calculations | undefined>): void {
  if (typeof CustomFunctions === 'undefined') return;
  let loaded: Calculations | undefined;
  const ready = loading.then((calculations) => {
    loaded = calculations;
    if (calculations) return calculations;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  });
  // Every call that waits is told of it; without one, nobody is there to be.
  ready.catch(() => undefined);
  const functions = (Object.keys(PARAMETERS) as FunctionId[]).map((id) => {
    const call = (...given: readonly Argument[]) =>
      loaded ? loaded[id](...given) : ready.then((calculations) => calculations[id](...given));
    return [id, call] as const;
  });
  CustomFunctions.associate(Object.fromEntries(functions));
}
