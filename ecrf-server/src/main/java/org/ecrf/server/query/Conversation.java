package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ecrf.model.value.ItemValue;
import org.ecrf.model.value.Text;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.query.QueryView.Kind;
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

  QueryRow raise(SubjectFile subject, Question question, Author author, @Nullable Request request) {
    QueryRow query = new QueryRow(numbers.next(), subject, question, author, trail.moment());
    queries.insert(query);
    add(query, author, Kind.RAISED, question.text().in("en"));
    List<Changed> changes = new ArrayList<>();
    change(changes, query, "state", null, query.state().name());
    change(changes, query, "check", null, question.check());
    change(changes, query, "category", null, question.category());
    change(changes, query, "due", null, question.due().toString());
    assigned(changes, query, Assignee.NOBODY, question.assignee());
    words(changes, query, question.text());
    append(subject, act(query, Kind.RAISED, author).changing(changes), request);
    return query;
  }

  /**
   * Says that and nothing else.
   *
   * @param text empty where nothing was said
   */
  void say(
      SubjectFile subject,
      QueryRow query,
      Author author,
      Kind kind,
      String text,
      @Nullable Request request) {
    append(subject, said(query, author, kind, text), request);
    add(query, author, kind, text);
  }

  /** The act of a closure; the query's row is left as it is. */
  static Act closing(QueryRow query, Author author, String text) {
    List<Changed> changes = new ArrayList<>();
    change(changes, query, "state", query.state().name(), QueryState.CLOSED.name());
    change(changes, query, "message", null, text);
    return act(query, Kind.CLOSED, author).changing(changes);
  }

  /** The act of it; the query's row takes its new state, the message is still to be written. */
  Act said(QueryRow query, Author author, Kind kind, String text) {
    QueryState before = query.state();
    query.becomes(kind, author != Author.SYSTEM);
    List<Changed> changes = new ArrayList<>();
    change(changes, query, "state", before.name(), query.state().name());
    change(changes, query, "message", null, text.isEmpty() ? null : text);
    return act(query, kind, author).changing(changes);
  }

  /** It waits for an answer again, until a new day. */
  void reopen(
      SubjectFile subject,
      QueryRow query,
      Author author,
      String text,
      LocalDate due,
      @Nullable Request request) {
    Act act = said(query, author, Kind.REOPENED, text);
    List<Changed> changes = new ArrayList<>(act.changes());
    dueBy(changes, query, due);
    append(subject, act.changing(changes), request);
    add(query, author, Kind.REOPENED, text);
  }

  /** A check asks again: by the same values, or by other ones. */
  void askAgain(SubjectFile subject, QueryRow query, Question question) {
    QueryState before = query.state();
    query.becomes(Kind.REOPENED, false);
    query.asksAgain(question.text(), question.fingerprint());
    List<Changed> changes = new ArrayList<>();
    change(changes, query, "state", before.name(), query.state().name());
    changes.add(changed(query, "check", question.check(), question.check()));
    dueBy(changes, query, question.due());
    words(changes, query, question.text());
    append(subject, act(query, Kind.REOPENED, Author.SYSTEM).changing(changes), null);
    add(query, Author.SYSTEM, Kind.REOPENED, question.text().in("en"));
  }

  void assign(SubjectFile subject, QueryRow query, Author author, Assignee to, Request request) {
    List<Changed> changes = new ArrayList<>();
    assigned(changes, query, query.assignee(), to);
    change(changes, query, "message", null, to.text().isEmpty() ? null : to.text());
    query.assign(to);
    append(subject, act(query, Kind.ASSIGNED, author).changing(changes), request);
    add(query, author, Kind.ASSIGNED, to.text());
  }

  private static void assigned(
      List<Changed> changes, QueryRow query, Assignee before, Assignee after) {
    change(
        changes,
        query,
        "assigned_role",
        before.role() == null ? null : before.role().name(),
        after.role() == null ? null : after.role().name());
    change(changes, query, "assigned_to", before.user(), after.user());
  }

  private static void dueBy(List<Changed> changes, QueryRow query, LocalDate due) {
    String before = query.due() == null ? null : query.due().toString();
    change(changes, query, "due", before, due.toString());
    query.due(due);
  }

  private static void words(List<Changed> changes, QueryRow query, Text words) {
    for (Map.Entry<String, String> text : new TreeMap<>(words.byLanguage()).entrySet()) {
      String language = text.getKey().isEmpty() ? "" : "/" + text.getKey();
      change(changes, query, "message" + language, null, text.getValue());
    }
  }

  /** Nothing where it stays as it is. */
  private static void change(
      List<Changed> changes,
      QueryRow query,
      String what,
      @Nullable String before,
      @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(changed(query, what, before, after));
    }
  }

  private static Changed changed(
      QueryRow query, String what, @Nullable String before, @Nullable String after) {
    return new Changed(
        query.path() + "/" + what,
        before == null ? null : ItemValue.of(before),
        after == null ? null : ItemValue.of(after));
  }

  private void add(QueryRow query, Author author, Kind kind, String text) {
    queries.insert(query, new MessageRow(query, author, trail.moment(), kind, text));
  }

  private static Act act(QueryRow query, Kind kind, Author author) {
    String action = "query-" + kind.name().toLowerCase(Locale.ROOT);
    return Act.of(author, action, query.target());
  }

  private void append(SubjectFile subject, Act act, @Nullable Request request) {
    trail.append(subject.chain(), request == null ? act : act.answering(request));
  }
}
