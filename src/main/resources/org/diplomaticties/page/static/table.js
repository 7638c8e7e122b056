// Makes a table sortable by its headings, and a long one searchable and paged. The words come from the table's data-
// attributes; everything is there without this.
const PAGE = 50;
const numbers = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export function enhance(table, words) {
  const body = table.tBodies[0];
  const all = [...body.rows];
  let wanted = all;
  let page = 0;
  let sorted = { column: -1, down: false };

  const bar = document.createElement('div');
  bar.className = 'tablebar';
  const filter = document.createElement('input');
  filter.type = 'search';
  filter.placeholder = words.filter;
  filter.setAttribute('aria-label', words.filter);
  const where = document.createElement('span');
  where.setAttribute('role', 'status');
  const before = button('‹', words.before, () => turn(page - 1));
  const after = button('›', words.after, () => turn(page + 1));
  bar.append(filter, before, where, after);
  if (all.length > 10) {
    table.parentElement.before(bar);
  }

  function button(sign, name, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'plain';
    made.textContent = sign;
    made.setAttribute('aria-label', name);
    made.addEventListener('click', action);
    return made;
  }

  function turn(to) {
    const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
    page = Math.min(Math.max(to, 0), pages - 1);
    const shown = wanted.slice(page * PAGE, (page + 1) * PAGE);
    body.replaceChildren(...shown);
    where.textContent = wanted.length === 0 ? '0' : `${page * PAGE + 1}–${page * PAGE + shown.length} / ${wanted.length}`;
    before.hidden = after.hidden = pages === 1;
    before.disabled = page === 0;
    after.disabled = page === pages - 1;
  }

  function value(row, column) {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim();
  }

  function show() {
    const asked = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    wanted = all.filter(row => {
      const text = row.textContent.toLowerCase();
      return asked.every(word => text.includes(word));
    });
    if (sorted.column >= 0) {
      const sign = sorted.down ? -1 : 1;
      const isNumber = table.tHead.rows[0].cells[sorted.column].classList.contains('number');
      wanted = wanted.map(row => [value(row, sorted.column), row]).sort(([a], [b]) => {
        if (a === '' || b === '') {
          return Number(a === '') - Number(b === ''); // what is not known comes last, either way
        }
        return sign * (isNumber ? Number(a) - Number(b) : numbers.compare(a, b));
      }).map(([, row]) => row);
    }
    turn(0);
  }

  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const sort = document.createElement('button');
    sort.type = 'button';
    sort.className = 'sort';
    sort.append(...heading.childNodes);
    heading.append(sort);
    sort.addEventListener('click', () => {
      sorted = { column, down: sorted.column === column && !sorted.down };
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute('aria-sort');
      }
      heading.setAttribute('aria-sort', sorted.down ? 'descending' : 'ascending');
      show();
    });
  });
  filter.addEventListener('input', show);
  turn(0);

  // What is printed is all of it.
  addEventListener('beforeprint', () => body.replaceChildren(...wanted));
  addEventListener('afterprint', () => turn(page));
}
