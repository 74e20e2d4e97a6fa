import { element, matrix, number, polynomials } from './notation.js';

const $ = id => document.getElementById(id);
const ELEMENTS = 24; // of a basis, until more are asked for
const fields = ['in', 'out', 'space', 'maxDegree', 'action', 'shells', 'size'];

let group = null; // as last shown
let asked = null; // the kernels last shown
let picture = null; // the address of the picture in memory
const running = new Set();

// ---- asking

async function post(route, request) {
  const id = crypto.randomUUID();
  running.add(id);
  $('cancel').hidden = false;
  try {
    const response = await fetch(route, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, ...request }),
    });
    if (response.ok && route !== 'ask') return { blob: await response.blob() };
    const reply = await response.json();
    return reply.error ? { error: reply.error } : { result: reply.result };
  } catch (e) {
    return {
      error: {
        what: 'connection', got: String(e.message || e), expected: 'an answer of the program that serves this page',
        hint: 'see whether it still runs',
      },
    };
  } finally {
    running.delete(id);
    $('cancel').hidden = running.size === 0;
  }
}

const ask = request => post('ask', request);

function cancel() {
  for (const id of running) {
    fetch('cancel', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id }) });
  }
}

function busy(text) {
  $('status').textContent = text;
}

// ---- errors, beside the field that they are about

function showError(id, error) {
  const box = $(id + '-error');
  const field = $(id);
  if (field && 'value' in field) error ? field.setAttribute('aria-invalid', 'true') : field.removeAttribute('aria-invalid');
  box.replaceChildren();
  box.hidden = !error;
  if (!error) return;
  const parts = [['What', error.what], ['Got', error.got], ['Expected', error.expected], ['Hint', error.hint]];
  box.append(element('dl', parts.filter(p => p[1]).flatMap(([k, v]) => [element('dt', k), element('dd', v)])));
}

function fieldOf(error) {
  const text = error.what + ' ' + error.got;
  const named = fields.find(f => error.what.includes("'" + f + "'") || error.got.includes("'" + f + "'"));
  if (named) return named;
  if (/maximal degree/.test(error.what)) return 'maxDegree';
  if (/number of shells/.test(error.what)) return 'shells';
  if (/grid|cells|points|sampl/.test(error.what)) return 'size';
  const told = ['in', 'out', 'space', 'action'].find(f => $(f).value.trim().length > 1 && text.includes($(f).value.trim()));
  if (told) return told;
  if (/^representation ""/.test(error.what)) return $('in').value.trim() ? 'out' : 'in';
  if (/action/.test(error.what)) return 'action';
  return /space/.test(error.what) ? 'space' : 'kernel';
}

function showKernelError(error) {
  for (const f of [...fields, 'kernel']) showError(f, null);
  if (!error) return;
  const at = fieldOf(error);
  if (['action', 'shells', 'size'].includes(at)) $('more').open = true;
  showError(at, error);
  if (at !== 'kernel') $(at).focus();
}

// ---- downloads

