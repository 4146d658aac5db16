import { expect, test } from 'vitest';
import { toDatasetCommunity } from '../../../src/views/dataset-community.ts';
import { aCatalog, aDataservice, aDataset, aDiscussion, aReuse } from '../../fixtures/records.ts';

const dataset = aDataset();

test('nothing happened yet', () => {
  expect(toDatasetCommunity(dataset, aCatalog())).toEqual({
    reuses: { count: 0, shown: [], folded: [] },
    reuseTotal: null,
    dataservices: [],
    discussions: { count: 0, shown: [], folded: [] },
  });
});

test('six reuses are shown, the others folded; a person is not named', () => {
  const reuses = Array.from({ length: 9 }, (_, index) => aReuse({ id: `r${index}`, datasetIds: ['d1'] }));
  const community = toDatasetCommunity(dataset, aCatalog({ reuses }));
  expect([community.reuses.shown.length, community.reuses.folded.length]).toEqual([6, 3]);
  expect(community.reuses.shown[0]).toMatchObject({ type: 'Visualisation', author: null, image: null });
});

test('data.gouv.fr may count more reuses than the catalogue holds', () => {
  const counted = aDataset({ metrics: { ...dataset.metrics, reuses: 11 } });
  const catalog = aCatalog({ reuses: [aReuse({ datasetIds: ['d1'] })] });
  expect(toDatasetCommunity(counted, catalog).reuseTotal).toBe(11);
});

test('open threads come first, each with its messages and the answers of organisations', () => {
  const answers = [
    {
      organizationId: 'o1',
      organizationName: 'CNC',
      postedAt: '2026-03-05T10:00:00+00:00',
      content: '# Oui\n<script>alert(1)</script>',
    },
  ];
  const discussions = [
    aDiscussion({
      id: 'closed',
      closedAt: '2026-05-01T10:00:00+00:00',
      createdAt: '2026-04-01T10:00:00+00:00',
    }),
    aDiscussion({ id: 'open', messageCount: 2, answers }),
  ];
  const [open, closed] = toDatasetCommunity(dataset, aCatalog({ discussions })).discussions.shown;
  expect(open).toMatchObject({ closed: null, messages: '2\u00a0messages' });
  expect(open?.answers[0]?.content).toBe('<h4>Oui</h4>');
  expect(closed?.closed?.label).toBe('1er\u00a0mai\u00a02026');
});

test('an API says how it is reached and where it is documented', () => {
  const dataservices = [
    aDataservice({
      datasetIds: ['d1'],
      accessType: 'restricted',
      technicalDocumentationUrl: 'https://doc.example.org/',
    }),
  ];
  expect(toDatasetCommunity(dataset, aCatalog({ dataservices })).dataservices[0]).toMatchObject({
    access: 'Accès restreint',
    documentationUrl: 'https://doc.example.org/',
  });
});
