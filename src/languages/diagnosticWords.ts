import * as vscode from 'vscode';
import type { Finding, Fix } from '../core/lint/finding';

/** What is wrong and why, as the mark in the text says it. */
export function findingSentence({ message, values }: Pick<Finding, 'message' | 'values'>): string {
  const [value = ''] = values;
  switch (message) {
    case 'exposedKey':
      return vscode.l10n.t(
        'This looks like an API key of {0}. Whoever can read the file can use it: keep the key in the environment, and make a new one.',
        value,
      );
    case 'nativeHost':
      return vscode.l10n.t(
        'CallRail’s own host does not know the Maton key. Through the gateway, addresses begin with https://gateway.maton.ai/callrail/v3.',
      );
    case 'missingJson':
      return vscode.l10n.t('The endpoints of CallRail end in .json.');
    case 'patchMethod':
      return vscode.l10n.t(
        'CallRail has no PATCH. PUT does what is meant: it leaves unchanged what it is not sent.',
      );
    case 'unencodedBrackets':
      return vscode.l10n.t(
        'Encode the brackets of {0}[] as %5B%5D: curl reads them as a range, and other programs refuse them.',
        value,
      );
    case 'missingDates':
      return vscode.l10n.t('Without dates, CallRail gives the calls of the last 7 days only.');
    case 'nextPageWithKey':
      return vscode.l10n.t(
        'next_page names api.callrail.com: following it as given sends the Maton key to a host that is not Maton’s.',
      );
    case 'unspam':
      return vscode.l10n.t(
        'CallRail cannot take a call out of spam by its API: spam can only be set to true.',
      );
  }
}

/** What a fix does, as its button says it. */
export function fixSentence({ title, values }: Pick<Fix, 'title' | 'values'>): string {
  const [value = ''] = values;
  switch (title) {
    case 'readEnvironment':
      return vscode.l10n.t('Read {0} from the environment', value);
    case 'takeKeyOut':
      return vscode.l10n.t('Take the key out of the comment');
    case 'useGateway':
      return vscode.l10n.t('Use the Maton gateway');
    case 'insertJson':
      return vscode.l10n.t('Insert .json');
    case 'usePut':
      return vscode.l10n.t('Use PUT');
    case 'encodeBrackets':
      return vscode.l10n.t('Encode the brackets');
    case 'switchGlobbingOff':
      return vscode.l10n.t('Let curl take the brackets as they are (-g)');
    case 'askForDates':
      return value === 'recent'
        ? vscode.l10n.t('Say that the last 7 days are meant (date_range=recent)')
        : vscode.l10n.t('Ask for the last 30 days (date_range=last_30_days)');
    case 'moveToGateway':
      return vscode.l10n.t('Put the Maton gateway in the place of CallRail’s host');
    case 'removeSpam':
      return vscode.l10n.t('Leave spam out');
  }
}
