export { WORDS_LIMIT } from '../../core/intake/heard';
