import { Component, type ReactNode } from 'react';
import type { Catalogue } from '../../locales/catalogue';
import { Crashed } from './crashed';

interface Props {
  readonly words: Catalogue;
  readonly children: ReactNode;
}

interface State {
  readonly caught: { readonly error: unknown } | undefined;
}

/** Shows what went wrong, and a way to go on, in place of a part of the pane that has failed: never a blank pane. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { caught: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    const { caught } = this.state;
    if (!caught) return children;
    const goOn = () => this.setState({ caught: undefined });
    return <Crashed words={words} error={caught.error} onGoOn={goOn} />;
  }
}
