import * as v from 'valibot';
import { announcementId, instant, TITLE_LIMIT, unnamedText } from './announced-schema';
import { closedSpan, openSpan } from './announced-span';
import type { Announcement } from './announcement';
import { readItems } from './read-items';

const heading = { id: announcementId, name: unnamedText(TITLE_LIMIT), updated_at: instant };
const ended = v.nullish(instant, null);

/** `impact: none` is news, not trouble. A status that is not in the list tells nothing, so the item is left out. */
const incidentSchema = v.object({
  ...heading,
  status: v.picklist(['investigating', 'identified', 'monitoring', 'resolved', 'postmortem']),
  impact: v.picklist(['minor', 'major', 'critical', 'maintenance']),
  created_at: instant,
  started_at: ended,
  resolved_at: ended,
});

const maintenanceSchema = v.object({
  ...heading,
  status: v.picklist(['scheduled', 'in_progress', 'verifying', 'completed']),
  scheduled_for: instant,
  scheduled_until: instant,
  resolved_at: ended,
});

/** `incidents.json` of Atlassian Statuspage v2. Nothing where it is not that; a bad item costs only itself. */
export function readIncidents(raw: unknown): readonly Announcement[] | undefined {
  return readItems(raw, 'incidents', (item) => {
    const read = v.safeParse(incidentSchema, item);
    return read.success ? incident(read.output) : undefined;
  });
}

/** `scheduled-maintenances.json`; `now` in epoch milliseconds tells which have run over their end. */
export function readMaintenances(raw: unknown, now: number): readonly Announcement[] | undefined {
  return readItems(raw, 'scheduled_maintenances', (item) => {
    const read = v.safeParse(maintenanceSchema, item);
    return read.success ? maintenance(read.output, now) : undefined;
  });
}

function incident(item: v.InferOutput<typeof incidentSchema>): Announcement | undefined {
  const from = item.started_at ?? item.created_at;
  const isOver = item.status === 'resolved' || item.status === 'postmortem';
  const span = isOver ? closedSpan(from, item.resolved_at ?? item.updated_at) : openSpan(from, item.updated_at);
  return span && { id: item.id, title: item.name, scope: 'platform', ...span };
}

function maintenance(item: v.InferOutput<typeof maintenanceSchema>, now: number): Announcement | undefined {
  const { scheduled_for: from, scheduled_until: planned, status } = item;
  const runsOver = (status === 'in_progress' || status === 'verifying') && planned < now;
  const to = status === 'completed' ? (item.resolved_at ?? planned) : planned;
  const span = runsOver ? openSpan(from, Math.max(item.updated_at, planned)) : closedSpan(from, to);
  return span && { id: item.id, title: item.name, scope: 'platform', ...span };
}
