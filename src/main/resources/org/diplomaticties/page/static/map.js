// Draws a map that can be moved, in place of the still one: circles among lines of latitude and longitude, on the ground that
// the operator has named, if he has.
function load(tag, attributes) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), attributes);
    element.addEventListener('load', resolve);
    element.addEventListener('error', reject);
    document.head.append(element);
  });
}

export async function draw(figure, places) {
  const leaflet = `${document.body.dataset.base}/static/webjars/leaflet/dist/leaflet`;
  await Promise.all([load('link', { rel: 'stylesheet', href: `${leaflet}.css` }), load('script', { src: `${leaflet}.js` })]);
  const { L } = window;
  const place = document.createElement('div');
  place.className = 'movable';
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', figure.querySelector('title')?.textContent ?? '');
  figure.querySelector('svg').replaceWith(place);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const map = L.map(place, { worldCopyJump: true, minZoom: 1, maxZoom: 12 });
  map.attributionControl.setPrefix(false);
  const { tiles } = figure.dataset;
  if (tiles) {
    L.tileLayer(tiles, { attribution: new URL(tiles).hostname }).addTo(map);
  }
  const line = { color: colour('--rule'), weight: 1, interactive: false };
  for (let degree = -180; degree <= 180; degree += 10) {
    L.polyline([[-85, degree], [85, degree]], line).addTo(map);
    if (Math.abs(degree) <= 80) {
      L.polyline([[degree, -180], [degree, 180]], line).addTo(map);
    }
  }
  const most = Math.max(1, ...places.map(each => each.count));
  for (const each of places) {
    const name = document.createElement('a');
    name.textContent = `${each.label}: ${each.count}`;
    name.href = each.href;
    L.circleMarker([each.latitude, each.longitude], {
      radius: 5 + 11 * Math.sqrt(each.count / most), color: colour('--accent'), weight: 1, fillOpacity: 0.55,
    }).bindPopup(name).bindTooltip(each.label).addTo(map);
  }
  map.fitBounds(places.map(each => [each.latitude, each.longitude]), { maxZoom: 6, padding: [30, 30] });
}
