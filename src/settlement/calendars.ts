import type { Calendar } from '../core/model/calendar';

/**
 * The working calendar of mainland China. The official rows are the State Council's yearly notices, compared with two
 * independent tables without a difference. A year not yet published has its statutory core days only: the bridge days
 * and make-up days around them are unknown, and `is-open-day.ts` says how far they may reach.
 */
export const officialCalendar: Calendar = {
  years: [
    {
      year: 2024,
      official: true,
      published: '2023-10-25',
      source: '国办发明电〔2023〕7号, https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
      // biome-ignore format: one holiday a line
      offDays: [
        '2024-01-01', // 元旦
        '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16', '2024-02-17', // 春节
        '2024-04-04', '2024-04-05', '2024-04-06', // 清明节
        '2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-05', // 劳动节
        '2024-06-10', // 端午节
        '2024-09-15', '2024-09-16', '2024-09-17', // 中秋节
        '2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07', // 国庆节
      ],
      // biome-ignore format: a table
      makeUpDays: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    },
    {
      year: 2025,
      official: true,
      published: '2024-11-12',
      source: '国办发明电〔2024〕12号, https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
      // biome-ignore format: one holiday a line
      offDays: [
        '2025-01-01', // 元旦
        '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04', // 春节
        '2025-04-04', '2025-04-05', '2025-04-06', // 清明节
        '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05', // 劳动节
        '2025-05-31', '2025-06-01', '2025-06-02', // 端午节
        '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08', // 国庆节、中秋节
      ],
      // biome-ignore format: a table
      makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      year: 2026,
      official: true,
      published: '2025-11-04',
      source: '国办发明电〔2025〕7号, https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
      // biome-ignore format: one holiday a line
      offDays: [
        '2026-01-01', '2026-01-02', '2026-01-03', // 元旦
        '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23', // 春节
        '2026-04-04', '2026-04-05', '2026-04-06', // 清明节
        '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05', // 劳动节
        '2026-06-19', '2026-06-20', '2026-06-21', // 端午节
        '2026-09-25', '2026-09-26', '2026-09-27', // 中秋节
        '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07', // 国庆节
      ],
      // biome-ignore format: a table
      makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
    {
      year: 2027,
      official: false,
      source:
        'statutory core days of the 2024 revision of the holiday regulation, lunar dates computed; no State Council notice for 2027 found by 2026-11-23',
      // biome-ignore format: one holiday a line
      offDays: [
        '2027-01-01', // 元旦
        '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', // 春节
        '2027-04-05', // 清明节
        '2027-05-01', '2027-05-02', // 劳动节
        '2027-06-09', // 端午节
        '2027-09-15', // 中秋节
        '2027-10-01', '2027-10-02', '2027-10-03', // 国庆节
      ],
      makeUpDays: [],
    },
  ],
};
