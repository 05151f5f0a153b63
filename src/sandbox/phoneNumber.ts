import { ApiError } from './errors';

/** US and Canadian numbers, however they are written. */
const northAmerican = /^\+?1?([2-9]\d{2}[2-9]\d{6})$/;

/** A number in E.164 that calls and texts can go to; others are refused. */
export function northAmericanNumber(text: string, name: string): string {
  const digits = northAmerican.exec(text.replace(/[\s().-]/g, ''))?.[1];
  if (!digits) throw new ApiError(400, `${name} must be a valid 10 digit US or Canadian number`);
  return `+1${digits}`;
}
