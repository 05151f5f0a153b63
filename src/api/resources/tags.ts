import { path } from '../path';
import type { AccountId, CompanyId, TagId } from '../schemas/ids';
import { Tag, TagDraft, TagPatch, type TagLevel } from '../schemas/tag';
import type { RequestOptions } from '../send';
import type { ListQuery } from './listQuery';
import { Resource } from './resource';

export type TagFilters = {
  company_id?: CompanyId;
  status?: 'enabled' | 'disabled';
  /** `account` together with `company_id` is refused. */
  tag_level?: TagLevel;
};

export class Tags extends Resource {
  list(account: AccountId, query?: ListQuery<TagFilters>, options?: RequestOptions) {
    return this.page(path`a/${account}/tags.json`, 'tags', Tag, query, options);
  }

  create(account: AccountId, draft: TagDraft, options?: RequestOptions) {
    const body = TagDraft.parse(draft);
    return this.one('POST', path`a/${account}/tags.json`, Tag, { ...options, body });
  }

  /** `disabled` goes as text, the only form that CallRail documents. */
  update(account: AccountId, tag: TagId, patch: TagPatch, options?: RequestOptions) {
    const { disabled, ...rest } = TagPatch.parse(patch);
    const body = disabled === undefined ? rest : { ...rest, disabled: String(disabled) };
    return this.one('PUT', path`a/${account}/tags/${tag}.json`, Tag, { ...options, body });
  }

  /** For good: the tag disappears from every call, form and text. */
  async delete(account: AccountId, tag: TagId, options: RequestOptions = {}): Promise<void> {
    await this.send('DELETE', path`a/${account}/tags/${tag}.json`, options);
  }
}
