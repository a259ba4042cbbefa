import { lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../state/pane-context';

/**
 * A component whose code is loaded when it is first shown; until then there is a text, or what `waiting` gives. React's
 * `lazy` alone would stay failed for ever: here a loading that failed is tried again when the component is shown anew,
 * and the error boundary around shows it meanwhile.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly waiting?: ReactNode }> {
  let current: ComponentType<Props> | undefined;
  const begin = () =>
    (current ??= lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        current = undefined;
        throw error;
      }
    }));
  return function OnDemand({ waiting, ...props }) {
    const [Loaded] = useState<ComponentType<Props>>(() => begin());
    return (
      <Suspense fallback={waiting ?? <Waiting />}>
        {/* What is left without `waiting` are the props. */}
        <Loaded {...(props as unknown as Props)} />
      </Suspense>
    );
  };
}

function Waiting() {
  return <p>{useWords().pane.shell.loading}</p>;
}
