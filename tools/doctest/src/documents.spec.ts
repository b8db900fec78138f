import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

const read = (...path: ReadonlyArray<string>): string => readFileSync(join(ROOT, ...path), 'utf8');

const records = readdirSync(join(ROOT, 'docs', 'decisions')).filter((name) => /^\d{4}-.*\.md$/.test(name));
const index = read('docs', 'decisions', 'README.md');

/** Words of a table, whatever its columns are padded to. */
const flat = (text: string): string => text.replace(/ +/g, ' ');

describe('the index of the decisions', () => {
  it.each(records)('has a row for %s, with its number, title and status', (name) => {
    const text = read('docs', 'decisions', name);
    const [, number, title] = /^# (\d+)\. (.*)$/m.exec(text) ?? [];
    const [, status] = /\*\*Status:\*\* (\w+)/.exec(text) ?? [];
    expect(Number(name.slice(0, 4))).toBe(Number(number));
    expect(flat(index)).toContain(`| ${number} | [${title}](${name}) | ${status} |`);
  });

  it('has no other rows, and no number is taken twice', () => {
    const listed = [...index.matchAll(/\]\((\d{4}-[^)]+)\)/g)].map(([, name]) => name);
    expect(listed).toEqual([...records].sort());
    expect(new Set(records.map((name) => name.slice(0, 4))).size).toBe(records.length);
  });
});

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

describe('the commands of the repository', () => {
  it.each(Object.entries(scripts))('%s starts programs that exist', (_, command) => {
    [...command.matchAll(/node (\S+\.mjs)/g)].forEach(([, file]) =>
      expect(existsSync(join(ROOT, file ?? ''))).toBe(true),
    );
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('are what %s says', (file) => {
    const named = [...read(file).matchAll(/npm (?:run (?:-s )?|(?=start\b|test\b))([a-z][a-z:-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name! in scripts))).toEqual([]);
  });

  it('are named in CONTRIBUTING.md, but for those that start what evorx is for', () => {
    const text = read('CONTRIBUTING.md');
    const missing = Object.keys(scripts).filter(
      (name) => !text.includes(`npm run ${name}`) && !text.includes(`npm ${name}`),
    );
    expect(missing).toEqual(['evolve']);
  });

  it('are run by the workflow as .ci/run does', () => {
    expect(read('.github', 'workflows', 'ci.yml')).toContain('bash .ci/run');
    expect(existsSync(join(ROOT, '.ci', 'run'))).toBe(true);
  });
});

describe('the version of Node', () => {
  it('that .nvmrc names is one that package.json accepts', () => {
    const { engines } = JSON.parse(read('package.json')) as { readonly engines: { readonly node: string } };
    expect(engines.node).toMatch(new RegExp(`(\\^|>=)${read('.nvmrc').trim()}\\b`));
  });
});
