// The styles of Backstage's own cards. Apps import them; plugins may not.
import '@backstage/ui/css/styles.css';
