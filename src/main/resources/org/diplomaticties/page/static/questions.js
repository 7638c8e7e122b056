// Narrows the gallery as one types; without this the form asks the server.
const form = document.querySelector('[data-card-filter]');
const field = form.querySelector('input[type="search"]');
const cards = [...document.querySelectorAll('[data-card]')].map(element => ({
  element, text: element.textContent.toLowerCase(),
}));
const count = document.querySelector('[data-card-count]');
const none = document.querySelector('[data-no-cards]');
const full = count.textContent;

function narrow() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const card of cards) {
    const fits = words.every(word => card.text.includes(word));
    card.element.hidden = !fits;
    shown += Number(fits);
  }
  none.hidden = shown > 0;
  count.textContent = shown === cards.length ? full : `${shown} / ${full}`;
}

if (cards.length > 0) {
  form.querySelector('button').hidden = true;
  field.addEventListener('input', narrow);
  narrow();
}
form.addEventListener('submit', event => {
  if (cards.length > 0) {
    event.preventDefault();
  }
});
