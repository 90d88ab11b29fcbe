/** How large an upload may be: the browser looks before it sends, the server again. Pure. */
export const MEGABYTE = 1024 * 1024;
export const MAX_FILE_BYTES = 20 * MEGABYTE;
