/** What a code says of the sale, in the groups that decide a cause (`domain.md` section 3). */
export type CodeGroup =
  | 'approved'
  | 'funds'
  | 'card'
  | 'issuer'
  | 'risk'
  | 'entry'
  | 'acquirer'
  | 'withdrawal'
  | 'terminal'
  | 'batch'
  | 'system'
  | 'reversed';

/** Whether a code may have taken money from the customer all the same. */
export type CodeDebit = 'yes' | 'possible' | 'unlikely' | 'no' | 'not-applicable';

/** A row of the table: code, group, what it says of the sale, whether the customer may have been charged. */
export interface ResponseCode {
  readonly code: string;
  readonly group: CodeGroup;
  readonly outcome: 'approved' | 'declined' | 'timeout' | 'reversed' | 'stored-offline';
  readonly debit: CodeDebit;
}

/**
 * ISO 8583 field 39 as China UnionPay and Chinese acquirers use it; generic ISO lists are wrong for China. Where each row
 * was read stands in `response-code-sources.ts`.
 */
// biome-ignore format: a table
export const responseCodes = [
  { code: '00', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: '01', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '02', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '03', group: 'acquirer', outcome: 'declined', debit: 'no' },
  { code: '04', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '05', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '06', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '07', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '08', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '09', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '10', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: '11', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: '12', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '13', group: 'entry', outcome: 'declined', debit: 'no' },
  { code: '14', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '15', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '16', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: '19', group: 'terminal', outcome: 'declined', debit: 'unlikely' },
  { code: '20', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '21', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '22', group: 'terminal', outcome: 'declined', debit: 'unlikely' },
  { code: '23', group: 'acquirer', outcome: 'declined', debit: 'no' },
  { code: '25', group: 'entry', outcome: 'declined', debit: 'possible' },
  { code: '30', group: 'terminal', outcome: 'declined', debit: 'no' },
  { code: '31', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '33', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '34', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '35', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '36', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '37', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '38', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '39', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '40', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '41', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '42', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '43', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '44', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '45', group: 'terminal', outcome: 'declined', debit: 'no' },
  { code: '51', group: 'funds', outcome: 'declined', debit: 'no' },
  { code: '52', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '53', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '54', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '55', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '56', group: 'card', outcome: 'declined', debit: 'no' },
  { code: '57', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '58', group: 'acquirer', outcome: 'declined', debit: 'no' },
  { code: '59', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '60', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '61', group: 'funds', outcome: 'declined', debit: 'no' },
  { code: '62', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '63', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '64', group: 'entry', outcome: 'declined', debit: 'no' },
  { code: '65', group: 'funds', outcome: 'declined', debit: 'no' },
  { code: '66', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '67', group: 'risk', outcome: 'declined', debit: 'no' },
  { code: '68', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '69', group: 'entry', outcome: 'declined', debit: 'no' },
  { code: '75', group: 'issuer', outcome: 'declined', debit: 'no' },
  { code: '77', group: 'batch', outcome: 'stored-offline', debit: 'no' },
  { code: '79', group: 'batch', outcome: 'stored-offline', debit: 'possible' },
  { code: '89', group: 'terminal', outcome: 'declined', debit: 'no' },
  { code: '90', group: 'system', outcome: 'declined', debit: 'unlikely' },
  { code: '91', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '92', group: 'system', outcome: 'declined', debit: 'unlikely' },
  { code: '93', group: 'acquirer', outcome: 'declined', debit: 'no' },
  { code: '94', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '95', group: 'batch', outcome: 'stored-offline', debit: 'unlikely' },
  { code: '96', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '97', group: 'acquirer', outcome: 'declined', debit: 'no' },
  { code: '98', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: '99', group: 'terminal', outcome: 'declined', debit: 'no' },
  { code: 'A0', group: 'terminal', outcome: 'declined', debit: 'possible' },
  { code: 'A1', group: 'entry', outcome: 'declined', debit: 'no' },
  { code: 'A2', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: 'A3', group: 'entry', outcome: 'declined', debit: 'no' },
  { code: 'A4', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: 'A5', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: 'A6', group: 'approved', outcome: 'approved', debit: 'yes' },
  { code: 'A7', group: 'terminal', outcome: 'declined', debit: 'possible' },
  { code: 'E1', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: 'RS', group: 'reversed', outcome: 'reversed', debit: 'possible' },
  { code: 'RF', group: 'system', outcome: 'timeout', debit: 'possible' },
  { code: 'W1', group: 'withdrawal', outcome: 'approved', debit: 'not-applicable' },
  { code: 'W2', group: 'withdrawal', outcome: 'approved', debit: 'not-applicable' },
  { code: 'W3', group: 'withdrawal', outcome: 'approved', debit: 'not-applicable' },
  { code: 'W4', group: 'withdrawal', outcome: 'approved', debit: 'not-applicable' },
  { code: 'W5', group: 'withdrawal', outcome: 'approved', debit: 'not-applicable' },
] as const satisfies readonly ResponseCode[];
