/** What the end-to-end tests use of vscodeServer.mjs. */
export interface EditorData {
  readonly root: string;
  readonly userData: string;
  readonly serverData: string;
  readonly extensions: string;
  remove(): Promise<void>;
}
export interface Server {
  readonly port: number;
  readonly closed: Promise<unknown>;
  end(): Promise<void>;
  log(): string;
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
}
export function freshData(settings?: Readonly<Record<string, unknown>>, extensionsFolder?: string): Promise<EditorData>;
export function startServer(options: {
  readonly data: EditorData;
  readonly token?: string;
  readonly testDriver?: boolean;
  readonly trusted?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<Server>;
