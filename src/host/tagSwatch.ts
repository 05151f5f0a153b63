import * as vscode from 'vscode';
import { isTagPaletteName, tagPalette } from '../protocol/tagPalette';

/** A dot in a tag's colour, for trees and pickers; a plain tag icon for a colour we do not know. */
export function tagSwatch(color: string | null | undefined): vscode.Uri | vscode.ThemeIcon {
  if (color == null || !isTagPaletteName(color)) return new vscode.ThemeIcon('tag');
  const { background, text } = tagPalette[color];
  // A rim, so that pale colours show on light backgrounds and dark ones on dark.
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">' +
    `<circle cx="8" cy="8" r="5.5" fill="${background}" stroke="${text === '#ffffff' ? '#767676' : text}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
}
