import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedTensorFlow } from '../backend/loaded-tensor-flow';
import { backend } from '../testing/backends';
import { memberTask } from '../testing/member-tasks';
import { kernelMembers } from './kernel-members';
import { kernelTeam } from './kernel-team';

describe('the kernel on several threads', () => {
  let tensorflow: LoadedTensorFlow;
  beforeAll(async () => {
    tensorflow = await backend('wasm');
  });

  it('gives the same bytes whatever the number of threads, the first time and later', async () => {
    const architecture = { layers: [50, 40, 10], activation: 'relu' as const };
    for (const group of [1, 8, 100]) {
      const task = memberTask(tensorflow, { architecture, images: 903, group, seed: 4, spread: 1 });
      const found = [];
      for (const threads of [1, 2, 3]) {
        const { evaluate, dispose } = kernelMembers(tensorflow, threads);
        found.push(evaluate(task));
        // Now the others are there.
        await sleep(threads === 1 ? 0 : 200);
        for (let again = 0; again < 5; again++) found.push(evaluate(task));
        dispose();
      }
      task.dispose();
      for (const each of found) expect(each).toEqual(found[0]);
    }
  }, 30_000);

  it('takes tasks of any size one after the other', () => {
    const { evaluate, dispose } = kernelMembers(tensorflow, 2);
    const tasks = [3, 700, 40].map((images, seed) =>
      memberTask(tensorflow, {
        architecture: { layers: [9, 5, 3], activation: 'tanh' },
        images,
        group: 1,
        seed,
        spread: 1,
      }),
    );
    const alone = tasks.map((task) => {
      const own = kernelMembers(tensorflow, 1);
      const found = own.evaluate(task);
      own.dispose();
      return found;
    });
    for (let again = 0; again < 3; again++) expect(tasks.map(evaluate)).toEqual(alone);
    tasks.forEach((task) => task.dispose());
    dispose();
  });

  it('starts its threads with the first task, and again after it was disposed of', () => {
    const { evaluate, dispose } = kernelMembers(tensorflow, 1);
    dispose();
    const architecture = { layers: [2, 2, 2], activation: 'relu' as const };
    const task = memberTask(tensorflow, { architecture, images: 5, group: 1, seed: 1, spread: 1 });
    const found = evaluate(task);
    dispose();
    expect(evaluate(task)).toEqual(found);
    dispose();
    task.dispose();
  });

  it('has threads that keep no process alive, and that end when it is disposed of', async () => {
    const before = process.getActiveResourcesInfo();
    const { helpers, dispose } = kernelTeam(3);
    expect(helpers).toHaveLength(2);
    expect(process.getActiveResourcesInfo()).toEqual(before);
    await Promise.all(helpers.map((each) => once(each, 'online')));
    const ended = Promise.all(helpers.map((each) => once(each, 'exit')));
    dispose();
    expect(await ended).toEqual([[0], [0]]);
  });

  it('works alone where there is one core', () => {
    const { helpers, dispose } = kernelTeam(1);
    expect(helpers).toEqual([]);
    dispose();
  });
});
