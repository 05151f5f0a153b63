import type { FormRecord } from './formRecords';
import type { AccountRecord, CompanyRecord, CustomerRecord } from './records';
import type { SandboxState } from './state';
import type { ConversationRecord, TextRecord } from './textRecords';

/** A person, and everything that is known of them; calls are in `person`. */
export interface Lead {
  person: CustomerRecord;
  company: CompanyRecord;
  createdAt: number;
  forms: FormRecord[];
  texts: { conversation: ConversationRecord; text: TextRecord }[];
}

/** Everybody who called, wrote or filled in a form, by the id of the person. */
export function leadsOf(account: AccountRecord, state: SandboxState): Map<string, Lead> {
  const leads = new Map<string, Lead>();
  const lead = (person: CustomerRecord, company: CompanyRecord, at: number): Lead => {
    let found = leads.get(person.personId);
    if (!found) {
      found = { person, company, createdAt: at, forms: [], texts: [] };
      leads.set(person.personId, found);
    }
    found.createdAt = Math.min(found.createdAt, at);
    return found;
  };
  for (const { customer, company, startedAt } of account.calls) lead(customer, company, startedAt);
  for (const form of state.books.of(account, 'forms')) {
    if (form.person) lead(form.person, form.company, form.submittedAt).forms.push(form);
  }
  for (const conversation of state.books.of(account, 'conversations')) {
    for (const text of conversation.messages) {
      const { customer, company } = conversation;
      lead(customer, company, text.createdAt).texts.push({ conversation, text });
    }
  }
  return leads;
}
