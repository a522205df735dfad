import '../../always.ts';
import type { NoticeView } from '../../../shared/api/open.ts';
import { isRanked } from '../../../shared/kinds.ts';
import { Answers } from './answers.tsx';
import { Asked } from './asked.tsx';
import { Classes } from './classes.tsx';
import { Documents } from './documents.tsx';
import { Lots } from './lots.tsx';
import { Schedule } from './schedule.tsx';
import { Scoring } from './scoring.tsx';
import { Sealed } from './sealed.tsx';

type Props = {
  notice: NoticeView;
  invitation: string | undefined;
  /** Where a bid for a lot is begun; null where none can be. */
  startAt: ((lotId: string) => string) | null;
  /** Set where the buyer looks at it before a supplier does: where to fetch a document. */
  preview: ((fileId: string) => Promise<{ url: string }>) | undefined;
};

/** What stands below what is bought: it is fetched after what is read first, so that the notice is light. */
export function Below({ notice, invitation, startAt, preview }: Props) {
  const { content } = notice;
  return (
    <>
      <Classes classes={content.classifications} />
      {content.lots.length > 1 && <Lots content={content} startAt={startAt} />}
      {isRanked(content) && <Scoring notice={notice} />}
      <Asked content={content} />
      <Schedule notice={notice} />
      <Documents notice={notice} invitation={invitation} addressOf={preview} />
      {!preview && <Answers notice={notice} invitation={invitation} />}
      <Sealed notice={notice} />
    </>
  );
}
