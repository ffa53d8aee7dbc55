import type * as nodemailer from 'nodemailer';

/** @throws Error saying what to install, for the function that needs it */
export async function loadNodemailer(caller: string): Promise<typeof nodemailer> {
  try {
    return await import('nodemailer');
  } catch (cause) {
    throw new Error(`${caller}() needs nodemailer: npm install nodemailer`, { cause });
  }
}
