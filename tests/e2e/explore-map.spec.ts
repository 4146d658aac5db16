import { expect as base, test, type Page } from '@playwright/test';
import { viewParameter } from '../../src/client/explore-map/view-code.ts';
import { resourceRoute } from '../../src/routes.ts';
import { tinyTiles } from '../fixtures/tiny-tiles.ts';
import { pageUrl } from '../sites.ts';
import { answerBadly, sendForEver } from './bad-server.ts';
import { LiveMapPage } from './pages/live-map-page.ts';

// Maps are drawn by the processor, which may be busy.
const expect = base.configure({ timeout: 20_000 });

const museums = resourceRoute('musees-de-france-base-museofile', 'exemple-musees-csv');
const sites = resourceRoute(
  'localisation-des-sites-de-fouille-archeologiques-de-l-inrap-576210',
  'exemple-sites-archeologiques-geojson',
);
const regions = resourceRoute('jo-2024-regions-labellisees-terres-de-jeux-2024', 'exemple-regions-tsv');
const shapes = resourceRoute(
  'liste-des-sites-patrimoniaux-remarquables-spr',
  'exemple-quartiers-anciens-geojson',
);
const shapesFile = '**/fichiers/quartiers-anciens.geojson';
const tiles = pageUrl('extremes', resourceRoute('apercus', 'eeeeeeee-0000-4000-8000-000000000011'));

/** The GeoJSON that the page reads becomes this one. */
async function serveShapes(page: Page, body: unknown): Promise<void> {
  await page.route(shapesFile, (route) =>
    route.fulfill({
      body: typeof body === 'string' ? body : JSON.stringify(body),
      contentType: 'application/geo+json',
    }),
  );
}

function feature(nom: string, geometry: unknown): object {
  return { type: 'Feature', properties: { nom }, geometry };
}

/** Bytes of the largest script of a page before any gesture, uncompressed: no library is that small. */
const smallScript = 20_000;

test('nothing of the map, the chart or the table is loaded before it is asked for', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.m?js$/u.test(new URL(response.url()).pathname))
      // What still comes when the test ends is lost, and is nothing.
      sizes.push(
        response.body().then(
          ({ length }) => length,
          () => 0,
        ),
      );
  });
  const { opener } = new LiveMapPage(page);
  await page.goto(sites);
  await page.waitForLoadState('networkidle');
  expect(Math.max(...(await Promise.all(sizes)))).toBeLessThan(smallScript);
  await opener.click();
  await expect.poll(async () => Math.max(...(await Promise.all(sizes)))).toBeGreaterThan(500_000);
});

test('points, their list and their cards, by keyboard', async ({ page }) => {
  const map = new LiveMapPage(page);
  await map.open(museums);
  await map.drawn(25);
  await expect(map.canvas).toBeFocused();
  await expect(map.message).toHaveText(/^25\slignes placées\.$/u);
  await expect(map.legend).toContainText('Une ligne du fichier');
  await expect(map.map.getByText('Le plan de l’IGN ne répond pas')).toBeVisible();
  await expect(map.items).toHaveCount(25);

  const louvre = map.items.getByRole('button', { name: /^Musée du Louvre/u });
  await louvre.focus();
  await page.keyboard.press('Enter');
  await expect(map.card).toBeFocused();
  await expect(map.card).toHaveAccessibleName('Musée du Louvre');
  await expect(map.card.getByRole('term')).toContainText(['commune', 'code_insee']);
  await expect(map.card.getByRole('link', { name: 'OpenStreetMap' })).toHaveAttribute(
    'href',
    'https://www.openstreetmap.org/?mlat=48.86060&mlon=2.33760#map=17/48.86060/2.33760',
  );
  await page.keyboard.press('Escape');
  await expect(map.card).toHaveCount(0);
  await expect(louvre).toBeFocused();
  // The view is closer: fewer things are in it, and the address keeps it.
  await expect.poll(() => map.items.count()).toBeLessThan(25);
  expect(new URL(page.url()).searchParams.get(viewParameter)).toMatch(/^11/u);
});

