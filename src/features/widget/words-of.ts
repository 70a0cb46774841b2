import en from '../../../locales/en/launcher.json';
import zh from '../../../locales/zh-CN/launcher.json';

type Key = `launcher:${keyof typeof en}`;

/** What the button and the panel's bar say in a language; any Chinese tag finds Chinese, any other English. */
export function wordsOf(language: string): (key: Key) => string {
  return (key) => Reflect.get(/^zh\b/i.test(language) ? zh : en, key.slice(9));
}
