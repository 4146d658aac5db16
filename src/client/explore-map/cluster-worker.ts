import Supercluster from 'supercluster';
import type {
  ClusterFeature,
  ClusterOrder,
  ClusterQuestion,
  FromClusterWorker,
  ToClusterWorker,
} from './cluster-protocol.ts';
import { pointFeatures } from './point-features.ts';

// The worker of `point-clusters.ts`: groups points, and says which are in view. MapLibre groups too, but is handed each
// point as an object, twice copied: with 50,000 of them the page stops for half a second.

/** Points of a group that are told. */
const listed = 50;

let loaded: { readonly set: number; readonly index: Supercluster } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToClusterWorker>) => {
  if (data.kind === 'load') loaded = { set: data.set, index: load(data.order) };
  else {
    const known = loaded?.set === data.set ? answer(loaded.index, data.question) : null;
    const message: FromClusterWorker = { id: data.id, answer: known };
    self.postMessage(message);
  }
});

function load({ radius, maxZoom, ...points }: ClusterOrder): Supercluster {
  return new Supercluster({ radius, maxZoom }).load(pointFeatures(points, null));
}

function answer(clusters: Supercluster, question: ClusterQuestion): FromClusterWorker['answer'] {
  if (question.name === 'view') {
    const [west, south, east, north] = question.bounds;
    const found: readonly ClusterFeature[] = clusters.getClusters([west, south, east, north], question.zoom);
    return found;
  }
  return {
    zoom: clusters.getClusterExpansionZoom(question.cluster),
    indexes: clusters.getLeaves(question.cluster, listed).map(({ properties }) => Number(properties['i'])),
  };
}
