/** How a case leaves the page: to the full page, by a link or a message copied, shared by the device, as QR code, as file. */
export const handoffWays = ['page', 'link', 'message', 'share', 'qr', 'file'] as const;
export type HandoffWay = (typeof handoffWays)[number];
