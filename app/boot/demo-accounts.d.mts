export interface DemoAccount {
  username: string;
  displayName: string;
  /** What the person does, for reading. */
  roleText: string;
}

/** The password that every demo account shares. */
export const DEMO_PASSWORD: string;
export const DEMO_ACCOUNTS: DemoAccount[];
