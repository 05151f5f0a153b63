import type { Endpoint, Parameter } from './endpoint';
import { endpoints } from './endpoints';

/** The endpoint that a path below `/v3/` leads to; the one with more words and fewer ids wins. */
export function findEndpoint(method: Endpoint['method'], path: string): Endpoint | undefined {
  const fits = endpoints.filter(each => each.method === method && patternOf(each).test(path));
  return fits.sort((one, other) => idsIn(one) - idsIn(other))[0];
}

/** The ids of a path, in the order in which its endpoint has them. */
export function idsOfPath(
  endpoint: Endpoint,
  path: string,
): { parameter: Parameter; id: string }[] {
  const [, ...ids] = patternOf(endpoint).exec(path) ?? [];
  return endpoint.parameters
    .filter(each => each.in === 'path')
    .flatMap((parameter, index) => {
      const id = ids[index];
      return id === undefined ? [] : [{ parameter, id: decodeURIComponent(id) }];
    });
}

/** A parameter as it is written in an address: `tags[]`. */
export function queryName({ name, type }: Parameter): string {
  return type === 'list' ? `${name}[]` : name;
}

function patternOf({ path }: Endpoint): RegExp {
  const literal = path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/.]+)');
  return new RegExp(`^${literal}$`);
}

function idsIn({ path }: Endpoint): number {
  return path.split('{').length;
}
