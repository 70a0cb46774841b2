import { describe, expect, it } from 'vitest';
import type { BusinessMoment } from '../../../src/core/model/business-moment';
import { type Language, lexicons, MONDAY } from './lexicons';

function read(language: Language, text: string, now: BusinessMoment = MONDAY) {
  return lexicons[language].moments(text.toLowerCase(), { now }).map(({ value }) => value);
}

describe('times in Chinese, said on Monday 23 November 2026 at 10:12', () => {
  it.each([
    ['昨晚十一点多', '2026-11-22T23'],
    ['昨天夜里十二点多', undefined],
    ['昨晚十二点多', '2026-11-23T00'],
    ['昨晚一点', '2026-11-23T01'],
    ['半夜一点多', '2026-11-23T01'],
    ['凌晨一点半', '2026-11-23T01:30'],
    ['晚上十点', '2026-11-22T22'],
    ['前天', '2026-11-21'],
    ['大前天下午三点', '2026-11-20T15'],
    ['上周五', '2026-11-20'],
    ['上个礼拜三', '2026-11-18'],
    ['周五晚上10点50', '2026-11-20T22:50'],
    ['星期天晚上', '2026-11-22'],
    ['三天前', '2026-11-20'],
    ['两个小时前', '2026-11-23T08'],
    ['半小时前', '2026-11-23T09'],
    ['20分钟前', '2026-11-23T09:52'],
    ['刚才', '2026-11-23T10'],
    ['20号', '2026-11-20'],
    ['25号', '2026-10-25'],
    ['上月28号', '2026-10-28'],
    ['11月20号晚上10点50', '2026-11-20T22:50'],
    ['十一月二十号', '2026-11-20'],
    ['2026年11月20日21:13', '2026-11-20T21:13'],
    ['6月3号', '2026-06-03'],
    // Long ago or to come: neither is a sale that is waited for.
    ['12月3号', undefined],
    ['昨晚九点四十几', '2026-11-22T21'],
    ['昨晚二十三点四十', '2026-11-22T23:40'],
    ['昨天刚过晌午', '2026-11-22'],
    ['11.20下午三点', '2026-11-20T15'],
    ['20:30分 周六', '2026-11-21T20:30'],
    ['双十一', '2026-11-11'],
    ['昨天中午12点半', '2026-11-22T12:30'],
    ['昨天11点', '2026-11-22'],
    ['昨天9点', '2026-11-22T09'],
    ['昨晚快十一点', '2026-11-22'],
    ['周末', undefined],
    ['前几天', undefined],
    ['明天', undefined],
    ['明天10点', undefined],
    ['明天上午十点', undefined],
    ['下周三下午三点', undefined],
    ['今天下午三点', undefined],
    ['2月30号', undefined],
    ['昨夜里十一点', '2026-11-22T23'],
    ['昨晚零点二十', '2026-11-23T00:20'],
    ['昨晚00:10', '2026-11-23T00:10'],
    // The night before that day or after it.
    ['昨天半夜零点二十', undefined],
    ['昨天前天大前天', undefined],
    ['昨天和前天', undefined],
    ['昨天前天晚上十点', undefined],
    ['昨天还是前天', undefined],
    ['大大前天', '2026-11-19'],
    // Eight or nine, not seventeen.
    ['昨天早上八九点', '2026-11-22'],
    ['昨晚七八点', '2026-11-22'],
    ['三周前刷的，11月3号', '2026-11-03'],
    ['11.20', '2026-11-20'],
    ['11.20 21:13', '2026-11-20T21:13'],
    ['十月二十几号', undefined],
    ['前几天晚上十点', undefined],
    ['头天晚上十点', undefined],
  ])('%s', (text, value) => {
    expect(read('zh', text)).toEqual([value]);
  });

  it.each(['3000元', 'T+1', '刷了三笔', '二类卡', '一点都没有', '3号机', '一分钱', '第二个'])(
    '%s is no time',
    (text) => {
      expect(read('zh', text).filter((value) => value !== undefined)).toEqual([]);
    },
  );
});

