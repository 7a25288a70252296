package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.subject.SubjectFile;
import org.jspecify.annotations.Nullable;

/** Says something in a query: the message, the state that follows, and the act in the trail. */
@ApplicationScoped
class Conversation {
  private final Queries queries;
  private final Trail trail;

  @Inject
  Conversation(Queries queries, Trail trail) {
    this.queries = queries;
    this.trail = trail;
  }

  QueryRow raise(SubjectFile subject, Question question, Author author, @Nullable Request request) {
    QueryRow query = new QueryRow(subject, question, author, trail.moment());
    queries.insert(query);
    add(query, author, QueryView.Kind.RAISED, question.text().in("en"));
    List<Changed> changes = new ArrayList<>();
    changes.add(to(query, "state", query.state().name()));
    if (question.check() != null) {
      changes.add(to(query, "check", question.check()));
    }
    for (Map.Entry<String, String> text : new TreeMap<>(question.text().byLanguage()).entrySet()) {
      String language = text.getKey().isEmpty() ? "" : "/" + text.getKey();
      changes.add(to(query, "message" + language, text.getValue()));
    }
    append(subject, act(query, QueryView.Kind.RAISED, author).changing(changes), request);
    return query;
  }

  /**
   * @param text empty where nothing was said
   */
  void say(
      SubjectFile subject,
      QueryRow query,
      Author author,
      QueryView.Kind kind,
      String text,
      @Nullable Request request) {
    QueryState before = query.state();
    query.becomes(kind, author != Author.SYSTEM);
    add(query, author, kind, text);
    List<Changed> changes = new ArrayList<>();
    if (before != query.state()) {
      changes.add(
          new Changed(
              query.path() + "/state",
              ItemValue.of(before.name()),
              ItemValue.of(query.state().name())));
    }
    if (!text.isEmpty()) {
      changes.add(to(query, "message", text));
    }
    append(subject, act(query, kind, author).changing(changes), request);
  }

  private void add(QueryRow query, Author author, QueryView.Kind kind, String text) {
    queries.insert(new MessageRow(query, author, trail.moment(), kind, text));
  }

  private static Act act(QueryRow query, QueryView.Kind kind, Author author) {
    String action = "query-" + kind.name().toLowerCase(Locale.ROOT);
    return Act.of(author, action, query.target());
  }

  private static Changed to(QueryRow query, String what, String value) {
    return new Changed(query.path() + "/" + what, null, ItemValue.of(value));
  }

  private void append(SubjectFile subject, Act act, @Nullable Request request) {
    trail.append(subject.chain(), request == null ? act : act.answering(request));
  }
}
