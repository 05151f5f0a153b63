/** What the page does: texts become text nodes only, so that no request can write markup. */
export const pageScript = `'use strict';
const $ = id => document.getElementById(id);
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};
let last = 0;

async function ask(method, path, body) {
  const answer = await fetch('/__sandbox' + path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = text === '' ? undefined : JSON.parse(text);
  if (!answer.ok) throw new Error(json && json.error ? json.error : 'Status ' + answer.status);
  return json;
}

function showState(state) {
  const counts = Object.entries(state.counts).map(([name, count]) => count + ' ' + name).join(', ');
  const lines = [
    ['Native form', state.nativeUrl + '  (Authorization: Token token="KEY")'],
    ['Gateway form', state.gatewayUrl + '  (Authorization: Bearer KEY)'],
    ['Connections', state.origin + '/connections'],
    ['Key', state.anyKey ? 'Any that is not empty' : 'The one that it was started with'],
    ['Recordings', state.mediaOrigin],
    ['First account', state.account.id + '  ' + state.account.name],
    ['Data', counts + '; seed ' + state.seed],
    ['Clock', state.clock.now + (state.clock.stands ? '  (stands still)' : '')],
  ];
  $('state').replaceChildren(
    ...lines.flatMap(([name, text]) => [element('dt', name), element('dd', text)]),
  );
}

function showFaults(faults) {
  const focused = document.activeElement && document.activeElement.dataset.fault;
  $('faults').replaceChildren(
    ...(faults.length === 0 ? [element('p', 'Nothing.')] : faults.map(fault => {
      const line = element('div', undefined, 'rule');
      const left = fault.left === null ? '' : '  (' + fault.left + ' left)';
      const button = element('button', 'Remove');
      button.type = 'button';
      button.dataset.fault = String(fault.id);
      button.setAttribute('aria-label', 'Remove ' + fault.rule);
      button.onclick = () => act(() => ask('DELETE', '/faults/' + fault.id));
      line.append(element('span', fault.rule + left), button);
      return line;
    })),
  );
  if (focused) {
    const again = document.querySelector('[data-fault="' + Number(focused) + '"]');
    if (again) again.focus();
  }
}

function showRequest(request) {
  const row = element('tr');
  const what = element('td', request.method + ' ' + request.path);
  if (request.hint) what.append(element('div', request.hint, 'hint'));
  const status = element('td', request.outcome);
  if (request.failed) status.className = 'failed';
  row.append(what, status, element('td', request.tookMs.toFixed(1) + ' ms', 'number'));
  const log = $('log');
  log.prepend(row);
  while (log.children.length > 200) log.lastElementChild.remove();
}

async function refresh() {
  const [state, { requests, latest }] = await Promise.all([
    ask('GET', '/state'),
    ask('GET', '/log?after=' + last),
  ]);
  // Another sandbox has taken the place of the one before.
  if (latest < last) {
    last = 0;
    return refresh();
  }
  showState(state);
  showFaults(state.faults);
  last = Math.max(last, latest);
  for (const request of requests) showRequest(request);
}

async function act(task) {
  try {
    if (task) await task();
    await refresh();
    $('problem').textContent = '';
  } catch (error) {
    $('problem').textContent = error instanceof TypeError ? 'The sandbox does not answer.' : error.message;
  }
}

$('reset').onclick = () =>
  act(async () => {
    await ask('POST', '/reset');
    $('log').replaceChildren();
  });
$('add').onsubmit = event => {
  event.preventDefault();
  act(async () => {
    await ask('POST', '/faults', { rule: $('rule').value });
    $('rule').value = '';
  });
};
for (const button of document.querySelectorAll('[data-rule]')) {
  button.onclick = () => act(() => ask('POST', '/faults', { rule: button.dataset.rule }));
}
const poll = async () => {
  if (!document.hidden) await act();
  setTimeout(poll, 1000);
};
poll();
`;
