// Exact numbers, matrices and polynomials as they are read.

export function element(name, content = [], attributes = {}) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...[content].flat());
  return made;
}

// A number is "p/q", or {n, c: [[k, "p/q"], ...]}, the sum of p/q times the k-th power of exp(2 pi i / n).
const terms = x => (typeof x === 'object' ? x : { n: 1, c: x === '0' || x === 0 ? [] : [[0, String(x)]] });

function rational(text) {
  const [p, q = '1'] = text.split('/');
  return Number(p) / Number(q);
}

function root(n, k) {
  if (n === 4 && k === 1) return ['i'];
  const power = k === 1 ? [] : [element('sup', String(k))];
  return ['ζ', element('sub', String(n)), ...power];
}

function decimals(x) {
  const { n, c } = terms(x);
  let re = 0;
  let im = 0;
  for (const [k, q] of c) {
    re += rational(q) * Math.cos((2 * Math.PI * k) / n);
    im += rational(q) * Math.sin((2 * Math.PI * k) / n);
  }
  const short = v => (Math.abs(v) < 5e-10 ? '0' : String(Number(v.toFixed(4)))).replace('-', '−');
  if (short(im) === '0') return short(re);
  const imaginary = im < 0 ? '−' + short(-im) + 'i' : short(im) + 'i';
  return short(re) === '0' ? imaginary : short(re) + (im < 0 ? ' − ' : ' + ') + imaginary.replace('−', '');
}

function exactParts(x) {
  const { n, c } = terms(x);
  if (c.length === 0) return ['0'];
  return c.flatMap(([k, q], i) => {
    const negative = q.startsWith('-');
    const size = negative ? q.slice(1) : q;
    const sign = negative ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + ';
    if (k === 0) return [sign + size];
    return [sign + (size === '1' ? '' : size + ' '), ...root(n, k)];
  });
}

export function number(x) {
  return element('span', [
    element('span', exactParts(x), { class: 'exact' }),
    element('span', decimals(x), { class: 'rounded' }),
  ]);
}

export function matrix(rows, print = number) {
  return element(
    'table',
    element('tbody', rows.map(row => element('tr', row.map(x => element('td', print(x)))))),
    { class: 'matrix' });
}

const names = count => (count <= 3 ? ['x', 'y', 'z'] : Array.from({ length: count }, (_, i) => 'x' + (i + 1)));

function monomial(exponents) {
  const variables = names(exponents.length);
  return exponents.flatMap((e, i) =>
    e === 0 ? [] : [element('i', variables[i]), ...(e === 1 ? [] : [element('sup', String(e))])]);
}

function term([exponents, coefficient], first) {
  const factors = monomial(exponents);
  const parts = terms(coefficient).c;
  if (parts.length !== 1) {
    return [first ? '' : ' + ', ...(factors.length ? ['(', ...exactParts(coefficient), ') '] : exactParts(coefficient)), ...factors];
  }
  const negative = parts[0][1].startsWith('-');
  const sign = negative ? (first ? '−' : ' − ') : first ? '' : ' + ';
  const size = { n: terms(coefficient).n, c: [[parts[0][0], negative ? parts[0][1].slice(1) : parts[0][1]]] };
  const one = size.c[0][0] === 0 && size.c[0][1] === '1';
  return [sign, ...(one && factors.length ? [] : [...exactParts(size), factors.length ? ' ' : '']), ...factors];
}

function polynomial(entry) {
  if (!entry) return '0';
  const sum = entry.terms.flatMap((t, i) => term(t, i === 0));
  return element('span', entry.square ? ['√' + entry.square + ' (', ...sum, ')'] : sum);
}

// {rows, columns, entries: [{row, column, terms, square?}]}; entries that are not there are zero.
export function polynomials(kernel) {
  const rows = Array.from({ length: kernel.rows }, () => Array(kernel.columns).fill(null));
  for (const entry of kernel.entries) rows[entry.row][entry.column] = entry;
  return matrix(rows, polynomial);
}
