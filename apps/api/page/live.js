const $ = (id) => document.getElementById(id);
const RUN = 'id name state preset seed generation evaluations best accuracy testAccuracy reason error progress';
const OVER = ['FINISHED', 'CANCELLED', 'FAILED'];
// A token comes once, behind the address (#token=...), and stays with this tab.
const given = new URLSearchParams(location.hash.slice(1)).get('token');
if (given) sessionStorage.setItem('token', given);
const token = sessionStorage.getItem('token');

const post = (accept, query, variables, signal) =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
    signal,
  });

const ask = async (query, variables = {}) => {
  const response = await post('application/json', query, variables);
  if (!response.ok && response.status === 401) throw new Error(await response.text());
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};

/** Server-sent events, one result at a time. */
async function* listen(query, variables, signal) {
  const response = await post('text/event-stream', query, variables, signal);
  if (!response.ok) throw new Error(await response.text());
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; ;) {
    const { value, done } = await reader.read();
    if (done) throw new Error('The connection was lost.');
    const parts = (text + value).split('\n\n');
    text = parts.pop();
    for (const part of parts) {
      if (part.startsWith('event: complete')) return;
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (!data) continue;
      const { data: result, errors } = JSON.parse(data);
      if (errors) throw new Error(errors[0].message);
      yield result;
    }
  }
}

const runs = new Map();
const order = [];
let selected = null;
let watching = new AbortController();
let points = [];
let pending = false;

const number = (value, digits = 4) =>
  value === null || value === undefined ? '–' : Number(value.toPrecision(digits)).toLocaleString('en');
const percent = (value) => (value === null || value === undefined ? '–' : `${(100 * value).toFixed(2)}%`);
const title = (run) => run.name ?? run.preset ?? 'run';

const element = (name, text, parts = []) => {
  const made = document.createElement(name);
  if (text !== null) made.textContent = text;
  made.append(...parts);
  return made;
};

const row = (run) => {
  const progress = element('progress', null);
  progress.value = run.progress;
  progress.setAttribute('aria-label', 'Budget spent');
  const state = element('small', run.state.toLowerCase());
  state.className = run.state.toLowerCase();
  const button = element('button', null, [
    element('strong', title(run)),
    ' ',
    state,
    element('br', null),
    element(
      'small',
      run.generation < 0 ? 'no generation yet' : `generation ${number(run.generation, 12)}, best ${number(run.best)}`,
    ),
    progress,
  ]);
  button.setAttribute('aria-pressed', String(run.id === selected));
  button.onclick = () => select(run.id);
  return element('li', null, [button]);
};

const drawChart = () => {
  const values = points.flatMap((point) => [point.best, point.mean]).filter((value) => value !== null);
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const from = points[0]?.index ?? 0;
  const to = points.at(-1)?.index ?? 0;
  const step = Math.max(1, Math.floor(points.length / 800));
  const shown = points.filter((_, i) => i % step === 0 || i === points.length - 1);
  const x = (index) => (60 + (730 * (index - from)) / Math.max(1, to - from)).toFixed(1);
  const y = (value) => (285 - (270 * (value - low)) / (high - low || 1)).toFixed(1);
  for (const key of ['best', 'mean'])
    $(key).setAttribute(
      'points',
      shown
        .filter((p) => p[key] !== null)
        .map((p) => `${x(p.index)},${y(p[key])}`)
        .join(' '),
    );
  $('high').textContent = values.length ? number(high) : '';
  $('low').textContent = values.length ? number(low) : '';
  $('first').textContent = points.length ? from : '';
  $('last').textContent = points.length ? to : '';
};

