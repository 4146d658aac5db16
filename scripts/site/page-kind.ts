import { guideToolRoutes, routes } from '../../src/routes.ts';

/** Templates of the site, as the figures and the accessibility tests name them. */
export type PageKind =
  | 'home'
  | 'list'
  | 'dataset'
  | 'resource'
  | 'themes'
  | 'theme'
  | 'organizations'
  | 'organization'
  | 'to-do'
  | 'formats'
  | 'licenses'
  | 'reuses'
  | 'guide'
  | 'other';

const kinds: readonly (readonly [RegExp, PageKind])[] = [
  [/^\/$/u, 'home'],
  [new RegExp(`^${routes.datasets}((tri/[^/]+/)?(page/\\d+/)?)$`, 'u'), 'list'],
  [new RegExp(`^${routes.datasets}[^/]+/$`, 'u'), 'dataset'],
  [new RegExp(`^${routes.datasets}[^/]+/[^/]+/$`, 'u'), 'resource'],
  [new RegExp(`^${routes.themes}$`, 'u'), 'themes'],
  [new RegExp(`^${routes.themes}.+`, 'u'), 'theme'],
  [new RegExp(`^${routes.organizations}$`, 'u'), 'organizations'],
  [new RegExp(`^${routes.organizations}[^/]+/a-faire/`, 'u'), 'to-do'],
  [new RegExp(`^${routes.organizations}.+`, 'u'), 'organization'],
  [new RegExp(`^${routes.formats}`, 'u'), 'formats'],
  [new RegExp(`^${routes.licenses}`, 'u'), 'licenses'],
  [new RegExp(`^${routes.reuses}`, 'u'), 'reuses'],
  // Each tool is a page of its own making.
  [new RegExp(`^(${Object.values(guideToolRoutes).join('|')})$`, 'u'), 'other'],
  [new RegExp(`^${routes.guides}.+`, 'u'), 'guide'],
];

/** The template that a path of the site comes from; single pages are `other`. */
export function pageKind(path: string): PageKind {
  return kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}
