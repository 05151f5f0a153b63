export { replacePersonal } from './personal/personalText';
