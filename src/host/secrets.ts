import type * as vscode from 'vscode';
import type { KeyStore } from '../core/credentials';

const name = 'callrail.matonApiKey';

/** The Maton key in VS Code's SecretStorage, its only resting place. */
export class SecretKeyStore implements KeyStore {
  constructor(private readonly secrets: vscode.SecretStorage) {}

  async read(): Promise<string | undefined> {
    return this.secrets.get(name);
  }

  async write(key: string): Promise<void> {
    await this.secrets.store(name, key);
  }

  async remove(): Promise<void> {
    await this.secrets.delete(name);
  }

  /** Also when another window stored or removed the key. */
  onDidChange(listener: () => void): vscode.Disposable {
    return this.secrets.onDidChange(event => {
      if (event.key === name) listener();
    });
  }
}
