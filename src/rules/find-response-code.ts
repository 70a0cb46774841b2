import { type ResponseCode, responseCodes } from './response-codes';

const byCode: ReadonlyMap<string, ResponseCode> = new Map(responseCodes.map((row) => [row.code, row]));

/** The row of a code as printed or typed; case and spaces do not matter. Undefined where no Chinese table has it. */
export function findResponseCode(text: string): ResponseCode | undefined {
  return byCode.get(text.trim().toUpperCase());
}
