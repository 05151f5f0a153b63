import { spawn } from 'node:child_process';

const { platform, env } = process;

/** Whether somebody sees the windows of this machine. */
export function hasScreen() {
  if (platform === 'linux') return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return !env.SSH_CONNECTION;
}

/** Opens an address in the default browser; where there is none, the printed address must do. */
export function openInBrowser(url) {
  const opener = platform === 'darwin' ? 'open' : 'xdg-open';
  // The browser belongs to the person, so it may outlive us.
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
