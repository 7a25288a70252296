package org.ecrf.server.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.Lookup;
import org.jspecify.annotations.Nullable;

/** Begins and ends logins: each once, with its act, in a transaction of its own. */
@ApplicationScoped
class Logins {
  private final EntityManager em;
  private final Trail trail;

  @Inject
  Logins(EntityManager em, Trail trail) {
    this.em = em;
    this.trail = trail;
  }

  /**
   * Whether the login holds. Seen for the first time it begins; one that has ended holds again only
   * where the provider has issued something after that.
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean begin(Credential shown) {
    Optional<LoginRow> before =
        Optional.ofNullable(Lookup.byKey(em, LoginRow.class, shown.session()));
    if (before.filter(LoginRow::isOpen).isPresent()) {
      return true;
    }
    if (!insertOrReopen(shown)) {
      return isOpen(shown.session());
    }
    String state = before.map(row -> row.state().name()).orElse(null);
    append(
        new Author(shown.name(), "-"),
        "login",
        shown.session(),
        List.of(
            change(shown.session(), "state", state, LoginState.OPEN.name()),
            change(shown.session(), "user", null, shown.name()),
            change(shown.session(), "how", null, shown.how().name())));
    return true;
  }

  /** Two first requests may come at once: the database lets one of them in. */
  private boolean insertOrReopen(Credential shown) {
    return em.createNativeQuery(
                """
                insert into login (session, subject, who, how, state, began_at)
                values (:session, :subject, :who, :how, 'OPEN', :now)
                on conflict (session) do update
                   set state = 'OPEN', who = excluded.who, how = excluded.how,
                       began_at = excluded.began_at, ended_at = null
                 where login.state <> 'OPEN' and login.ended_at < :issued
                """)
            .setParameter("session", shown.session())
            .setParameter("subject", shown.subject())
            .setParameter("who", shown.name())
            .setParameter("how", shown.how().name())
            .setParameter("now", trail.moment())
            .setParameter("issued", shown.issued())
            .executeUpdate()
        == 1;
  }

  private boolean isOpen(String session) {
    return !em.createNativeQuery(
            "select 1 from login where session = :session and state = 'OPEN'", Integer.class)
        .setParameter("session", session)
        .getResultList()
        .isEmpty();
  }

  /** Ends it where it holds. */
  @Transactional(TxType.REQUIRES_NEW)
  void end(String session, LoginState how) {
    ended(open("session", session), how);
  }

  /** Ends all that a person holds. */
  @Transactional(TxType.REQUIRES_NEW)
  void endAll(String subject, LoginState how) {
    ended(open("subject", subject), how);
  }

  @Transactional
  boolean holdsAny(String subject) {
    return !open("subject", subject).isEmpty();
  }

  /** Those that were ended at that moment or later, with the moment. */
  @Transactional
  List<LoginRow> endedSince(Instant moment) {
    return em.createQuery(
            "select l from LoginRow l where l.state <> :open and l.endedAt >= :since",
            LoginRow.class)
        .setParameter("open", LoginState.OPEN)
        .setParameter("since", moment)
        .getResultList();
  }

  private List<LoginRow> open(String column, String value) {
    @SuppressWarnings("unchecked")
    List<LoginRow> rows =
        em.createNativeQuery(
                "select * from login where state = 'OPEN' and "
                    + column
                    + " = :value order by session for update",
                LoginRow.class)
            .setParameter("value", value)
            .getResultList();
    return rows;
  }

  private void ended(List<LoginRow> logins, LoginState how) {
    for (LoginRow login : logins) {
      login.end(how, trail.moment());
      boolean byPerson = how == LoginState.SIGNED_OUT;
      append(
          byPerson ? new Author(login.who(), "-") : Author.SYSTEM,
          byPerson ? "logout" : "login-ended",
          login.session(),
          List.of(
              change(login.session(), "state", LoginState.OPEN.name(), how.name()),
              change(login.session(), "user", login.who(), null)));
    }
  }

  private void append(Author author, String action, String session, List<Changed> changes) {
    trail.append(Chain.PLATFORM, Act.of(author, action, "login/" + session).changing(changes));
  }

  private static Changed change(
      String session, String what, @Nullable String from, @Nullable String to) {
    return new Changed("login/" + session + "/" + what, value(from), value(to));
  }

  private static @Nullable ItemValue value(@Nullable String text) {
    return text == null ? null : ItemValue.of(text);
  }
}
