/**
 * Whom a phrase for many means is read from its words when a plan first uses it, and kept. What this version reads
 * otherwise than the one that kept it is read again; what a person has listed stays, and what is masked tells nothing.
 */
import { type AgencyGroup, readGroup } from '../agency/group.rules.ts'
import { blank } from '../plan/restricted.rules.ts'
import { recordIn } from './asking.rules.ts'
import type { Migration } from './migration.rules.ts'

export const groupsReadAgain: Migration = {
  id: '0011-groups-read-again',
  what: {
    vi: 'Đọc lại các cụm từ chỉ nhiều cơ quan mà chưa có người xác định danh sách.',
    en: 'Reads the phrases for many again whose members nobody has listed.',
  },
  rowsFor(row) {
    const { pk, sk, version } = row
    const isGroup = typeof pk === 'string' && pk.startsWith('agency-group#') && sk === 'group'
    const group = isGroup ? recordIn<AgencyGroup>(row) : null
    if (!group || group.memberIds !== null || group.phrase.includes(blank)) return []
    const rule = readGroup(group.phrase)
    if (rule === null || JSON.stringify(rule) === JSON.stringify(group.rule)) return []
    return [{ ...row, version: Number(version) + 1, body: JSON.stringify({ ...group, rule }) }]
  },
}
