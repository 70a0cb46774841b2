/** Digits, or number words read from left to right: 二十三, twenty three. */
export function readNumber(text: string, numbers: Readonly<Record<string, number>>): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const whole = numbers[text];
  if (whole !== undefined) return whole;
  let total = 0;
  let last = 0;
  for (const character of text) {
    const digit = numbers[character];
    // 八九点: eight or nine, not seventeen.
    if (digit === undefined || (last % 10 > 0 && digit < 10)) return undefined;
    total = digit === 10 ? Math.max(total, 1) * 10 : total + digit;
    last = digit;
  }
  return total;
}
