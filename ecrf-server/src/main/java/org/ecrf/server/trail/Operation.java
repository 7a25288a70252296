package org.ecrf.server.trail;

import org.ecrf.server.api.ClockReading;
import org.ecrf.server.mail.Mailing;
import org.ecrf.server.seal.Sealing;

/**
 * What whoever runs the platform watches.
 *
 * @param clock of the node that answers
 * @param databaseBytes what the platform's database takes on its disk
 */
public record Operation(ClockReading clock, Sealing seals, long databaseBytes, Mailing mail) {}
