/**
 * The time of every file in a package: the first that ZIP can say (APPNOTE, 4.4.6), in local time, which is what it is
 * written in. So the bytes tell neither the moment nor the zone.
 */
export const ZIP_TIME = new Date(1980, 0, 1);
