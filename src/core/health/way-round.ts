/** What the browser tells of another extension. */
export interface OtherExtension {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly enabled: boolean;
  /** Firefox and Chromium name permissions alike; themes have none. */
  readonly permissions?: readonly string[];
}

/** Permissions with which an extension sends the browser's connections another way, past who filters addresses. */
const leading = new Set(['proxy', 'vpnProvider']);

/** Whether an extension that is switched on can lead past the filter. Ours asks for neither. */
export function isWayRound({ type, enabled, permissions = [] }: OtherExtension): boolean {
  return enabled && type === 'extension' && permissions.some((permission) => leading.has(permission));
}
