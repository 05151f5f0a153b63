import * as vscode from 'vscode';
import type { HttpOptions } from '../api/api';

/**
 * VS Code's settings for the way to the internet. VS Code does not lead a bundled HTTP client through
 * its proxy, so the client is told.
 */
export function proxyOptions(): HttpOptions {
  const http = vscode.workspace.getConfiguration('http');
  return {
    proxy: http.get<string>('proxy'),
    proxySupport: http.get<string>('proxySupport') !== 'off',
    proxyAuthorization: http.get<string | null>('proxyAuthorization') ?? undefined,
    noProxy: http.get<string[]>('noProxy', []).join(','),
    strictTls: http.get<boolean>('proxyStrictSSL', true),
    systemCertificates: http.get<boolean>('systemCertificates', true),
  };
}
