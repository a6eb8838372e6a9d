/** What a check of the knowledge base can say. An error must be put right; a warning names a weakness. */
export interface Finding {
  level: 'error' | 'warning';
  /** Which check says it; findings are listed by it. */
  check: string;
  /** Where: "entries/madrid-summit-1997: statements.2". */
  where: string;
  message: string;
}

/** Collects the findings of one check. */
export class Findings {
  readonly list: Finding[] = [];
  private readonly check: string;
  constructor(check: string) {
    this.check = check;
  }
  error(where: string, message: string): void {
    this.list.push({ level: 'error', check: this.check, where, message });
  }
  warn(where: string, message: string): void {
    this.list.push({ level: 'warning', check: this.check, where, message });
  }
}
