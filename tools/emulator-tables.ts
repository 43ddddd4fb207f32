/** What `docs/emulator.md` says that follows from the emulator's own tables. */
import { ownRefusals } from '../src/emulator/own-refusals.ts';
import { routes } from '../src/emulator/routes.ts';
import { switchNames, switchTable } from '../src/emulator/switches.ts';
import { knownError, knownErrorIds } from '../src/known-errors/catalogue.ts';
import { markdownTable } from './markdown-table.ts';

/** The chapters of what the emulator answers, by how a path begins; the first that fits counts. */
const parts: readonly (readonly [title: string, path: RegExp])[] = [
  ['OAuth', /^\/services\/oauth2|^\/services\/auth/],
  ['Identity and discovery', /^\/id|^\/\.well-known/],
  ['REST API', /^\/services\/data|^\/einstein/],
  ['CPQ admin API', /^\/cpq/],
  ['Control API', /^\/__admin/],
  ['Pages and health', /^\//],
];

/** `:version` reads better as `{version}`, and a choice such as `:prefix{api|a}` as `(api|a)`. */
function readable(path: string): string {
  return path
    .replace(/:\w+\{([^}]+)\}/g, (_whole, choice: string) =>
      choice.startsWith('[') ? 'admin' : `(${choice})`,
    )
    .replace(/:(\w+)/g, '{$1}');
}

function partOf(path: string): string {
  return parts.find(([, begins]) => begins.test(path))?.[0] ?? '';
}

/** Every path that is answered, with its methods, by kind. */
export function endpointTable(): string {
  const rows = parts.map(([title]) => {
    const ofPart = routes.filter(([, path]) => partOf(path) === title);
    const paths = [...new Set(ofPart.map(([, path]) => path))].map((path) => {
      const methods = ofPart.filter(([, other]) => other === path).map(([method]) => method);
      return `\`${methods.join(' ').replace('*', 'any')} ${readable(path)}\``;
    });
    return [title, paths.join('<br>')];
  });
  return markdownTable(['part', 'what is answered'], rows);
}

/** Every switch with its values, the default first. */
export function switchTableText(): string {
  const rows = switchNames.map((name) => {
    const { values, about, ...more } = switchTable[name];
    const open = 'open' in more ? [`a ${more.open}`] : [];
    return [`\`${name}\``, [...values.map((value) => `\`${value}\``), ...open].join(', '), about];
  });
  return markdownTable(['switch', 'values, the default first', 'what it is'], rows);
}

const meanings = {
  documented: 'the vendor or an RFC says so',
  reported: 'seen in a transcript, in shipped code or in an error report',
  inferred: 'our conclusion; never asserted against a real org',
} as const;

/** How many of the refusals rest on what. */
export function confidenceTable(): string {
  const having = (confidence: string) =>
    knownErrorIds.filter((id) => knownError(id).basis.confidence === confidence).length;
  const own = Object.keys(ownRefusals).length;
  return [
    markdownTable(
      ['known errors', 'basis', 'that is'],
      Object.entries(meanings).map(([name, meaning]) => [String(having(name)), name, meaning]),
    ),
    `${own} more are no riddle to anybody and in no catalogue: wrong paths, fields and queries, and misuse of the emulator itself.`,
  ].join('\n\n');
}
