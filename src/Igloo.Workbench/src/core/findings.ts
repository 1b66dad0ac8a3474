import type { Finding } from "../api/types";

export interface RuleFindings {
  rule: string;
  version: number;
  title: string;
  why: string;
  findings: Finding[];
}

/** Findings by rule, the strongest rule first, so that a rule that saw something five times is read once. Pure. */
export function byRule(findings: readonly Finding[]): RuleFindings[] {
  const rules = new Map<string, RuleFindings>();
  for (const finding of [...findings].sort((a, b) => b.strength - a.strength || a.id.localeCompare(b.id))) {
    const { rule, version, title, why } = finding;
    const known = rules.get(rule);
    if (known) known.findings.push(finding);
    else rules.set(rule, { rule, version, title, why, findings: [finding] });
  }
  return [...rules.values()];
}
