import { ApiError } from './errors';
import type { Body } from './leadPatch';
import type { TrackerRecord } from './records';

const tollFree = ['888', '877', '866', '855', '844', '833'];

/**
 * Tracking numbers as `area_code`, `local` (near that number) or `toll_free` asks for, which nobody
 * has yet: in E.164, and of those set aside for fiction.
 */
export function newNumbers(
  wanted: Body,
  count: number,
  trackers: readonly TrackerRecord[],
): string[] {
  const taken = new Set(trackers.flatMap(({ numbers }) => numbers));
  const codes = areaCodes(wanted);
  const found: string[] = [];
  for (const code of codes) {
    for (let line = 9999; line > 200 && found.length < count; line--) {
      const number = `+1${code}555${String(line).padStart(4, '0')}`;
      if (!taken.has(number)) found.push(number);
    }
  }
  return found;
}

function areaCodes({ area_code, local, toll_free }: Body): string[] {
  if (toll_free === true || toll_free === 'true') return tollFree;
  const strict = text(area_code);
  if (strict !== '') {
    if (/^[2-9]\d\d$/.test(strict)) return [strict];
    throw new ApiError(400, 'area_code is not valid');
  }
  const near = /^(?:\+?1)?([2-9]\d\d)/.exec(text(local).replace(/[\s().-]/g, ''))?.[1];
  if (near) return [near];
  throw new ApiError(400, 'one of area_code, local and toll_free is required');
}

function text(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}
