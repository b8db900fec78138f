import type { Observable } from 'rxjs';

/** @category Ports */
export type Signal = 'SIGINT' | 'SIGTERM' | 'EPIPE';

/**
 * What a command sees of the world around it. Specs bring one of their own.
 *
 * @category Ports
 */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether stdout is a terminal, so that lines can be drawn over. */
  readonly interactive: boolean;
  /** Width of the terminal, asked anew for each frame. */
  readonly columns: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Requests to stop: signals, and a reader of stdout that has gone. Hot; while it is subscribed to, signals do not end the process. */
  readonly signals: Observable<Signal>;
  /** Ends the process at once. */
  readonly quit: (code: number) => void;
}