const draw = () => {
  pending = false;
  const focused = document.activeElement?.closest('li')
    ? [...$('runs').children].indexOf(document.activeElement.closest('li'))
    : -1;
  $('runs').replaceChildren(...order.map((id) => row(runs.get(id))));
  $('runs').children[focused]?.firstChild.focus();
  const run = runs.get(selected);
  $('selected').hidden = !run;
  if (!run) return;
  $('title').textContent =
    `${title(run)}, seed ${run.seed}: ${run.state.toLowerCase()}${run.reason ? ` (${run.reason})` : ''}`;
  const facts = [
    ['generation', run.generation < 0 ? '–' : number(run.generation, 12)],
    ['evaluations', number(run.evaluations, 12)],
    ['best', number(run.best)],
    ...(run.accuracy === null ? [] : [['validation', percent(run.accuracy)]]),
    ...(run.testAccuracy === null ? [] : [['test', percent(run.testAccuracy)]]),
    ['budget spent', percent(run.progress)],
  ];
  $('error').textContent = run.error ?? '';
  $('facts').replaceChildren(
    ...facts.map(([name, value]) => element('div', null, [element('dt', name), element('dd', value)])),
  );
  const allowed = {
    pauseRun: ['QUEUED', 'RUNNING'],
    resumeRun: ['PAUSED'],
    cancelRun: ['QUEUED', 'RUNNING', 'PAUSED'],
  };
  for (const button of $('buttons').children) button.disabled = !allowed[button.dataset.command].includes(run.state);
  drawChart();
};
const redraw = () => {
  if (!pending) requestAnimationFrame(draw);
  pending = true;
};

const keep = (run, newest = true) => {
  if (!runs.has(run.id)) order[newest ? 'unshift' : 'push'](run.id);
  runs.set(run.id, run);
  if (selected === null) select(run.id);
  redraw();
};

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const attempt = async (work) => {
  try {
    $('message').textContent = '';
    await work();
  } catch (error) {
    $('message').textContent = error.message;
  }
};

async function select(id) {
  watching.abort();
  const { signal } = (watching = new AbortController());
  selected = id;
  points = [];
  redraw();
  const every = Math.max(1, Math.floor((runs.get(id)?.generation ?? 0) / 2000));
  const query = `subscription ($id: ID!, $after: Int, $every: Int) { runEvents(id: $id, after: $after, every: $every) {
    __typename ... on RunStarted { sequence } ... on RunPaused { sequence } ... on RunResumed { sequence }
    ... on RunAdvanced { sequence generation { index best mean } }
    ... on RunFinished { sequence run { ${RUN} } } ... on RunCancelled { sequence } ... on RunFailed { sequence } } }`;
  for (let after = -1; !signal.aborted; await wait(1000)) {
    try {
      for await (const { runEvents: event } of listen(query, { id, after, every }, signal)) {
        after = event.sequence;
        if (event.generation) points.push(event.generation);
        if (points.length > 4000) points = points.filter((_, i) => i % 2 === 0);
        if (event.run) runs.set(id, event.run);
        redraw();
      }
      if (OVER.includes(runs.get(id)?.state)) return;
    } catch {
      // The list's own connection says when the server is away; this one tries again from where it was.
      if (!runs.has(id)) return;
    }
  }
}

$('start').onsubmit = (event) => {
  event.preventDefault();
  void attempt(async () => {
    const input = { preset: $('preset').value, timeLimitMs: Math.round(1000 * $('seconds').value) };
    const query = `mutation ($input: StartRunInput!) { startRun(input: $input) { ... on Run { ${RUN} } ... on InvalidInput { message } } }`;
    const { startRun } = await ask(query, { input });
    if (!startRun.id) throw new Error(startRun.message);
    keep(startRun);
    void select(startRun.id);
  });
};

$('buttons').onclick = ({ target }) => {
  const command = target.dataset.command;
  if (!command) return;
  const query = `mutation ($id: ID!) { it: ${command}(id: $id) { __typename ... on Run { ${RUN} } ... on InvalidState { message } } }`;
  void attempt(async () => {
    const { it } = await ask(query, { id: selected });
    if (it.__typename !== 'Run') throw new Error(it.message ?? 'There is no such run.');
    keep(it);
  });
};

for (let first = true; ; await wait(1000)) {
  try {
    const { runs: page, presets } = await ask(`{ runs(first: 50) { edges { node { ${RUN} } } } presets { name } }`);
    // A server that was restarted may have forgotten runs.
    runs.clear();
    order.length = 0;
    if (!page.edges.some(({ node }) => node.id === selected)) selected = null;
    for (const { node } of page.edges) keep(node, false);
    redraw();
    if (first) $('preset').replaceChildren(...presets.map(({ name }) => element('option', name)));
    first = false;
    $('connection').textContent = 'live';
    for await (const { runsChanged } of listen(`subscription { runsChanged { ${RUN} } }`, {})) keep(runsChanged);
    throw new Error('The server has closed the connection.');
  } catch (error) {
    $('connection').textContent = `disconnected: ${error.message.trim()} Trying again.`;
  }
}
