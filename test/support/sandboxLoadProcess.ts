import { connect, type Socket } from 'node:net';

/**
 * A client that asks for pages as fast as they come, over a few connections, and looks at nothing but
 * their length: what is measured is the server. Tells its parent what it got, and ends.
 */
export interface LoadOrder {
  origin: string;
  authorization: string;
  paths: string[];
  seconds: number;
  connections: number;
}

export interface LoadMeasure {
  answers: number;
  bytes: number;
  seconds: number;
}

const { origin, authorization, paths, seconds, connections } = JSON.parse(
  process.argv[2] ?? '{}',
) as LoadOrder;
const { hostname, port, host } = new URL(origin);
const begun = performance.now();
const measure: LoadMeasure = { answers: 0, bytes: 0, seconds: 0 };
const isOver = () => performance.now() - begun > seconds * 1000;

function load(first: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(Number(port), hostname);
    let next = first;
    let left = 0;
    let head = '';
    const ask = () => {
      const path = paths[next++ % paths.length] ?? '/';
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\n\r\n`,
      );
    };
    const finish = () => {
      measure.answers++;
      if (!isOver()) {
        ask();
        return;
      }
      socket.destroy();
      resolve();
    };
    socket.on('connect', ask).on('error', reject);
    socket.on('data', chunk => {
      measure.bytes += chunk.length;
      if (left > 0) {
        left -= chunk.length;
        if (left === 0) finish();
        return;
      }
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!head.startsWith('HTTP/1.1 200')) reject(new Error(head.slice(0, end)));
      left = Number(/content-length: (\d+)/i.exec(head)?.[1]) - (head.length - end - 4);
      head = '';
      if (left === 0) finish();
    });
  });
}

await Promise.all(Array.from({ length: connections }, (_, index) => load(index)));
measure.seconds = (performance.now() - begun) / 1000;
process.send?.(measure);
process.disconnect();
