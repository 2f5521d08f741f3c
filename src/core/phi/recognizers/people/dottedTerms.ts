import { wordSet } from '../../../wordSet';

/** Shorthand with full stops that stands for no one. */
export const dottedTerms = wordSet('am pm ie eg po bid tid qd qid prn qhs md do pt ot rn np pa dc us sp hs ac pc rom vs er iv bp hr rr le ue cc nb id re et al op wc ada dpt mri xr ekg dob mrn dos soc poc adl iadl dx tx hx sx rx fx prom arom mmt bmi cpap uti dvt als ms cva tia acl mcl pcl lcl tka tha rtc');
