import { Component, type ReactNode } from 'react';
import type { CrashWords } from '../../locales/workbench-words';
import { errorDetails } from '../../taskpane/parts/problem-text';

interface Props {
  readonly words: CrashWords;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly caught: { readonly error: unknown } | undefined;
}

/** Instead of a blank page after a mistake of ours: what happened, and the workbook to be saved. Plain HTML, which holds. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { caught: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { words, onSave, children } = this.props;
    const { caught } = this.state;
    if (!caught) return children;
    return (
      <main role="alert" style={{ maxWidth: '40em', margin: '4em auto', fontFamily: 'sans-serif' }}>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p>
          <button type="button" onClick={onSave}>
            {words.save}
          </button>{' '}
          <button type="button" onClick={() => location.reload()}>
            {words.reload}
          </button>
        </p>
        <details>
          <summary>{words.details}</summary>
          <pre style={{ whiteSpace: 'pre-wrap' }}>{errorDetails(caught.error)}</pre>
        </details>
      </main>
    );
  }
}
