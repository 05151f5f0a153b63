/** A theme as VS Code puts it into a webview: classes and an attribute of `body`, and variables. */
export interface WebviewTheme {
  readonly name: string;
  readonly kind:
    'vscode-dark' | 'vscode-light' | 'vscode-high-contrast' | 'vscode-high-contrast-light';
  /** Colours by VS Code's own ids with dashes, as in `button-background`. */
  readonly colors: Readonly<Record<string, string>>;
}

export const fonts = {
  'font-family': '"Segoe WPC", "Segoe UI", "Liberation Sans", sans-serif',
  'font-size': '13px',
  'font-weight': 'normal',
  'editor-font-family': 'Consolas, "Liberation Mono", monospace',
  'editor-font-size': '14px',
};
