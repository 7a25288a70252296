package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
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
  private final QueryNumbers numbers;
  private final Trail trail;

  @Inject
  Conversation(Queries queries, QueryNumbers numbers, Trail trail) {
    this.queries = queries;
    this.numbers = numbers;
    this.trail = trail;
  }

  /** By a person. */
  QueryRow raise(SubjectFile subject, Question question, Author author, Request request) {
    QueryRow query = row(subject, question, author);
    queries.insert(query);
    queries.insert(raised(subject, query, author, request));
    return query;
  }

  QueryRow row(SubjectFile subject, Question question, Author author) {
    return new QueryRow(numbers.next(), subject, question, author, trail.moment());
  }

  /** The act of raising it, and its first message, which is still to be stored. */
  MessageRow raised(SubjectFile subject, QueryRow query, Author author, @Nullable Request request) {
    Text asked = query.text();
    List<Changed> changes = new ArrayList<>();
    changes.add(to(query, "state", query.state().name()));
    if (query.check() != null) {
      changes.add(to(query, "check", query.check()));
    }
    for (Map.Entry<String, String> text : new TreeMap<>(asked.byLanguage()).entrySet()) {
      String language = text.getKey().isEmpty() ? "" : "/" + text.getKey();
      changes.add(to(query, "message" + language, text.getValue()));
    }
    append(subject, act(query, QueryView.Kind.RAISED, author).changing(changes), request);
    return message(query, author, QueryView.Kind.RAISED, asked.in("en"));
  }

  /**
   * By a person.
   *
   * @param text empty where nothing was said
   */
  void say(
      SubjectFile subject,
      QueryRow query,
      Author author,
      QueryView.Kind kind,
      String text,
      Request request) {
    queries.insert(said(subject, query, author, kind, text, request));
  }

  /** The act of saying it, and the message, which is still to be stored as the query is. */
  MessageRow said(
      SubjectFile subject,
      QueryRow query,
      Author author,
      QueryView.Kind kind,
      String text,
      @Nullable Request request) {
    QueryState before = query.state();
    query.becomes(kind, author != Author.SYSTEM);
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
    return message(query, author, kind, text);
  }

  private MessageRow message(QueryRow query, Author author, QueryView.Kind kind, String text) {
    return new MessageRow(query, author, trail.moment(), kind, text);
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
