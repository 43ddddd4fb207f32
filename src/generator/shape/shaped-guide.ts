import type { Flow } from '../../model/flow.ts';
import { renderOwnTemplate } from '../../render/render-own-template.ts';
import { brandLine } from './brand-line.ts';
import { nameFrom, withFolderNames } from './names.ts';
import type { Shape } from './shape.ts';

/** The guide with the folders called as the person calls them, the brand, and the person's template. */
export function shapedGuide(guide: string, flow: Flow, shape: Shape): string {
  const { brand, templates, names = {} } = shape;
  const line = brand === undefined ? '' : brandLine(brand);
  const renamed = withFolderNames(guide, names);
  if (templates?.guide === undefined) return line === '' ? renamed : `${line}\n\n${renamed}`;
  const { id, title, summary, whenToUse } = flow;
  return renderOwnTemplate(templates.guide, {
    id,
    title,
    summary,
    whenToUse,
    guide: renamed,
    brand: line,
    requests: flow.requests.map(({ title: name, method, folder, description }) => ({
      name,
      method,
      folder: nameFrom(names, folder),
      description,
    })),
  });
}
