package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.ecrf.server.login.Contact;
import org.ecrf.server.login.Credential;
import org.ecrf.server.login.LoginBegun;
import org.ecrf.server.problem.Lookup;

/**
 * Where accounts are written to: what the identity provider said of each at its last login. It
 * keeps addresses; nobody enters one here.
 */
@ApplicationScoped
class Addresses {
  private final EntityManager em;
  private final Clock clock;

  @Inject
  Addresses(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  void begun(@Observes LoginBegun begun) {
    Credential shown = begun.shown();
    if (shown.contact().email() != null) {
      keep(shown.name(), shown.contact());
    }
  }

  /** Of a program's login the language is not known: that of the last browser stays. */
  private void keep(String user, Contact contact) {
    em.createNativeQuery(
            """
            insert into mail_address (user_name, address, language, told_at)
            values (:user, :address, coalesce(cast(:language as text), 'en'), :now)
            on conflict (user_name) do update
               set address = excluded.address, told_at = excluded.told_at,
                   language = coalesce(cast(:language as text), mail_address.language)
            """)
        .setParameter("user", user)
        .setParameter("address", contact.email())
        .setParameter("language", contact.language())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Transactional(TxType.REQUIRES_NEW)
  Optional<AddressRow> of(String user) {
    return Optional.ofNullable(Lookup.byKey(em, AddressRow.class, user));
  }
}
