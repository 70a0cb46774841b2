import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentPolicy } from './content-policy';

const SHIPPED = /^ {2}Content-Security-Policy: (.+); frame-ancestors 'self'$/m;

/** The rules that a build ships for itself, but for who may frame it; those of every build for a folder that ships none. */
export function shippedPolicy(folder: string): string[] {
  const file = join(folder, '_headers');
  const shipped = existsSync(file) ? SHIPPED.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return shipped?.split('; ') ?? contentPolicy();
}
