import { standOnHosts } from '../support/hosts/stand-on-hosts';

standOnHosts('inline');
