import * as z from 'zod';
import { CompanyName } from './company';
import { UserId } from './ids';
import { flag, list, text, word } from './tolerant';

export const User = z.looseObject({
  id: UserId,
  email: text,
  first_name: text,
  last_name: text,
  name: text,
  role: word('admin', 'manager', 'reporting'),
  accepted: flag,
  created_at: text,
  companies: list(CompanyName),
});
export type User = z.infer<typeof User>;