test('the list is walked through: each thing, then all of them again', async ({ page }) => {
  const map = new LiveMapPage(page);
  await map.open(museums);
  await map.drawn(25);
  await expect(map.everything).toBeHidden();
  const louvre = map.items.getByRole('button', { name: /^Musée du Louvre/u });
  await louvre.focus();
  await page.keyboard.press('Enter');
  await expect(map.card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(louvre).toBeFocused();
  await expect.poll(() => map.items.count()).toBeLessThan(25);
  const before = map.items.getByRole('button').first();
  await before.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(map.everything).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(map.items).toHaveCount(25);
  await expect(louvre).toBeFocused();
  await expect(map.everything).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(louvre).not.toBeFocused();
  await expect(map.items.locator(':focus')).toHaveCount(1);
});

test('on a phone, a card opened from the list below the map is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const map = new LiveMapPage(page);
  await map.open(museums);
  await map.drawn(25);
  await map.items.getByRole('button').nth(5).click();
  await expect(map.card).toBeFocused();
  await expect(map.card.locator('[data-part=title]')).toBeInViewport({ ratio: 1 });
  await expect(map.canvas).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('Escape');
  await expect(map.items.locator(':focus')).toBeInViewport();
});

test('points follow the filters of the table, and fields are chosen', async ({ page }) => {
  const map = new LiveMapPage(page);
  await map.open(museums);
  await map.drawn(25);
  await page.getByRole('button', { name: 'Explorer les 25 lignes' }).click();
  await page.getByRole('searchbox', { name: 'Chercher dans toutes les colonnes' }).fill('Lille');
  await map.drawn(1);
  await map.items.getByRole('button').first().click();
  await expect(map.card.getByRole('term')).toHaveText(['commune', 'code_insee']);
  await map.map.getByText('Champs affichés', { exact: true }).click();
  await map.map.getByRole('checkbox', { name: 'code_insee' }).uncheck();
  await expect(map.card.getByRole('term')).toHaveText(['commune']);
});

test('a map of a file without end says that it is paused, and goes on when asked', async ({ page }) => {
  const map = new LiveMapPage(page);
  // Rows of 10 kB: 20 MB of them are quickly drawn.
  const row = `${'m'.repeat(10_000)},Paris,75056,48.86,2.33\n`;
  const close = await answerBadly(
    page,
    '/fichiers/musees.csv',
    sendForEver('musee,commune,code_insee,latitude,longitude\n', row),
  );
  await map.open(museums);
  await expect(map.reading).toContainText('le fichier dépasse 20 Mo', { timeout: 40_000 });
  const paused = await map.reading.innerText();
  await map.reading.getByRole('button', { name: /^Charger quand même/u }).click();
  await expect(map.reading).not.toHaveText(paused);
  await close();
});

test('buttons lead to the territories that hold something', async ({ page }) => {
  const map = new LiveMapPage(page);
  await map.open(regions);
  await expect(map.territories.getByRole('button').last()).toHaveText('Tout voir');
  await map.territories.getByRole('button', { name: /^La Réunion/u }).click();
  await expect(map.items).toHaveText([/La Réunion/u]);
});

test('a base map that answers is put under the points', async ({ page }) => {
  const map = new LiveMapPage(page);
  await page.route('https://data.geopf.fr/**', (route) =>
    route.fulfill({ json: { version: 8, sources: {}, layers: [{ id: 'fond', type: 'background' }] } }),
  );
  await page.goto(museums);
  await map.opener.click();
  await expect(map.map).toHaveAttribute('data-base', 'remote');
  await expect(map.map.getByText('© IGN, Géoplateforme')).toBeVisible();
  await map.map.getByLabel('Fond').selectOption('Contours');
  await expect(map.map).toHaveAttribute('data-base', 'outline');
  await expect(map.map.getByText('Contours : Natural Earth')).toBeVisible();
});

