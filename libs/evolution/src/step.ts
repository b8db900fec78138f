import type { Observable } from 'rxjs';

/**
 * From one state of a run to the next: cold, exactly one emission.
 *
 * @category Model
 */
export type Step<S> = (state: S) => Observable<S>;
