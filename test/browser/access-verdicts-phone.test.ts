import { lookAtVerdicts } from '../support/look-at-verdicts';

lookAtVerdicts('phone');
