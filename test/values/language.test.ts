import { languageOf } from '../../src/values/language';

test.each([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['ZH-hans-CN', 'zh-CN'],
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-US', 'en'],
  ['zha', 'en'], // Zhuang
  ['', 'en'],
  ['C.UTF-8', 'en'],
])('takes the locale %p for %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
