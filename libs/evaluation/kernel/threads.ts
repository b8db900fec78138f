import { combine } from './combine';
import { DONE, int, KIND, NEXT, ptr, SCRATCH, SCRATCH_SIZE, STOP, TASKS, TICKET } from './memory';
import { score } from './score';

/** Looks at a shared word before a thread goes to sleep over it: some ten microseconds. */
const PATIENCE: i32 = 10000;

/** Claims tasks of the job until none is left. */
function work(thread: i32): void {
  for (;;) {
    const left = atomic.sub<i32>(NEXT, 1);
    if (left <= 0) return;
    const scratch = ptr(SCRATCH) + <usize>thread * ptr(SCRATCH_SIZE);
    if (int(KIND) === 1) score(left - 1, scratch);
    else combine(left - 1, scratch);
    if (atomic.add<i32>(DONE, 1) + 1 === load<i32>(TASKS)) atomic.notify(DONE, 1);
  }
}

/** Does a job of that many tasks together with the threads that attend, and returns when it is done. */
export function run(kind: i32, tasks: i32): void {
  store<i32>(KIND, kind);
  store<i32>(TASKS, tasks);
  atomic.store<i32>(DONE, 0);
  // From here on tasks are claimed: whoever gets one finds all that was stored before.
  atomic.store<i32>(NEXT, tasks);
  atomic.add<i32>(TICKET, 1);
  atomic.notify(TICKET, -1);
  work(0);
  let patience = PATIENCE;
  for (;;) {
    const done = atomic.load<i32>(DONE);
    if (done === tasks) return;
    if (--patience < 0) atomic.wait<i32>(DONE, done, -1);
  }
}

/** What a thread does until it is told to stop: it waits for jobs, and takes part. */
export function attend(thread: i32): void {
  let ticket = 0;
  while (atomic.load<i32>(STOP) === 0) {
    work(thread);
    // Awake for a moment: the next job of a step follows at once.
    let patience = PATIENCE;
    while (patience > 0 && atomic.load<i32>(TICKET) === ticket) patience--;
    if (patience === 0) atomic.wait<i32>(TICKET, ticket, -1);
    ticket = atomic.load<i32>(TICKET);
  }
}

/** Lets all threads that attend return. */
export function dismiss(): void {
  atomic.store<i32>(STOP, 1);
  atomic.add<i32>(TICKET, 1);
  atomic.notify(TICKET, -1);
}
