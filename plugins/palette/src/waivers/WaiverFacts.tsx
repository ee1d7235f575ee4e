import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import type { FindingWaiver } from 'backstage-plugin-palette-common';
import { shortenEntityRef } from '../components/shortenEntityRef';
import { usePaletteTranslation } from '../translation';

// Others are plain names, or services.
const REFERENCE = /^[^:/]+:[^:/]+\/[^:/]+$/;

/** Why something is accepted, by whom, and its ticket. */
export function WaiverFacts({
  waiver: { reason, author, source, ticket },
}: {
  readonly waiver: Pick<
    FindingWaiver,
    'reason' | 'author' | 'source' | 'ticket'
  >;
}) {
  const { t } = usePaletteTranslation();
  const by = author
    ? t('waivers.by', {
        author: REFERENCE.test(author) ? shortenEntityRef(author) : author,
      })
    : t(`waivers.bySource.${source}`);
  return (
    <>
      <Typography variant="body2">{reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        {by}
        {ticket && (
          <>
            {' · '}
            {t('waivers.ticket', { ticket: <Ticket ticket={ticket} /> })}
          </>
        )}
      </Typography>
    </>
  );
}

/** A ticket as a link, where it is an https address. Others could lead anywhere. */
function Ticket({ ticket }: { readonly ticket: string }) {
  return ticket.startsWith('https://') ? (
    <Link
      to={ticket}
      underline="always"
      target="_blank"
      rel="noopener noreferrer"
    >
      {ticket}
    </Link>
  ) : (
    <span>{ticket}</span>
  );
}
