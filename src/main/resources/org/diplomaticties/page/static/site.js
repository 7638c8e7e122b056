// What every page has: the theme, the key that leads to the search, names as they are typed.
const root = document.documentElement;

const themes = document.querySelector('[data-themes]');
themes.hidden = false;
function showTheme() {
  for (const button of themes.querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === (root.dataset.theme ?? '')));
  }
}
themes.addEventListener('click', event => {
  const choice = event.target.dataset?.themeChoice;
  if (choice === undefined) {
    return;
  }
  if (choice) {
    root.dataset.theme = choice;
  } else {
    delete root.dataset.theme;
  }
  try {
    localStorage.setItem('theme', choice);
  } catch (e) {
    // It holds for this page then.
  }
  showTheme();
});
showTheme();

document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById('find').focus();
  }
});

for (const place of document.querySelectorAll('[data-absolute]')) {
  place.textContent = new URL(place.dataset.absolute, location.href).href;
}

for (const input of document.querySelectorAll('input[data-suggest]')) {
  import('./suggest.js').then(module => module.suggest(input));
}
