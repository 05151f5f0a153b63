import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No AI panel, welcome page, tips or telemetry: what is seen is VS Code and this extension. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  // The window's theme must not depend on the browser's.
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * For a server and all that it starts. The gallery: no look-ups in a marketplace. The hook: in a
 * terminal of VS Code it would hand our arguments to that window.
 */
export const quietEnvironment = { EXTENSIONS_GALLERY: '{}', VSCODE_IPC_HOOK_CLI: '' };

/**
 * Writes the user settings of a data folder.
 * @param {string} dataFolder
 * @param {Record<string, unknown>} settings
 */
export function writeSettings(dataFolder, settings) {
  mkdirSync(join(dataFolder, 'User'), { recursive: true });
  writeFileSync(join(dataFolder, 'User/settings.json'), JSON.stringify(settings, undefined, 2));
}
