import { useEffect, useState } from 'react';

export function Calls({ account }: { account: string }) {
  const [calls, setCalls] = useState<{ id: string; spam: boolean }[]>([]);
  useEffect(() => {
    void fetch(`/api/callrail/${account}/calls`).then(async answer => setCalls(await answer.json()));
  }, [account]);
  return (
    <section>
      <p>Don't worry: that's what CallRail calls "spam".</p>
      {calls.filter(call => call.spam === false).map(call => <a key={call.id} href={`https://app.callrail.com/calls/${call.id}`}>It's {call.id}</a>)}
    </section>
  );
}
