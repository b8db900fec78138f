/*
 * Runs a service of runs on a database below a directory. For a message { trial: { directory, failing, patienceMs } },
 * it starts a run, follows it, pauses and resumes it, and tells what a subscriber was shown and how it ended; the
 * counting of calls begins with the opening. For a message { restart: { directory, acknowledged } }, it does what a
 * server does that is started again, and tells what the run has come to.
 */
const { openStore } = require('@evorx/store');
const { createRuns, decodeCheckpoint, journal, lanes, withRecent } = require('@evorx/runs');
const { inProcessHost } = require('@evorx/host');
const { openSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const faults = process.env.EVORX_FAULTS === undefined ? undefined : openSync(process.env.EVORX_FAULTS, 'r+');
const OPTIONS = {
  recipe: { problem: { onemax: { length: 40 } }, budget: { generations: 12 } },
  population: 10,
  seed: 5,
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const arm = (failing) => {
  if (faults === undefined) return;
  const bytes = Buffer.alloc(24);
  bytes.writeBigInt64LE(BigInt(failing), 0);
  writeSync(faults, bytes, 0, 24, 0);
};

/** Stops half-way the first time, as a host does that is interrupted. */
const halfway = (host) => {
  let launches = 0;
  return {
    launch: (job, interrupt) =>
      launches++ > 0 || job.resumeFrom !== null
        ? host.launch(job, interrupt)
        : host
            .launch({ ...job, spec: { ...job.spec, stopAt: 5 } }, interrupt)
            .pipe(
              require('rxjs').map((message) =>
                message.type === 'result'
                  ? { ...message, result: { ...message.result, reason: 'interrupted' } }
                  : message,
              ),
            ),
  };
};

const trial = async ({ directory, failing, patienceMs }) => {
  const said = { acknowledged: null, seen: [], state: null, errors: [], closed: true };
  arm(failing);
  const opened = await openStore(`file:${join(directory, 'evorx.db')}`)();
  if (opened._tag === 'Left') {
    said.errors.push(opened.left.message);
    return said;
  }
  const store = withRecent(opened.right);
  const runs = createRuns({
    store,
    host: halfway(inProcessHost()),
    ids: () => 'run',
    now: () => 0,
    seeds: () => 1,
    directory: join(directory, 'runs'),
    lane: lanes({ classifiers: 1, others: 1 }),
    checkpointEveryMs: 10,
    log: ({ text }) => said.errors.push(text),
  });
  const started = await runs.start(OPTIONS)();
  if (started._tag === 'Left') said.errors.push(started.left.message ?? JSON.stringify(started.left));
  else said.acknowledged = started.right.id;
  const events = journal(store)('run')[Symbol.asyncIterator]();
  const following = (async () => {
    for (let next = await events.next(); !next.done; next = await events.next()) said.seen.push(next.value);
  })().catch((error) => said.errors.push(error.message));
  for (const until = Date.now() + patienceMs; said.acknowledged !== null && Date.now() < until; await wait(5)) {
    const found = await runs.get('run')();
    if (found._tag === 'Left') continue;
    said.state = found.right.state;
    if (said.state === 'PAUSED') {
      const resumed = await runs.resume('run')();
      if (resumed._tag === 'Left') said.errors.push(resumed.left.message ?? '');
    }
    if (['FINISHED', 'FAILED', 'CANCELLED'].includes(said.state)) break;
  }
  await Promise.race([following, wait(said.state === 'FINISHED' ? 2000 : 50)]);
  await runs.shutdown(200)();
  await events.return();
  const closed = await store.close()();
  said.closed = closed._tag === 'Right';
  if (!said.closed) said.errors.push(closed.left.message);
  return said;
};

const right = (either) => {
  if (either._tag === 'Right') return either.right;
  throw new Error(JSON.stringify(either.left));
};

/** The run goes on to its end, or is begun where nobody was told of it. */
const restart = async ({ directory, acknowledged }) => {
  const store = right(await openStore(`file:${join(directory, 'evorx.db')}`)());
  const runs = createRuns({
    store,
    host: inProcessHost(),
    ids: () => 'run',
    now: () => 0,
    seeds: () => 1,
    directory: join(directory, 'runs'),
    lane: lanes({ classifiers: 1, others: 1 }),
    checkpointEveryMs: 60_000,
  });
  right(await runs.recover()());
  const there = await runs.get('run')();
  if (there._tag === 'Left' && !acknowledged) right(await runs.start(OPTIONS)());
  const { state } = right(await runs.get('run')());
  if (state === 'PAUSED' || state === 'FAILED') right(await runs.resume('run')());
  const events = [];
  for await (const event of journal(store)('run')) events.push(event);
  const [newest] = right(await store.attachments('run', 'checkpoint')());
  const kept = right(await store.attachment('run', 'checkpoint', newest?.generation ?? -1)());
  await runs.shutdown(1_000)();
  right(await store.close()());
  return { events, checkpoint: kept._tag === 'Some' ? right(decodeCheckpoint(kept.value.bytes)).state : null };
};

process.on('message', (message) =>
  (message.trial === undefined ? restart(message.restart) : trial(message.trial)).then(
    (said) => process.send(said),
    (error) => process.send({ thrown: error.stack }),
  ),
);
process.on('disconnect', () => process.exit(0));
