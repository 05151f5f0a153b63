import * as vscode from 'vscode';
import type { RequestRemark } from '../core/endpoints/requestRemarks';
import type { RequestProblem } from '../core/endpoints/writtenRequest';

/** Why a text cannot be sent, in a sentence that says what to do about it. */
export function requestProblemSentence({ code, what = '' }: RequestProblem): string {
  switch (code) {
    case 'empty':
      return vscode.l10n.t('Write what to ask for, such as calls.');
    case 'not-get':
      return vscode.l10n.t('Only a GET is sent from here, and {0} would change something.', what);
    case 'other-host':
      return vscode.l10n.t(
        '{0} is neither CallRail nor the gateway: nothing is sent there. Write a path, such as a.json.',
        what,
      );
    case 'not-v3':
      return vscode.l10n.t('Only what is below /v3/ can be asked for.');
    case 'leaves-path':
      return vscode.l10n.t('“{0}” cannot stand between the slashes of a path.', what);
    case 'empty-part':
      return vscode.l10n.t('There is a slash too many in the path.');
    case 'placeholder':
      return vscode.l10n.t('Put an id in place of {0}.', what);
    case 'no-json':
      return vscode.l10n.t('Every path of CallRail ends in .json.');
    case 'bad-encoding':
      return vscode.l10n.t('A percent sign that stands for itself is written %25.');
    case 'unnamed':
      return vscode.l10n.t('A parameter needs a name before the equals sign.');
    case 'repeated':
      return vscode.l10n.t('{0} stands there more than once. A list is written {0}[].', what);
  }
}

/** What one should know before a request is sent. */
export function requestRemarkSentence(remark: RequestRemark): string {
  switch (remark.code) {
    case 'undocumented':
      return vscode.l10n.t('CallRail does not document this path.');
    case 'missing':
      return vscode.l10n.t('CallRail refuses this without {0}.', remark.name);
    case 'order-without-sort':
      return vscode.l10n.t('CallRail refuses order without sort.');
    case 'not-a-list':
      return vscode.l10n.t('{0} is written without brackets.', remark.name);
    case 'last-seven-days':
      return vscode.l10n.t('Without a date only the last 7 days.');
    case 'unknown-parameter':
      return withNearest(
        vscode.l10n.t('CallRail does not know {0} here and ignores it.', remark.name),
        remark.nearest,
      );
    case 'unknown-value':
      return withNearest(
        vscode.l10n.t('“{0}” is no documented value of {1}.', remark.value, remark.name),
        remark.nearest,
      );
  }
}

function withNearest(sentence: string, nearest: string | undefined): string {
  return nearest === undefined
    ? sentence
    : `${sentence} ${vscode.l10n.t('Did you mean {0}?', nearest)}`;
}
