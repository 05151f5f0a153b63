import { readFileSync } from 'node:fs';

interface MenuItem {
  command: string;
  when?: string;
}

interface Setting {
  default: unknown;
  scope: string;
  enum?: string[];
  enumDescriptions?: string[];
  description?: string;
  markdownDescription?: string;
  pattern?: string;
}

export const text = (path: string) => readFileSync(path, 'utf8');
export const json = (path: string) => JSON.parse(text(path)) as unknown;

export const manifestText = text('package.json');
/** What the manifest says, as far as tests compare it with the code. */
export const manifest = json('package.json') as {
  icon: string;
  engines: { vscode: string };
  activationEvents: string[];
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  devDependencies: Record<string, string>;
  contributes: {
    commands: { command: string; category: string; title: string; icon?: string }[];
    views: Record<string, { id: string; name: string; icon?: string }[]>;
    viewsContainers: { activitybar: { id: string; icon: string }[] };
    viewsWelcome: { view: string; when?: string; contents: string }[];
    menus: Record<string, MenuItem[]>;
    configuration: { properties: Record<string, Setting> };
  };
};
const { menus, viewsWelcome, configuration } = manifest.contributes;
export const settings = configuration.properties;
export const nls = json('package.nls.json') as Record<string, string>;

export const menuItems = Object.values(menus).flat();
export const whens = [...menuItems, ...viewsWelcome].flatMap(({ when }) => when ?? []);

/** In any order. */
export const sorted = (names: Iterable<string>) => [...names].sort();
