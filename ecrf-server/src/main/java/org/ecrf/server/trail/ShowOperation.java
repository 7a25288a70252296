package org.ecrf.server.trail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.api.ClockDrift;
import org.ecrf.server.seal.SealWatch;

/** The clock that every act gets its moment from, the seals, and how large the database is. */
@UseCase
public class ShowOperation {
  private final Access access;
  private final ClockDrift clock;
  private final SealWatch seals;
  private final EntityManager em;

  @Inject
  ShowOperation(Access access, ClockDrift clock, SealWatch seals, EntityManager em) {
    this.access = access;
    this.clock = clock;
    this.seals = seals;
    this.em = em;
  }

  @Requires(Permission.READ_PLATFORM_TRAIL)
  public Operation now() {
    access.anywhere();
    return new Operation(clock.reading(), seals.now(), databaseBytes());
  }

  private long databaseBytes() {
    return (Long)
        em.createNativeQuery("select pg_database_size(current_database())", Long.class)
            .getSingleResult();
  }
}
