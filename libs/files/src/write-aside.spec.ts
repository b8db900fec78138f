import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileReason } from './file-reason';
import { writeAside } from './write-aside';

const root = mkdtempSync(join(tmpdir(), 'evorx-aside-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('writeAside', () => {
  it('makes the directories that are missing, and leaves nothing but the file', async () => {
    const file = join(root, 'a', 'b', 'file');
    expect(await writeAside(file, Buffer.from('one'))()).toMatchObject({ _tag: 'Right' });
    expect(await writeAside(file, Buffer.from('two'))()).toMatchObject({ _tag: 'Right' });
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(readdirSync(join(root, 'a', 'b'))).toEqual(['file']);
  });

  it('keeps the file that was there until the new one may be found', async () => {
    const file = join(root, 'kept');
    writeFileSync(file, 'old');
    const written = await writeAside(file, Buffer.from('new'), () => {
      expect(readFileSync(file, 'utf8')).toBe('old');
      return Promise.reject(new Error('Not now.'));
    })();
    expect(written).toMatchObject({ left: { message: `${file} cannot be written: Not now.` } });
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(root).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('names the file and the reason where it cannot be written', async () => {
    const directory = join(root, 'directory');
    mkdirSync(directory);
    expect(await writeAside(directory, Buffer.from('x'))()).toMatchObject({
      left: { message: expect.stringMatching(/directory cannot be written: This is a directory\.$/) },
    });
  });
});

describe('fileReason', () => {
  it('has a sentence for what happens to files, and otherwise the words of the system', () => {
    expect(fileReason(Object.assign(new Error('x'), { code: 'ENOSPC' })).message).toBe('The disk is full.');
    expect(fileReason(Object.assign(new Error('EMFILE: too many'), { code: 'EMFILE' })).message).toBe(
      'EMFILE: too many',
    );
    expect(fileReason('odd').message).toBe('odd');
  });
});
