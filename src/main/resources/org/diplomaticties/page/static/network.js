// Draws a network that can be moved, in place of the still picture.
export async function draw(figure, network) {
  const base = document.body.dataset.base;
  const { default: cytoscape } = await import(`${base}/static/webjars/cytoscape/dist/cytoscape.esm.min.mjs`);
  // It looks for its style sheet by this name before it writes one into the page, which the page's policy refuses; ours has
  // what stands there.
  if (!document.getElementById('__________cytoscape_stylesheet')) {
    const instead = document.createElement('meta');
    instead.id = '__________cytoscape_stylesheet';
    document.head.append(instead);
  }
  const place = document.createElement('div');
  place.className = 'movable';
  place.setAttribute('role', 'img');
  place.setAttribute('aria-label', figure.querySelector('title')?.textContent ?? '');
  figure.querySelector('svg').replaceWith(place);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const most = Math.max(1, ...network.nodes.map(node => node.strength));
  const strongest = Math.max(1, ...network.ties.map(tie => tie[2]));
  const style = () => [
    {
      selector: 'node',
      style: {
        'background-color': colour('--accent'),
        color: colour('--ink'),
        label: 'data(label)',
        'font-size': 11,
        'min-zoomed-font-size': 8,
        'text-valign': 'center',
        'text-halign': 'right',
        'text-margin-x': 4,
        'text-outline-color': colour('--paper'),
        'text-outline-width': 2,
        width: 'data(size)',
        height: 'data(size)',
      },
    },
    {
      selector: 'edge',
      style: {
        'line-color': colour('--accent'), 'line-opacity': 0.35, width: 'data(size)', 'curve-style': 'straight',
      },
    },
    { selector: '.far', style: { opacity: 0.15 } },
  ];
  const drawn = cytoscape({
    container: place,
    elements: [
      ...network.nodes.map(node => ({
        data: { id: `n${node.id}`, label: node.label, href: node.href, size: 8 + 18 * Math.sqrt(node.strength / most) },
      })),
      ...network.ties.map(([from, to, strength], i) => ({
        data: { id: `t${i}`, source: `n${from}`, target: `n${to}`, size: 1 + 5 * Math.sqrt(strength / strongest) },
      })),
    ],
    style: style(),
    layout: { name: 'cose', animate: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 70, padding: 30 },
    maxZoom: 3,
  });
  drawn.zoom(Math.min(drawn.zoom(), 1.3)); // a few nodes are not blown up
  drawn.center();
  drawn.on('mouseover', 'node', event => {
    drawn.elements().difference(event.target.closedNeighborhood()).addClass('far');
  });
  drawn.on('mouseout', 'node', () => drawn.elements().removeClass('far'));
  drawn.on('tap', 'node', event => {
    if (event.target.data('href')) {
      location.href = event.target.data('href');
    }
  });
  new MutationObserver(() => drawn.style(style()).update())
    .observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
