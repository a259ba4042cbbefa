import { folded } from '../values/text';

/** What people add to a community's name, or leave out. */
const ADDITIONS =
  /(社区居民委员会|居民委员会|社区居委会|居委会|村民委员会|村委会|社区|residents['’]?committee|residentscommittee|neighbou?rhoodcommittee|community)$/u;

/** What two names of one community have in common (阳光社区 / 阳光社区居委会). For comparing, not for showing. */
export function communityCore(name: string): string {
  let rest = folded(name);
  for (;;) {
    const shorter = rest.replace(ADDITIONS, '');
    if (shorter === '' || shorter === rest) return rest;
    rest = shorter;
  }
}
