/** E-mail that leaves. */
export type Letter = { to: string; subject: string; text: string; replyTo?: string };

export interface Mailer {
  send(letter: Letter): Promise<{ messageId: string }>;
}
