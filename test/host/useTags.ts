import assert from 'node:assert/strict';
import { until } from '../support/until';
import { useSignedIn } from './useSignedIn';

export const account = 'Brightline Marketing';
export const company = 'Bluebonnet Dental';

/** A window whose Accounts view shows the tags of a company, and how tests make and find tags. */
export function useTags(options: Parameters<typeof useSignedIn>[0] = {}) {
  const { w, sandbox, requestsOf, answered } = useSignedIn({ calls: 40, ...options });
  const view = () => w().view('Accounts');
  const input = () => w().quickInput;
  const tag = (name: string) => sandbox().state.tags.find(each => each.name === name);
  const dental = () => sandbox().state.companies.find(({ name }) => name === company);
  const dentalTag = () => {
    const found = sandbox().state.tags.find(each => each.company === dental() && !each.disabled);
    assert.ok(found);
    return found;
  };

  before(async () => {
    await w().view('Calls').fold();
    await view().expand(account, company, 'Tags');
    await view().reveal(dentalTag().name);
  });

  const placeholder = async (text: string): Promise<void> => {
    await until(`"${text}" is asked`, async () => (await input().placeholder()) === text);
  };
  const asked = async (text: string): Promise<void> => {
    await until(`"${text}" is asked`, async () => (await input().message()).startsWith(text));
  };
  const name = async (text: string): Promise<void> => {
    await asked('The name of the tag');
    await input().answer(text);
  };
  const pickColor = async (color: string): Promise<void> => {
    await placeholder('Choose a color');
    await input().pick(color, { filter: color });
  };

  return {
    ...{ w, sandbox, requestsOf, answered },
    ...{ view, input, tag, dental, dentalTag },
    ...{ name, pickColor, placeholder, asked },
  };
}