function save(blob, name) {
  const link = element('a', '', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function downloads(place, request, kinds, onError) {
  place.replaceChildren(...kinds.map(([kind, label, name, more]) => {
    const button = element('button', label, { type: 'button', 'data-kind': kind });
    button.addEventListener('click', async () => {
      busy('Writing ' + name + ' …');
      const answer = await post('download/' + kind, { ...request(), ...(more ? more() : {}) });
      busy(answer.error ? '' : name + ' is written.');
      onError(answer.error);
      if (answer.blob) save(answer.blob, name);
    });
    return button;
  }));
}

// ---- the group

function readGroup() {
  const text = $('group').value.trim();
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch (e) {
    throw { what: 'group', got: 'text that begins like JSON and is none', expected: 'JSON', hint: e.message };
  }
}

const words = name => name.replace(/[A-Z]/g, c => ' ' + c.toLowerCase());
const shown = value => (value === true ? 'yes' : value === false ? 'no' : typeof value === 'object' ? JSON.stringify(value) : String(value));

function showFacts(facts) {
  $('facts-list').replaceChildren(...Object.entries(facts).map(([k, v]) =>
    element('div', [element('dt', words(k)), element('dd', shown(v))])));
  $('facts').hidden = false;
}

const indicator = s => (s > 0 ? '+' : s < 0 ? '−' : 'o');

function cycles(images) {
  const seen = new Set();
  let text = '';
  images.forEach((_, i) => {
    const cycle = [];
    for (let at = i; !seen.has(at); at = images[at] - 1) {
      seen.add(at);
      cycle.push(at + 1);
    }
    if (cycle.length > 1) text += '(' + cycle.join(' ') + ')';
  });
  return text || '()';
}

function representative(x) {
  if (Array.isArray(x) && x.every(Number.isInteger)) return cycles(x);
  if (Array.isArray(x) && x.every(Array.isArray)) return matrix(x);
  return typeof x === 'string' ? x : JSON.stringify(x);
}

function showTable(table) {
  const head = (name, cells) => element('tr', [element('th', name, { scope: 'row' }), ...cells.map(c => element('th', c, { scope: 'col' }))]);
  const rows = table.irreps.map(row => element('tr', [
    element('th', row.name + ' ' + indicator(row.frobeniusSchur), { scope: 'row' }),
    ...row.values.map(v => element('td', number(v))),
  ]));
  const ofMatrices = table.classes.some(c => Array.isArray(c.representative) && !c.representative.every(Number.isInteger));
  const representatives = table.classes.map(c => representative(c.representative));
  $('table-body').replaceChildren(element('table', [
    element('thead', [
      head('order of elements', table.classes.map(c => String(c.elementOrder))),
      head('size of the class', table.classes.map(c => String(c.size))),
      ...(ofMatrices ? [] : [head('one of them', representatives)]),
    ]),
    element('tbody', rows),
  ]));
  if (ofMatrices) {
    // as columns of the table they would push it apart
    const figures = representatives.map((m, c) =>
      element('figure', [element('figcaption', `class ${c + 1}, order ${table.classes[c].elementOrder}`), m]));
    $('table-body').append(element('details', [
      element('summary', 'One element of each class'), element('div', figures, { class: 'matrices' })]));
  }
  const proved = Object.values(table.certificate).every(v => v === true);
  $('table-help').textContent = (proved ? 'Proved. ' : 'NOT PROVED. ') +
    '+ real, − quaternionic, o complex type. ζₙ is exp(2πi/n); i is ζ₄.';
  const request = group;
  downloads($('table-downloads'), () => ({ command: 'chartable', group: request }),
    [['json', 'JSON', 'chartable.json'], ['latex', 'LaTeX', 'chartable.tex'], ['markdown', 'Markdown', 'chartable.md']],
    e => showError('table', e));
}

function showIrreps(table) {
  const request = group;
  const list = table.irreps.map((row, index) => {
    const content = element('div', 'computing …', { class: 'matrices' });
    const details = element('details', [
      element('summary', `${row.name}: dimension ${row.degree}, ${row.type} type (irrep:${index})`), content]);
    details.addEventListener('toggle', async () => {
      const real = $('real').checked;
      if (!details.open || details.dataset.real === String(real)) return;
      details.dataset.real = String(real);
      const answer = await ask({ command: 'irreps', group: request, index, real });
      content.replaceChildren();
      if (answer.error) {
        details.dataset.real = '';
        content.append(element('p', `${answer.error.what}: got ${answer.error.got}; expected ${answer.error.expected}. ${answer.error.hint}`, { class: 'error' }));
        return;
      }
      answer.result.irreps[0].generators.forEach((m, g) =>
        content.append(element('figure', [element('figcaption', 'generator ' + (g + 1)), matrix(m)])));
    });
    return details;
  });
  $('irreps-body').replaceChildren(...list);
  downloads($('irreps-downloads'), () => ({ command: 'irreps', group: request, real: $('real').checked }),
    [['json', 'JSON', 'irreps.json'], ['text', 'Text', 'irreps.txt']], e => showError('table', e));
  $('reps').replaceChildren(...['trivial', 'regular', 'vector', 'permutation', ...table.irreps.slice(0, 30).map((_, i) => 'irrep:' + i)]
    .map(value => element('option', [], { value })));
}

async function showGroup() {
  showError('group', null);
  showError('table', null);
  let wanted;
  try {
    wanted = readGroup();
  } catch (error) {
    showError('group', error);
    return false;
  }
  busy('Looking at the group …');
  const facts = await ask({ command: 'group', group: wanted });
  if (facts.error) {
    busy('');
    showError('group', facts.error);
    $('group').focus();
    return false;
  }
  group = wanted;
  showFacts(facts.result);
  if (facts.result.order === 'infinite') {
    $('table').hidden = true;
    $('irreps').hidden = true;
    busy('An infinite group has no finite character table; kernels it has.');
    return true;
  }
  busy('Deriving its character table …');
  const table = await ask({ command: 'chartable', group: wanted });
  busy('');
  $('table').hidden = false;
  $('irreps').hidden = !!table.error;
  showError('table', table.error);
  if (table.error) {
    $('table-body').replaceChildren();
    $('table-help').textContent = '';
    $('table-downloads').replaceChildren();
  } else {
    showTable(table.result);
    showIrreps(table.result);
  }
  return true;
}

// ---- kernels

function readKernels() {
  const request = { command: 'kernels', group: readGroup() };
  for (const name of ['in', 'out', 'space', 'action']) {
    if ($(name).value.trim()) request[name] = $(name).value.trim();
  }
  for (const name of ['in', 'out']) request[name] ??= '';
  for (const name of ['maxDegree', 'shells']) {
    const text = $(name).value.trim();
    if (text) request[name] = /^-?\d{1,9}$/.test(text) ? Number(text) : text;
  }
  if ($('complex').checked) request.field = 'complex';
  return request;
}

function dimensionTable(result) {
  const [name, dims] = result.dimsByDegree ? ['degree', result.dimsByDegree] : result.dimsByShell ? ['shell', result.dimsByShell] : [null, null];
  if (!name) {
    const plain = Object.entries(result).filter(([k, v]) => k.startsWith('dim') && typeof v !== 'object');
    return element('p', plain.map(([k, v]) => `${words(k)}: ${v}`).join(', '));
  }
  return element('table', [
    element('thead', element('tr', [element('th', name, { scope: 'row' }), ...dims.map((_, l) => element('th', String(l), { scope: 'col' }))])),
    element('tbody', element('tr', [element('th', 'dimension', { scope: 'row' }), ...dims.map(d => element('td', String(d)))])),
  ]);
}

function showCertificate(certificate) {
  const good = { constraintResidual: v => v === '0', violation: () => false };
  $('certificate').replaceChildren(...Object.entries(certificate || {}).map(([k, v]) => {
    const fine = good[k] ? good[k](v) : v === true;
    return element('li', [words(k) + ': ', element('span', shown(v), { class: fine ? 'yes' : 'no' })]);
  }));
}

async function showBasis(result, request) {
  const basis = result.basis;
  const known = Array.isArray(basis) && basis.every(k => k.entries && 'degree' in k && k.entries.every(e => e.terms));
  if (!known) {
    const text = await post('download/text', { ...request, basis: true });
    $('basis').replaceChildren(element('pre', text.blob ? await text.blob.text() : text.error.got, { tabindex: '0' }));
    return;
  }
  const line = (k, i) => element('div', [element('span', `${i + 1}, degree ${k.degree}`), polynomials(k)], { class: 'element', tabindex: '0' });
  $('basis').replaceChildren(...basis.slice(0, ELEMENTS).map(line));
  if (basis.length > ELEMENTS) {
    const more = element('button', `Show all ${basis.length}`, { type: 'button' });
    more.addEventListener('click', () => $('basis').replaceChildren(...basis.map(line)));
    $('basis').append(element('p', more, { class: 'buttons' }));
  }
}

async function showPicture(request) {
  $('picture').replaceChildren(element('p', 'drawing …'));
  const svg = await post('download/svg', request);
  if (picture) URL.revokeObjectURL(picture);
  picture = null;
  if (svg.error) {
    $('picture').replaceChildren(element('p', `No picture: ${svg.error.what}, got ${svg.error.got}; expected ${svg.error.expected}.`));
    return;
  }
  picture = URL.createObjectURL(svg.blob);
  $('picture').replaceChildren(element('img', [], { src: picture, alt: $('kernels-asked').textContent }));
}

// on lattices and cosets there is nothing to sample: the basis is finite as it is
function usualSize(space) {
  if (space === 'S2') return 'sphere:icosahedral:4';
  const flat = /^R([1-9])$/.exec(space);
  if (!flat) return '';
  const n = Number(flat[1]);
  return Array(n).fill(n <= 2 ? 7 : n === 3 ? 5 : 3).join('x');
}

async function showKernels() {
  showKernelError(null);
  showError('download', null);
  let request;
  try {
    request = readKernels();
  } catch (error) {
    showError('group', error);
    $('group').focus();
    return;
  }
  busy('Solving for the kernels …');
  const answer = await ask({ ...request, basis: true });
  busy('');
  if (answer.error) {
    showKernelError(answer.error);
    return;
  }
  const result = answer.result;
  asked = request;
  const over = result.field === 'complex' ? 'ℂ' : 'ℝ';
  $('kernels-asked').textContent = `Of ${result.group || 'the group'} on ${result.space || ''}, from ${result.in} to ${result.out}, over ${over}`;
  $('dimensions').replaceChildren(dimensionTable(result));
  showCertificate(result.certificate);
  const full = () => ({ ...asked });
  const size = () => {
    const wanted = $('size').value.trim() || usualSize(result.space || '');
    return wanted ? { size: wanted } : {};
  };
  const withBasis = () => ({ basis: true });
  downloads($('kernel-downloads'), full, [
    ['json', 'JSON', 'kernels.json', withBasis], ['latex', 'LaTeX', 'kernels.tex', withBasis], ['svg', 'SVG', 'kernels.svg'],
    ['png', 'PNG', 'kernels.png'], ['npz', 'npz', 'kernels.npz', size], ['safetensors', 'safetensors', 'kernels.safetensors', size],
    ['document', 'document for verify', 'kernels.document.json']],
  error => {
    showError('download', error);
    if (error && fieldOf(error) === 'size') {
      $('more').open = true;
      showError('size', error);
    }
  });
  $('kernels').hidden = false;
  await Promise.all([showBasis(result, request), showPicture(request)]);
}

// ---- the page

async function start() {
  const examples = await (await fetch('examples.json')).json();
  examples.forEach((e, i) => $('example').append(element('option', e.name, { value: String(i) })));
  $('example').addEventListener('change', () => {
    const e = examples[Number($('example').value)];
    if (!$('example').value || !e) return;
    $('group').value = typeof e.group === 'string' ? e.group : JSON.stringify(e.group);
    for (const f of ['in', 'out', 'space', 'action', 'shells', 'maxDegree']) $(f).value = e[f] ?? '';
    if (e.action || e.shells) $('more').open = true;
    $('complex').checked = false;
    $('kernels').hidden = true;
    showKernelError(null);
    showGroup();
  });
  $('group-form').addEventListener('submit', event => {
    event.preventDefault();
    showGroup();
  });
  $('group').addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !$('group').value.trimStart().startsWith('{')) {
      event.preventDefault();
      $('group-form').requestSubmit();
    }
  });
  $('kernel-form').addEventListener('submit', event => {
    event.preventDefault();
    showKernels();
  });
  $('file').addEventListener('change', async () => {
    const file = $('file').files[0];
    if (!file) return;
    if (file.size > 1_000_000) {
      showError('group', { what: 'group file', got: file.size + ' bytes', expected: 'at most 1000000 bytes', hint: 'the command line reads larger ones' });
      return;
    }
    $('group').value = await file.text();
    $('file').value = '';
    showGroup();
  });
  $('decimals').addEventListener('change', () => document.body.classList.toggle('decimals', $('decimals').checked));
  $('real').addEventListener('change', () => {
    for (const open of document.querySelectorAll('#irreps-body details[open]')) open.dispatchEvent(new Event('toggle'));
  });
  $('cancel').addEventListener('click', cancel);
  addEventListener('pagehide', cancel);
  // an address such as #D4 or #{"group":"D4","in":"regular","out":"vector"} asks at once
  const wish = decodeURIComponent(location.hash.slice(1));
  if (wish.startsWith('{')) {
    const given = JSON.parse(wish);
    for (const [f, v] of Object.entries(given)) if ($(f) && 'value' in $(f)) $(f).value = typeof v === 'string' ? v : JSON.stringify(v);
    if ((await showGroup()) && given.in) await showKernels();
    else if (given.in) showKernelError(null);
  } else {
    if (wish) $('group').value = wish;
    await showGroup();
  }
  document.body.dataset.ready = 'true';
}

start();
