import type { SandboxContext } from '../context';
import { ApiError, forbidden, missingParameter, notFound } from '../errors';
import type { Body } from '../leadPatch';
import { northAmericanNumber } from '../phoneNumber';
import type { CompanyRecord } from '../records';
import { bodyText } from './route';

/** A text that has to be there. */
export function requiredText(body: Body, name: string): string {
  const text = bodyText(body, name);
  if (text === undefined) throw missingParameter(name);
  return text;
}

/** A number in E.164, of somebody in the US or Canada. */
export function requiredNumber(body: Body, name: string): string {
  return northAmericanNumber(requiredText(body, name), name);
}

/** An object that has to be there. */
export function requiredObject(body: Body, name: string): Body {
  const given = body[name];
  if (given === undefined || given === null) throw missingParameter(name);
  return asObject(given, name);
}

export function asObject(given: unknown, name: string): Body {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Body;
  throw new ApiError(400, `${name} must be an object`);
}

/** `true` and `false`, also as texts; anything else is nothing. */
export function bodyFlag(body: Body, name: string): boolean | undefined {
  const given = body[name];
  if (given === true || given === 'true') return true;
  return given === false || given === 'false' ? false : undefined;
}

/** A list of texts (or numbers); one alone is a list of one. */
export function bodyTexts(body: Body, name: string): string[] | undefined {
  const given = body[name];
  if (given === undefined || given === null) return undefined;
  const all: unknown[] = Array.isArray(given) ? given : [given];
  return all.map(item => {
    if (typeof item === 'number') return String(item);
    if (typeof item === 'string') return item;
    throw new ApiError(400, `${name} must be an array of strings`);
  });
}

/** A whole number; null clears, and what is left out stays. */
export function bodyInteger(body: Body, name: string): number | null | undefined {
  const given = body[name];
  if (given === undefined) return undefined;
  if (given === null || given === '') return null;
  const number = typeof given === 'string' ? Number(given) : given;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw new ApiError(400, `${name} is not a number`);
}

/** One of the words that a field takes. */
export function oneOf<T extends string>(given: unknown, name: string, words: readonly T[]): T {
  const word = words.find(each => each === given);
  if (word === undefined) throw new ApiError(400, `${name} is not included in the list`);
  return word;
}

/** The company of an id; another account's is not there. */
export function companyOf(context: SandboxContext, id: string): CompanyRecord {
  const company = context.get('account').companies.find(each => each.id === id);
  if (!company) throw notFound();
  return company;
}

/** The company that a list has to be asked for. */
export function queriedCompany(context: SandboxContext): CompanyRecord {
  const id = context.get('query').get('company_id');
  if (!id) throw missingParameter('company_id');
  return companyOf(context, id);
}

/** All companies for `["all"]`, else those of the ids. */
export function companiesOf(context: SandboxContext, body: Body): CompanyRecord[] {
  const ids = bodyTexts(body, 'company_ids');
  if (!ids || ids.length === 0) throw missingParameter('company_ids');
  if (ids.includes('all')) return [...context.get('account').companies];
  return ids.map(id => companyOf(context, id));
}

/** Some things are no part of an ordinary plan, whatever one's role. */
export function requirePlan(context: SandboxContext): void {
  if (!context.get('account').premium) throw forbidden();
}

export function requireAdmin(context: SandboxContext): void {
  if (context.get('connection').role !== 'admin') throw forbidden();
}
