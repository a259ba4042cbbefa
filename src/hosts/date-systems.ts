/** Serials of the 1904 date system are this much lower than those of the 1900 system. */
export const DAYS_BETWEEN_DATE_SYSTEMS = 1_462;
