// Words that end the names of places, streets, sites and firms, by where they may stand.
import { wordSet } from '../wordSet';

/** What places are called by, behind the name of their own. */
export const placeTails = wordSet('ridge point pointe beach bay heights hill hills falls springs grove park lake lakes creek harbor harbour island isle valley village commons estates manor meadows canyon crossing landing shores acres junction prairie mesa cove bluff bluffs gap hollow mountain ranch rapids fork forks mills corners corner station square plaza plantation terrace woods forest bend ferry ford rock cliffs summit trace run glen dell vale hamlet narrows bottoms flats');

/** What a site may be called by, right behind a name or a town in the same case. */
export const siteTails = wordSet('glen dell vale beach lake river creek falls springs harbor island bay ridge mountain canyon valley heights village meadows hollow junction landing marina trail pines oaks bluff bluffs mills grove woods farm farms ranch camp tower towers plaza mall arena field stadium church chapel labs state tech kids peds hall annex station ihs phs midwives collective storage cooperative specialists alliance terminal yard yards hub depot campus works pavilion bodies fire police ems rescue ambulance');

/** What firms, teams and houses of worship are called by, behind the name of their own. */
export const firmTails = wordSet('dme hh fc tabernacle temple mosque synagogue parish mobility chiro chiropractic surgeons orthotics prosthetics preschool pre-k daycare childcare choir chorus society troupe league crossfit yoga pilates movers shuttle cab taxi chapel ministries mission shelter');

/** What towns end with in a note without capitals: "spokane valley". */
export const smallTails = wordSet('valley heights hills beach lake creek harbor springs falls grove mills junction village township twp');

/** Streets in small letters behind a name: "off Miller ave". */
export const smallStreets = wordSet('rd ave blvd ln hwy pkwy road avenue lane street highway');
