/** A process with some clients in it, made to be killed: `fleet.ts ORDERS.json FIRST COUNT`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Orders } from './client';

const [file = '', first = '0', count = '1'] = process.argv.slice(2);
const orders = JSON.parse(readFileSync(file, 'utf8')) as Orders;
/** Written by the driver when the day is over: the newest publication. */
const evening = join(orders.folder, 'evening');

async function live(number: number): Promise<void> {
  const client = new Client(orders, number);
  for (;;) {
    const isEvening = existsSync(evening);
    if (!isEvening) client.count(1 + (number % 3));
    await client.send();
    await client.follow();
    if (isEvening && (await client.isDone(Number(readFileSync(evening, 'utf8'))))) return;
    await pause(300 + Math.random() * 400);
  }
}

await Promise.all(Array.from({ length: Number(count) }, (_none, at) => live(Number(first) + at)));