test('odd GeoJSON is drawn as far as it can be', async ({ page }) => {
  const square = (west: number, south: number): number[][] => [
    [west, south],
    [west, south + 1],
    [west + 1, south + 1],
    [west + 1, south],
    [west, south],
  ];
  const map = new LiveMapPage(page);
  // NaN cannot be written in JSON: null and a text take its place.
  await serveShapes(page, {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: [
      feature('sans géométrie', null),
      feature('rien', { type: 'Point', coordinates: [null, 'NaN'] }),
      feature('hors du monde', { type: 'Point', coordinates: [2, 480] }),
      feature('collection', {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [2, 48] },
          {
            type: 'LineString',
            coordinates: [
              [2, 48],
              [3, 47],
            ],
          },
        ],
      }),
      feature('altitude', { type: 'Point', coordinates: [1, 45, 320] }),
      feature('tourne à l’envers', { type: 'Polygon', coordinates: [square(4, 45)] }),
      feature('ouvert', { type: 'Polygon', coordinates: [square(0, 44).slice(0, 4)] }),
      feature('plusieurs', { type: 'MultiPolygon', coordinates: [[square(5, 47)], [square(7, 47)]] }),
      feature('<img src=x onerror=alert(1)>', {
        type: 'MultiPoint',
        coordinates: [
          [6, 44],
          [6, 45],
        ],
      }),
    ],
  });
  await map.open(shapes);
  await map.drawn(6);
  await expect(map.message).toHaveText(/^6\slignes placées, 3\ssans position\.$/u);
  await expect(map.map.getByRole('button', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await expect(map.map.locator('img')).toHaveCount(0);
});

test('shapes too small to be seen have a mark, which opens their card', async ({ page }) => {
  const map = new LiveMapPage(page);
  const square = (west: number): number[][] => [
    [west, 47],
    [west, 47.0002],
    [west + 0.0003, 47.0002],
    [west + 0.0003, 47],
    [west, 47],
  ];
  await serveShapes(page, {
    type: 'FeatureCollection',
    features: [
      feature('ouest', { type: 'Polygon', coordinates: [square(1)] }),
      feature('est', { type: 'Polygon', coordinates: [square(4)] }),
    ],
  });
  await map.open(shapes);
  await map.drawn(2);
  await expect(map.legend).toContainText('trop petite');
  const { width = 0, height = 0 } = (await map.canvas.boundingBox()) ?? {};
  // The view is fitted to both: they are in the middle of its sides.
  await map.canvas.click({ position: { x: width - 36, y: height / 2 } });
  await expect(map.card).toHaveAccessibleName('est');
});

test('shapes in a system that is not known are not drawn in a wrong place', async ({ page }) => {
  const map = new LiveMapPage(page);
  await serveShapes(page, {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'EPSG:27572' } },
    features: [feature('a', { type: 'Point', coordinates: [600_000, 2_200_000] })],
  });
  await map.open(shapes);
  await expect(map.element).toContainText('EPSG:27572');
});

for (const [name, answer] of [
  ['is not there', { status: 404 }],
  ['is no GeoJSON', { status: 200, body: '{"type":"Feat' }],
] as const) {
  test(`a file that ${name} leaves the map of the page, with the reason`, async ({ page }) => {
    const map = new LiveMapPage(page);
    await page.route(shapesFile, (route) => route.fulfill(answer));
    await map.open(shapes);
    await expect(map.status).toContainText('La carte fixe reste affichée');
    await expect(page.getByRole('img', { name: 'Carte : France métropolitaine' })).toBeVisible();
    await expect(map.opener).toBeVisible();
  });
}

test('without WebGL the list says what the map would show', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  const map = new LiveMapPage(page);
  await map.open(museums);
  await expect(map.message).toContainText('Ce navigateur ne peut pas dessiner la carte');
  await map.items.getByRole('button', { name: /^Musée du Louvre/u }).click();
  await expect(map.card).toContainText('75056');
});

test('tiles are read by ranges', async ({ page }) => {
  const archive = tinyTiles();
  const asked: string[] = [];
  await page.route('**/*.pmtiles', (route) => {
    const range = /^bytes=(\d+)-(\d+)$/u.exec(route.request().headers()['range'] ?? '');
    asked.push(range?.[0] ?? 'whole');
    const [start, end] = [Number(range?.[1]), Math.min(Number(range?.[2]), archive.length - 1)];
    return route.fulfill({
      status: 206,
      headers: {
        'access-control-allow-origin': '*',
        'content-range': `bytes ${start}-${end}/${archive.length}`,
      },
      contentType: 'application/octet-stream',
      body: archive.subarray(start, end + 1),
    });
  });
  const map = new LiveMapPage(page);
  await map.open(tiles);
  for (const name of ['Paris', 'Lyon']) await expect(map.items.getByRole('button', { name })).toBeVisible();
  expect(asked.filter((range) => range === 'whole')).toEqual([]);
});
