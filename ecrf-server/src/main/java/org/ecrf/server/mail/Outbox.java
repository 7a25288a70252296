package org.ecrf.server.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import org.ecrf.server.access.Grants;
import org.ecrf.server.json.Canonical;

/**
 * Takes letters in the transaction of what they tell of: what is rolled back sends none. They are
 * sent after the commit, each in the language of the account that gets it.
 */
@ApplicationScoped
public class Outbox {
  private final EntityManager em;
  private final Clock clock;
  private final Grants grants;
  private final MailSettings settings;

  @Inject
  Outbox(EntityManager em, Clock clock, Grants grants, MailSettings settings) {
    this.settings = settings;
    this.em = em;
    this.clock = clock;
    this.grants = grants;
  }

  /** Whether there is a server that takes letters; without one they wait. */
  public boolean isServed() {
    return settings.isSet();
  }

  /** Answers how many people it goes to; one statement for each, two at most to find them. */
  public int add(Letter letter) {
    return people(letter.to()).stream().mapToInt(user -> insert(user, letter)).sum();
  }

  private Set<String> people(Recipient to) {
    return switch (to) {
      case Recipient.Account account -> Set.of(account.user());
      case Recipient.Holders holders ->
          grants.holders(holders.study(), holders.role(), holders.site());
    };
  }

  private int insert(String user, Letter letter) {
    return em.createNativeQuery(
            """
            insert into letter (id, to_user, subject, message, path, once, written_at, next_at)
            values (nextval('letter_id'), :user, cast(:subject as jsonb), cast(:message as jsonb),
                    :path, :once, :now, :now)
            on conflict (to_user, once) do nothing
            """)
        .setParameter("user", user)
        .setParameter("subject", Canonical.of(letter.subject().byLanguage()))
        .setParameter("message", Canonical.of(letter.text().byLanguage()))
        .setParameter("path", letter.path())
        .setParameter("once", letter.once())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }
}
