import { createElement, Suspense, use, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../state/pane-context';

/**
 * A component whose code is loaded when it is first shown; until then there is a text, or what `waiting` gives. Unlike
 * React's `lazy`, a loading that failed is tried again the next time: the error boundary around shows it meanwhile.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & { readonly waiting?: ReactNode }> {
  let loading: Promise<ComponentType<Props>> | undefined;
  const begin = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const Loaded = (props: Props) => createElement(use(begin()), props);
  return function OnDemand({ waiting, ...props }) {
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
