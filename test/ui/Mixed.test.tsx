import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Mixed } from '../../src/ui/Mixed';

const marked = (text: string, language: string) => {
  const { container } = render(<Mixed text={text} language={language} />);
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('[lang]')].map((part) => `${part.getAttribute('lang')}: ${part.textContent}`);
};

test('Chinese words in an English sentence are marked as Chinese', () => {
  expect(marked('It says 交易成功 or 收款成功 on the slip', 'en')).toEqual(['zh-CN: 交易成功', 'zh-CN: 收款成功']);
  expect(marked('预授权完成', 'en')).toEqual(['zh-CN: 预授权完成']);
  expect(marked('the “（已冲正）” note', 'en')).toEqual(['zh-CN: （已冲正）']);
});

test('a sentence of one language carries no marks', () => {
  expect(marked('Nothing to see here', 'en')).toEqual([]);
  expect(marked('看小票 slip 上写的 T+1', 'zh-CN')).toEqual([]);
});
