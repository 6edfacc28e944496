/**
 * The little of a service worker's world that is used here, by its types. The project's own are those of a page; TypeScript
 * cannot have both in one program.
 */
export interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
}
export const scope = self as unknown as WorkerScope;
