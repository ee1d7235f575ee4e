import {
  CodeSnippet,
  Content,
  Header,
  Link,
  Page,
} from '@backstage/core-components';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, type ReactElement } from 'react';
import { tiles, type Tile } from './tiles';

const BREAK_A_CLUSTER = `curl -o /dev/null localhost:7008/clusters/payments-vsphere --data '{"action": "break", "namespace": "kube-system", "workload": "coredns", "condition": {"state": "crashLoop"}}'`;
const HEAL_IT = `curl -o /dev/null localhost:7008/clusters/payments-vsphere --data '{"action": "heal", "namespace": "kube-system", "workload": "coredns"}'`;
const TELL_A_STORY = `curl localhost:7008/scenarios
curl -o /dev/null -X POST localhost:7008/scenarios/database-takes-sign-in-along`;

// The copy button lies over the end of the first line.
const besideButton = { paddingRight: 48 };

const useStyles = makeStyles(theme => ({
  introduction: { maxWidth: '70ch', marginBottom: theme.spacing(3) },
  tile: { height: '100%' },
  link: { fontSize: '1.25rem', display: 'inline-block', minHeight: 24 },
  widgets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(30rem, 100%), 1fr))',
    alignItems: 'start',
    gap: theme.spacing(3),
    marginBottom: theme.spacing(3),
  },
  section: { marginTop: theme.spacing(4) },
}));

export interface HomePageProps {
  readonly widgets: readonly {
    readonly name?: string;
    readonly component: ReactElement;
  }[];
}

/** The first page of the demo portal: the widgets of plugins, what there is to see, and how to change it. */
export function HomePage({ widgets }: HomePageProps) {
  const classes = useStyles();
  return (
    <Page themeId="home">
      <Header
        title="Palette Conformance"
        subtitle="Simulated clusters of every kind, thirty days of history"
      />
      <Content>
        <Typography className={classes.introduction}>
          This portal checks Kubernetes clusters that Palette manages against
          what Spectro Cloud’s documentation says must run on them. The clusters
          are simulated: most are healthy, and some are in trouble. Nothing here
          leaves this machine.
        </Typography>
        {widgets.length > 0 && (
          <div className={classes.widgets}>
            {widgets.map(({ name, component }) => (
              <Fragment key={name}>{component}</Fragment>
            ))}
          </div>
        )}
        <Grid container spacing={3} component="ul" style={{ padding: 0 }}>
          {tiles.map(tile => (
            <Grid
              item
              component="li"
              style={{ listStyle: 'none' }}
              key={tile.to}
              xs={12}
              sm={6}
              md={4}
            >
              <HomeTile {...tile} />
            </Grid>
          ))}
        </Grid>
        <section className={classes.section}>
          <Typography variant="h4" component="h2" gutterBottom>
            Break a cluster
          </Typography>
          <Typography gutterBottom>
            In a terminal on this machine; then press “Check now” on the{' '}
            <Link to="/catalog/default/resource/payments-vsphere/palette">
              Palette tab of Payments
            </Link>
            .
          </Typography>
          <CodeSnippet
            text={BREAK_A_CLUSTER}
            language="bash"
            wrapLongLines
            showCopyCodeButton
            customStyle={besideButton}
          />
          <Typography gutterBottom>Make it healthy again:</Typography>
          <CodeSnippet
            text={HEAL_IT}
            language="bash"
            wrapLongLines
            showCopyCodeButton
            customStyle={besideButton}
          />
          <Typography gutterBottom>
            Or list the stories and begin one; “-X DELETE” ends it:
          </Typography>
          <CodeSnippet
            text={TELL_A_STORY}
            language="bash"
            wrapLongLines
            showCopyCodeButton
            customStyle={besideButton}
          />
        </section>
      </Content>
    </Page>
  );
}

function HomeTile({ title, text, to }: Tile) {
  const classes = useStyles();
  return (
    <Card className={classes.tile}>
      <CardContent>
        <Typography variant="h6" component="h2" gutterBottom>
          <Link to={to} className={classes.link}>
            {title}
          </Link>
        </Typography>
        <Typography>{text}</Typography>
      </CardContent>
    </Card>
  );
}
