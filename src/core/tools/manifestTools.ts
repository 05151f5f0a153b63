import { editorTool, titleKey, type EditorTool } from './editorTool';
import { tools } from './toolTable';

/** What the manifest declares of all tools, and their titles by the keys of `package.nls.json`. */
export function manifestTools(): { tools: EditorTool[]; titles: Record<string, string> } {
  return {
    tools: tools.map(editorTool),
    titles: Object.fromEntries(tools.map(tool => [titleKey(tool), tool.title])),
  };
}
