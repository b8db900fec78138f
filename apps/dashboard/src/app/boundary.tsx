import { Component, type ReactNode } from 'react';
import { Notice } from './notice';
import { PartFailed } from './part-failed';

/** A part of the page that could not be loaded: its script, or the styles that belong to it. */
export class PartError extends Error {
  override readonly name = 'PartError';
}

interface State {
  readonly error: unknown;
  readonly at: string;
}

/**
 * Keeps the rest of the page where a view cannot be shown, says so, and offers another attempt. Another address is
 * one by itself.
 */
export class Boundary extends Component<{ readonly at: string; readonly children: ReactNode }, State> {
  override state: State = { error: null, at: this.props.at };

  static getDerivedStateFromError(error: unknown): Pick<State, 'error'> {
    return { error };
  }

  static getDerivedStateFromProps({ at }: { readonly at: string }, state: State): State {
    return at === state.at ? state : { error: null, at };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof PartError) return <PartFailed />;
    return (
      <Notice title="This view cannot be shown">
        <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
        <button type="button" className="button" onClick={() => this.setState({ error: null })}>
          Try again
        </button>
      </Notice>
    );
  }
}
