import type { APIContext } from 'astro';
import { toRobotsTxt } from '../views/robots-txt.ts';

export function GET({ site, url }: APIContext): Response {
  return new Response(toRobotsTxt(site ?? url), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
