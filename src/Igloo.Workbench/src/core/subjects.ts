import type { Subject } from "../api/types";

/** Protected people of one role, of whom a lead tells only how many there are. */
export interface ProtectedPeople {
  kind: string;
  role: string;
  count: number;
}

/** Those a lead names, in its order, and the protected ones by role. */
export function parted(subjects: Subject[]): { named: Subject[]; hidden: ProtectedPeople[] } {
  const hidden = new Map<string, ProtectedPeople>();
  for (const { kind, role } of subjects.filter((subject) => subject.protected)) {
    const group = hidden.get(`${kind} ${role}`) ?? { kind, role, count: 0 };
    hidden.set(`${kind} ${role}`, { ...group, count: group.count + 1 });
  }

  return { named: subjects.filter((subject) => !subject.protected), hidden: [...hidden.values()] };
}
