import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { FindingWaiver } from 'backstage-plugin-palette-common';
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
    ? t('waivers.by', { author: <Author author={author} /> })
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

/** Who accepted it: an entity by its name, with a link; others as they are. */
function Author({ author }: { readonly author: string }) {
  return REFERENCE.test(author) ? (
    <EntityRefLink entityRef={author} underline="always" hideIcon />
  ) : (
    <span>{author}</span>
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
