package org.ecrf.server.trail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.api.ClockDrift;
import org.ecrf.server.mail.MailWatch;
import org.ecrf.server.seal.SealWatch;

/**
 * The clock that every act gets its moment from, the seals, how large the database is, and the
 * letters.
 */
@UseCase
public class ShowOperation {
  private final Access access;
  private final ClockDrift clock;
  private final SealWatch seals;
  private final MailWatch mail;
  private final EntityManager em;

  @Inject
  ShowOperation(
      Access access, ClockDrift clock, SealWatch seals, MailWatch mail, EntityManager em) {
    this.access = access;
    this.clock = clock;
    this.seals = seals;
    this.mail = mail;
    this.em = em;
  }

  @Requires(Permission.READ_PLATFORM_TRAIL)
  public Operation now() {
    access.anywhere();
    return new Operation(clock.reading(), seals.now(), databaseBytes(), mail.now());
  }

  private long databaseBytes() {
    return (Long)
        em.createNativeQuery("select pg_database_size(current_database())", Long.class)
            .getSingleResult();
  }
}
