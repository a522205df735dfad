/** E-mail by SES v2. */
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from './mailer.ts';

/** A mailer that sends from one verified address. */
export function sesMailer(from: string): Mailer {
  const client = new SESv2Client({});
  return {
    async send({ to, subject, text, replyTo }) {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          ...(replyTo ? { ReplyToAddresses: [replyTo] } : {}),
          Content: {
            Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: text, Charset: 'UTF-8' } } },
          },
        }),
      );
      return { messageId: MessageId ?? '' };
    },
  };
}
