// Offers things by name under a field, as they are typed (the combobox pattern of WAI-ARIA's practices). A field with
// data-suggest="official" offers that kind alone; choosing one puts its short name into the field of data-suggest-into, or
// else goes to its page.
const WAIT = 150; // milliseconds after the last key

export function suggest(input) {
  const base = document.body.dataset.base;
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${input.id}-suggestions`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
  list.hidden = true;
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let timer;
  let asked = 0;
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index) {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index >= 0) {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function choose(option) {
    close();
    const into = input.dataset.suggestInto;
    if (into) {
      input.value = option.dataset.name;
      const field = document.getElementById(into);
      field.value = option.dataset.thing;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      location.href = option.dataset.href;
    }
  }

  function show(hits) {
    list.replaceChildren(...hits.map((hit, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const short = hit.thing.value.split('/id/')[1] ?? '';
      option.dataset.thing = short;
      option.dataset.name = hit.name.value;
      option.dataset.href = `${base}/doc/${short}${location.search.includes('lang=') ? `?lang=${root().lang}` : ''}`;
      const name = document.createElement('span');
      name.textContent = hit.name.value;
      name.dir = 'auto';
      const kind = document.createElement('small');
      kind.textContent = short;
      option.append(name, ' ', kind);
      option.addEventListener('mousedown', event => {
        event.preventDefault();
        choose(option);
      });
      return option;
    }));
    list.hidden = hits.length === 0;
    active = -1;
    input.setAttribute('aria-expanded', String(hits.length > 0));
  }

  function root() {
    return document.documentElement;
  }

  async function ask() {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    const query = new URLSearchParams({ q: words, limit: '8' });
    if (input.dataset.suggest) {
      query.set('kind', input.dataset.suggest);
    }
    try {
      const answer = await fetch(`${base}/search?${query}`, { headers: { Accept: 'application/sparql-results+json' } });
      if (answer.ok && turn === asked) {
        show((await answer.json()).results.bindings);
      }
    } catch (e) {
      close(); // the form still works without it
    }
  }

  input.addEventListener('input', () => {
    if (input.dataset.suggestInto) {
      document.getElementById(input.dataset.suggestInto).value = '';
    }
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === 'Escape') {
      close();
    } else if (count > 0 && event.key === 'ArrowDown') {
      event.preventDefault();
      mark((active + 1) % count);
    } else if (count > 0 && event.key === 'ArrowUp') {
      event.preventDefault();
      mark((active + count - 1) % count);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(list.children[active]);
    }
  });
}