describe('times in English, said on Monday 23 November 2026 at 10:12', () => {
  it.each([
    ['last night around 11pm', '2026-11-22T23'],
    ['last night around 11', '2026-11-22T23'],
    ['half past ten last night', '2026-11-22T22:30'],
    ['quarter past eight this morning', '2026-11-23T08:15'],
    ['last night at 1am', '2026-11-23T01'],
    ['yesterday', '2026-11-22'],
    ['the day before yesterday', '2026-11-21'],
    ['three days ago', '2026-11-20'],
    ['two hours ago', '2026-11-23T08'],
    ['on Friday at 4:30pm', '2026-11-20T16:30'],
    ['last Friday', '2026-11-20'],
    ['Saturday morning', '2026-11-21'],
    ['20 Nov', '2026-11-20'],
    ['November 20th at 10:50 pm', '2026-11-20T22:50'],
    ['the 18th', '2026-11-18'],
    ['2026-11-20', '2026-11-20'],
    ['2026/11/20 16:08:51', '2026-11-20T16:08'],
    ['11/20/2026 6:30 pm', '2026-11-20T18:30'],
    ['20.11. at 18:30', '2026-11-20T18:30'],
    ['Friday at 18h30', '2026-11-20T18:30'],
    ['18th at 9am', '2026-11-18T09'],
    ['Thursday 19th 2 in afternoon', '2026-11-19T14'],
    ['yesterday noon 12:10', '2026-11-22T12:10'],
    ['Friday gone at 6.30pm', '2026-11-20T18:30'],
    ['31 December', undefined],
    ['since the 20th', undefined],
    ['yesterday at 23:20', '2026-11-22T23:20'],
    ['yesterday at 11', '2026-11-22'],
    ['just before 11 last night', '2026-11-22'],
    ['midnight', undefined],
    ['over the weekend', undefined],
    ['tomorrow', undefined],
    ['tomorrow at 10', undefined],
    ['next friday at 3 pm', undefined],
    ['next Friday', undefined],
    ['thursday 1130pm', '2026-11-19T23:30'],
    ['last night 1130pm', '2026-11-22T23:30'],
    ['930am yesterday', '2026-11-22T09:30'],
    ['thurs night 2300ish', '2026-11-19T23:00'],
    ['thurs night 1130ish', '2026-11-19T23:30'],
    ['at 2330ish on thursday', '2026-11-19T23:30'],
    ['2330 last night', '2026-11-22T23:30'],
    ['last night 2310', '2026-11-22T23:10'],
    ['sale by card, 2330 last night', '2026-11-22T23:30'],
    // Round figures are more likely money.
    ['around 1200 last night', '2026-11-22'],
    ['thurs just b4 midnite', '2026-11-19T23'],
    ['b4 11 last night', '2026-11-22'],
    ['ten last nite', '2026-11-22T22'],
    ['eleven thirty last nite', '2026-11-22T23:30'],
    ['10 at nite thursday', '2026-11-19T22'],
    ['table of six last night', '2026-11-22'],
    ['tonite', '2026-11-23'],
    ['2nite', '2026-11-23'],
    ['fri morn at 9', '2026-11-20T09'],
    ['day b4 yest', '2026-11-21'],
    ['the day before yday at 9pm', '2026-11-21T21'],
    ['week ago today', '2026-11-16'],
    ['a quarter past midnight last night', '2026-11-23T00:15'],
    ['gone midnight last night', '2026-11-23T00'],
    // The night before Thursday or the one after it: not even the day is certain.
    ['at midnight on thurs', undefined],
    ['gone midnight thursday', undefined],
    ['thurs midnite', undefined],
    ['sun 23:10', '2026-11-22T23:10'],
    ['last sun', '2026-11-22'],
    ['20th', '2026-11-20'],
    ['a fortnight ago', '2026-11-09'],
    ['3 weeks ago, 3 nov i think', '2026-11-03'],
    // More or less two.
    ['a couple of days ago', undefined],
    ['a couple of days ago at 9pm', undefined],
    ['last week at 9pm', undefined],
  ])('%s', (text, value) => {
    expect(read('en', text).filter((_, index, all) => index === 0 || all[index] !== undefined)).toEqual([value]);
  });

  it.each([
    '3000 yuan',
    'T+1',
    'may be',
    'three sales',
    'a second time',
    '2nd customer at table 5',
    'around five or six payments',
    'version 2.3.24',
    'order 4521 0128 7781',
    'it says 0212 3456 and 6222 0813',
    'out in the sun',
    '20th customer',
  ])('%s is no time', (text) => {
    expect(read('en', text).filter((value) => value !== undefined)).toEqual([]);
  });
});

it('takes "that night" and "tonight" at 00:30 for the day named, which has begun', () => {
  expect(read('en', 'a notice of 18 Nov. he paid at 00:30 that night')).toEqual(['2026-11-18', '2026-11-18T00:30']);
  expect(read('en', '00:10 tonight', '2026-11-23T00:40')).toEqual(['2026-11-23T00:10']);
});

it('hears no time in a bare figure that may be money', () => {
  expect(read('en', 'thursday 1200')).toEqual(['2026-11-19']);
  expect(read('en', 'he paid 2330 last night')).toEqual(['2026-11-22']);
  expect(read('en', 'last night 2000')).toEqual(['2026-11-22']);
  expect(read('en', 'sold 300 am waiting').filter((value) => value !== undefined)).toEqual([]);
});

it('reads a weekday by the calendar week: the Friday of last week, said on a Saturday', () => {
  expect(read('zh', '上周五', '2026-11-21T10:00')).toEqual(['2026-11-13']);
  expect(read('zh', '周五', '2026-11-21T10:00')).toEqual(['2026-11-20']);
});

it('crosses the year', () => {
  expect(read('zh', '28号', '2027-01-03T10:00')).toEqual(['2026-12-28']);
  expect(read('en', 'Dec 31', '2027-01-03T10:00')).toEqual(['2026-12-31']);
});
