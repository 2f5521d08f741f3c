/** US states, territories and their postal codes: none of them is an identifier by itself. */
export const stateCodes = 'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR VI GU'.split(' ');

const secondWords = new Set(['hampshire', 'jersey', 'mexico', 'york', 'carolina', 'dakota', 'virginia', 'island', 'rico']);
const firstWords = new Set(['new', 'north', 'south', 'west', 'rhode', 'puerto']);
/** Whether two folded words may be a state together. */
export const makeState = (first: string, second: string): boolean => secondWords.has(second) && firstWords.has(first);

export const stateNames = 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico'.split('|');
