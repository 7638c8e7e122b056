// The page of a saved query: an address that says what is asked and nothing else, and tables that sort.
import { enhance } from './table.js';

const form = document.querySelector('[data-question]');
form.addEventListener('submit', () => {
  for (const field of form.querySelectorAll('input[data-suggest-into]')) {
    const chosen = document.getElementById(field.dataset.suggestInto);
    if (chosen.value) {
      chosen.name = field.name;
      field.removeAttribute('name');
    } else {
      chosen.disabled = true;
    }
  }
  for (const field of form.querySelectorAll('input[name]')) {
    if (!field.value && !field.required) {
      field.disabled = true;
    }
  }
});
addEventListener('pageshow', event => {
  if (event.persisted) {
    location.reload(); // names and values as they were before they were sent
  }
});

// A day that is chosen is asked for at once, as is a thing that is chosen from the list.
form.addEventListener('change', event => {
  const ready = [...form.querySelectorAll('[aria-required]')].every(field => field.value.trim() !== '');
  if (ready && event.target.type === 'hidden') {
    form.requestSubmit();
  }
});

const table = document.querySelector('[data-table]');
if (table) {
  enhance(table, table.dataset);
}

for (const text of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = text.dataset.copy;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = text.dataset.copied;
    } catch (e) {
      getSelection().selectAllChildren(text); // the keys of the system copy it
    }
  });
  text.before(button);
}

// A network or a map that can be moved is drawn once somebody asks for it.
for (const figure of document.querySelectorAll('[data-move]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = figure.dataset.move;
  const [script, data] = figure.dataset.network
    ? ['./network.js', figure.dataset.network] : ['./map.js', figure.dataset.places];
  button.addEventListener('click', () => import(script).then(module => {
    button.remove();
    module.draw(figure, JSON.parse(data));
  }));
  figure.before(button);
}
