// The SPARQL editor: the field for the query becomes YASQE, the editor of YASGUI; the answer is a table whose things are
// links. YASGUI's own table is not used, since it writes style sheets into the page, which the page's policy refuses.
import { enhance } from './table.js';

const place = document.querySelector('[data-editor]');
const words = place.dataset;
const terms = JSON.parse(words.terms);
const base = document.body.dataset.base;
const form = place.querySelector('[data-run]');
const field = form.querySelector('textarea');
const problem = place.querySelector('[data-problem]');
const result = place.querySelector('[data-result]');
const THINGS = 'https://w3id.org/diplomatic-ties/id/';
const MOST = 5000; // rows

let editor = {
  getValue: () => field.value,
  mark() {},
  unmark() {},
};

function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });
}

async function start() {
  const yasgui = `${base}/static/webjars/zazuko__yasgui/build/yasgui.min`;
  await Promise.all([load('link', { rel: 'stylesheet', href: `${yasgui}.css` }), load('script', { src: `${yasgui}.js` })]);
  const Yasqe = window.Yasqe;
  // Completion knows our terms and asks no other server.
  const own = (name, list) => Yasqe.forkAutocompleter(name, {
    name, get: list, bulk: false, persistenceId: null, autoShow: true,
  });
  own('prefixes', Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`));
  own('class', terms.classes);
  own('property', terms.properties);
  Yasqe.prototype.checkSyntax = function () {}; // ours is below
  const holder = document.createElement('div');
  field.after(holder);
  const yasqe = new Yasqe(holder, {
    value: field.value,
    persistenceId: 'ties-editor',
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: 'auto',
    viewportMargin: Infinity,
    lineWrapping: true,
    extraKeys: {
      'Ctrl-Enter': run,
      'Cmd-Enter': run,
      Tab: false,
      'Shift-Tab': false,
    },
  });
  if ('given' in words || !yasqe.getValue().trim()) {
    yasqe.setValue(field.value);
  }
  const input = yasqe.getInputField();
  input.setAttribute('aria-label', form.querySelector('label').textContent);
  yasqe.getScrollerElement().tabIndex = 0; // so that the keyboard can scroll it
  field.hidden = true;
  form.querySelector('[data-keys]').hidden = false;
  form.querySelector('label').addEventListener('click', () => yasqe.focus());
  editor = marking(yasqe);
  yasqe.on('change', () => {
    field.value = yasqe.getValue();
    editor.unmark();
    check(yasqe);
  });
  field.value = yasqe.getValue();
  check(yasqe);
}

// The line that the reader cannot go on from, with what it waits for.
function check(yasqe) {
  yasqe.clearGutter('gutterErrorBar');
  const doc = yasqe.getDoc();
  for (let line = 0; line < doc.lineCount(); line++) {
    const { state } = yasqe.getTokenAt({ line, ch: doc.getLine(line).length }, true);
    if (state.OK === false) {
      const sign = document.createElement('span');
      sign.className = 'linesign';
      sign.textContent = '!';
      const expected = (state.possibleCurrent ?? []).slice(0, 12).join('  ');
      sign.title = state.errorMsg || `${words.expected} ${expected}`;
      yasqe.setGutterMarker(line, 'gutterErrorBar', sign);
      return;
    }
  }
}

function marking(yasqe) {
  let marks = [];
  return {
    getValue: () => yasqe.getValue(),
    mark(line, column) {
      const doc = yasqe.getDoc();
      const at = Math.min(Math.max(line - 1, 0), doc.lastLine());
      yasqe.addLineClass(at, 'background', 'wrongline');
      const from = { line: at, ch: Math.max(column - 1, 0) };
      const token = yasqe.getTokenAt({ line: at, ch: from.ch + 1 });
      marks = [
        () => yasqe.removeLineClass(at, 'background', 'wrongline'),
      ];
      const mark = doc.markText(from, { line: at, ch: Math.max(token.end, from.ch + 1) }, { className: 'wrongtoken' });
      marks.push(() => mark.clear());
      doc.setCursor(from);
      yasqe.scrollIntoView(from, 60);
    },
    unmark() {
      marks.forEach(clear => clear());
      marks = [];
    },
  };
}

const buttons = form.querySelector('.ask');
const copy = document.createElement('button');
copy.type = 'button';
copy.className = 'plain';
copy.textContent = words.link;
copy.addEventListener('click', async () => {
  show();
  try {
    await navigator.clipboard.writeText(location.href);
    copy.textContent = words.copied;
    setTimeout(() => { copy.textContent = words.link; }, 2000);
  } catch (e) {
    // The address stands in the browser's own field.
  }
});
buttons.querySelector('button').after(' ', copy, ' ');

// The address of this query.
function show() {
  const address = new URL(location.href);
  const kept = new URLSearchParams();
  for (const name of ['lang', 'version']) {
    if (address.searchParams.has(name)) {
      kept.set(name, address.searchParams.get(name));
    }
  }
  kept.set('query', editor.getValue());
  address.search = kept;
  if (address.href !== location.href) {
    history.pushState(null, '', address);
  }
}
addEventListener('popstate', () => location.reload());

let asked = 0;
async function run() {
  const turn = ++asked;
  const query = editor.getValue();
  show();
  editor.unmark();
  problem.hidden = true;
  result.textContent = words.running;
  let answer;
  let text;
  try {
    answer = await fetch(words.endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/sparql-results+json, text/turtle;q=0.9',
      },
      body: new URLSearchParams({ query }),
    });
    text = await answer.text();
  } catch (e) {
    answer = { ok: false };
    text = words.failed;
  }
  if (turn !== asked) {
    return;
  }
  result.replaceChildren();
  if (!answer.ok) {
    tell(text);
  } else if (answer.headers.get('Content-Type').includes('json')) {
    rows(JSON.parse(text));
  } else {
    const shown = document.createElement('pre');
    shown.textContent = text;
    result.append(shown);
  }
}

function tell(text) {
  problem.textContent = text.trim();
  problem.hidden = false;
  const at = /^query:(\d+):(\d+):/.exec(text) ?? /line (\d+), column (\d+)/.exec(text);
  if (at) {
    editor.mark(Number(at[1]), Number(at[2]));
  }
}

function rows(answer) {
  if ('boolean' in answer) {
    const said = document.createElement('p');
    said.textContent = answer.boolean ? words.yes : words.no;
    result.append(said);
    return;
  }
  const names = answer.head.vars;
  const bindings = answer.results.bindings;
  const heading = document.createElement('h2');
  heading.textContent = `${bindings.length} ${words.rows}`;
  result.append(heading);
  if (bindings.length === 0) {
    const said = document.createElement('p');
    said.className = 'empty';
    said.textContent = words.empty;
    result.append(said);
    return;
  }
  if (bindings.length > MOST) {
    const said = document.createElement('p');
    said.className = 'cut';
    said.textContent = words.more.replace('{0}', String(MOST));
    result.append(said);
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of names) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = name;
    if (bindings.every(row => !row[name] || isNumber(row[name]))) {
      cell.className = 'number';
    }
    head.append(cell);
  }
  const body = table.createTBody();
  for (const binding of bindings.slice(0, MOST)) {
    const row = body.insertRow();
    for (const name of names) {
      fill(row.insertCell(), binding[name]);
    }
  }
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', heading.textContent);
  scroll.append(table);
  result.append(scroll, downloads(answer, names));
  enhance(table, words);
}

function isNumber(term) {
  return /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? '');
}

function fill(cell, term) {
  if (!term) {
    return;
  }
  if (term.type === 'uri') {
    const ours = term.value.startsWith(THINGS);
    if (ours || /^https?:/.test(term.value)) {
      const link = document.createElement('a');
      link.href = ours ? `${base}/doc/${term.value.slice(THINGS.length)}` : term.value;
      link.textContent = short(term.value);
      link.title = term.value;
      cell.append(link);
    } else {
      cell.textContent = term.value;
    }
    return;
  }
  cell.textContent = term.value;
  cell.dir = 'auto';
  if (term['xml:lang']) {
    cell.lang = term['xml:lang'];
  }
  if (isNumber(term)) {
    cell.className = 'number';
  }
}

function short(iri) {
  if (iri.startsWith(THINGS)) {
    return iri.slice(THINGS.length);
  }
  const prefix = Object.entries(terms.prefixes).find(([, namespace]) => iri.startsWith(namespace));
  return prefix ? `${prefix[0]}:${iri.slice(prefix[1].length)}` : iri;
}

// The rows as a file, made here from what came.
function downloads(answer, names) {
  const quoted = text => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = [names, ...answer.results.bindings.map(row => names.map(name => row[name]?.value ?? ''))]
    .map(line => line.map(quoted).join(',')).join('\r\n');
  const line = document.createElement('p');
  line.className = 'small';
  for (const [name, type, text] of [['CSV', 'text/csv', csv], ['JSON', 'application/sparql-results+json', JSON.stringify(answer)]]) {
    const link = document.createElement('a');
    link.textContent = name;
    link.download = `answer.${name.toLowerCase()}`;
    link.href = URL.createObjectURL(new Blob([text], { type }));
    line.append(link, ' ');
  }
  return line;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});
field.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});

start().then(() => {
  if ('given' in words && editor.getValue().trim()) {
    run();
  }
}, () => {
  // The plain field stays.
});
