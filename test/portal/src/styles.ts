// What Backstage's own cards look like. Apps import it; plugins may not.
import '@backstage/ui/css/styles.css';
