package org.ecrf.server.signature;

/**
 * A visit whose forms are complete and not all signed.
 *
 * @param forms how many of them no signature covers that holds
 * @param voided a signature that covered one of them is void
 */
public record ToSign(String subject, String site, String visit, int forms, boolean voided) {}
