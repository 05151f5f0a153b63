import type { FormRecord } from './formRecords';
import type { AccountRecord, CompanyRecord, CustomerRecord } from './records';
import type { SandboxState } from './state';
import type { ConversationRecord, TextRecord } from './textRecords';

/** A person, and everything that is known of them; calls are in `person`. */
export interface Lead {
  person: CustomerRecord;
  company: CompanyRecord;
  createdAt: number;
  forms: readonly FormRecord[];
  texts: readonly LeadText[];
}

export interface LeadText {
  conversation: ConversationRecord;
  text: TextRecord;
}

/** Most people only call: they share it. */
const none: readonly never[] = [];

/** Everybody who called, wrote or filled in a form, by the id of the person. */
export function leadsOf(account: AccountRecord, state: SandboxState): Map<string, Lead> {
  const leads = new Map<string, Lead>();
  const lead = (person: CustomerRecord, company: CompanyRecord, at: number): Lead => {
    let found = leads.get(person.personId);
    if (!found) {
      found = { person, company, createdAt: at, forms: none, texts: none };
      leads.set(person.personId, found);
    }
    found.createdAt = Math.min(found.createdAt, at);
    return found;
  };
  for (const { customer, company, startedAt } of account.calls) lead(customer, company, startedAt);
  for (const form of state.books.of(account, 'forms')) {
    if (!form.person) continue;
    const found = lead(form.person, form.company, form.submittedAt);
    found.forms = [...found.forms, form];
  }
  for (const conversation of state.books.of(account, 'conversations')) {
    const { customer, company, messages } = conversation;
    const found = lead(customer, company, messages.at(-1)?.createdAt ?? Infinity);
    found.texts = [...found.texts, ...messages.map(text => ({ conversation, text }))];
  }
  return leads;
}
