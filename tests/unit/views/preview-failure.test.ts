import { expect, test } from 'vitest';
import { previewFailureCodes, type PreviewFailure } from '../../../src/catalog/schemas/preview.ts';
import { tableErrorCodes } from '../../../src/tabular/table.ts';
import { toPreviewFailure } from '../../../src/views/preview-failure.ts';
import { aCatalog } from '../../fixtures/records.ts';

const limits = aCatalog().portal.limits.previews;
const csv = { format: 'csv', refusedScheme: null };

function failure(parts: Partial<PreviewFailure>): PreviewFailure {
  return { code: 'timeout', status: null, bytes: null, detail: null, since: '2026-08-12', ...parts };
}

const nbsp = '\u00a0';

test.each<[Partial<PreviewFailure>, string, boolean]>([
  [
    { code: 'http-status', status: 404 },
    `Le serveur a répondu 404 (adresse introuvable) le 12${nbsp}août${nbsp}2026.`,
    true,
  ],
  [
    { code: 'http-status', status: 503 },
    `Le serveur a répondu 503 (service indisponible) le 12${nbsp}août${nbsp}2026.`,
    false,
  ],
  [{ code: 'http-status', status: 418 }, `Le serveur a répondu 418 le 12${nbsp}août${nbsp}2026.`, false],
  [
    { code: 'too-large', bytes: 365_000_000 },
    `Ce fichier de 365${nbsp}Mo est au-delà de la limite d’aperçu (20${nbsp}Mo).`,
    false,
  ],
  [{ code: 'too-large' }, `Ce fichier dépasse la limite d’aperçu (20${nbsp}Mo).`, false],
  [
    { code: 'timeout' },
    `Le 12${nbsp}août${nbsp}2026, le serveur n’avait pas envoyé le fichier au bout de 30 secondes.`,
    false,
  ],
  [{ code: 'unreadable', detail: 'empty' }, 'Le fichier est vide.', true],
  [
    { code: 'unreadable', detail: 'html' },
    'À la place du fichier, le serveur envoie une page web. Le format annoncé est CSV.',
    true,
  ],
])('%o', (parts, reason, mendable) => {
  const view = toPreviewFailure(failure(parts), csv, limits);
  expect(view).toMatchObject({ reason, mendable });
});

test('an address of another scheme is named', () => {
  const view = toPreviewFailure(
    failure({ code: 'no-address' }),
    { format: null, refusedScheme: 'ftp' },
    limits,
  );
  expect(view.reason).toBe('L’adresse de ce fichier (ftp) ne peut pas être ouverte depuis une page web.');
});

test('each failure and each finding has a sentence and a next step', () => {
  const failures = [
    ...previewFailureCodes.map((code) => failure({ code })),
    ...tableErrorCodes.map((detail) => failure({ code: 'unreadable', detail })),
  ];
  for (const each of failures) {
    const { reason, advice } = toPreviewFailure(each, csv, limits);
    expect(reason).toMatch(/^[A-ZÀ-Ü].*\.$/u);
    expect(advice).toMatch(/^[A-ZÀ-Ü].*\.$/u);
    expect(`${reason} ${advice}`).not.toMatch(/undefined|null| [:;!?»]/u);
  }
});
