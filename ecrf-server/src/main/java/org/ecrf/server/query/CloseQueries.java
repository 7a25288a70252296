package org.ecrf.server.query;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecrf.server.access.Access;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Chain;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.problem.Problems;
import org.ecrf.server.problem.Refusal;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.problem.Rule;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Closes a page of queries with one sentence. Each is closed by an act of its own, as if it had
 * been closed alone (docs/decisions/0001); what cannot be closed stays and is reported. However
 * many they are, it takes six statements, and one act for each kind of refusal that is an attempt.
 */
@UseCase
public class CloseQueries {
  /** As many as one page of the list may have. */
  public static final int MOST = 50;

  private final Access access;
  private final Subjects subjects;
  private final Queries queries;
  private final QueryDesk desk;
  private final Settling settling;
  private final Closures closures;
  private final Trail trail;

  @Inject
  CloseQueries(
      Access access,
      Subjects subjects,
      Queries queries,
      QueryDesk desk,
      Settling settling,
      Closures closures,
      Trail trail) {
    this.access = access;
    this.subjects = subjects;
    this.queries = queries;
    this.desk = desk;
    this.settling = settling;
    this.closures = closures;
    this.trail = trail;
  }

  /**
   * @param ids of queries, {@link #MOST} at most
   */
  @Requires(Permission.CLOSE_QUERY)
  public BulkReport close(String study, List<Long> ids, String text, String request) {
    access.in(study);
    String said = FreeText.required("text", text);
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Problems.unreadable("ids", Rule.BETWEEN, 1, MOST);
    }
    ids.forEach(id -> Problems.given(id, "ids"));
    List<Long> asked = ids.stream().distinct().sorted().toList();
    return close(study, asked, said, Request.of(request, "close-queries", asked, said));
  }

  private BulkReport close(String study, List<Long> ids, String text, Request request) {
    Map<Long, SubjectFile> files =
        subjects.lockAsked(study, ids).stream()
            .collect(Collectors.toMap(SubjectFile::id, Function.identity()));
    Map<Long, QueryRow> rows =
        queries.some(study, ids).stream()
            .collect(Collectors.toMap(QueryRow::id, Function.identity()));
    Pile pile = new Pile(text, request, repeated(files, request));
    for (long id : ids) {
      try {
        close(taken(rows.get(id), files), pile);
        pile.closed.add(id);
      } catch (Refused refused) {
        access.refusesPart(refused.refusal());
        pile.left.add(new BulkReport.Left(id, refused.refusal().code()));
      }
    }
    closures.write(pile.closures, text);
    return new BulkReport(pile.closed, pile.left);
  }

  /**
   * What is being closed.
   *
   * @param done chains in which this request has been carried out before
   * @param answered chains in which an act of it stands now
   */
  private record Pile(
      String text,
      Request request,
      Set<Chain> done,
      Set<Chain> answered,
      List<Closures.Closure> closures,
      List<Long> closed,
      List<BulkReport.Left> left) {
    Pile(String text, Request request, Set<Chain> done) {
      this(
          text,
          request,
          done,
          new HashSet<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  private Set<Chain> repeated(Map<Long, SubjectFile> files, Request request) {
    return files.isEmpty()
        ? Set.of()
        : trail.repeated(files.values().stream().map(SubjectFile::chain).toList(), request);
  }

  private QueryDesk.Taken taken(@Nullable QueryRow query, Map<Long, SubjectFile> files) {
    SubjectFile subject = query == null ? null : files.get(query.place().subjectId());
    if (query == null) {
      throw Problems.notFound("query");
    }
    if (subject == null) {
      access.refusesPart(new Refusal.NotPermitted(Permission.CLOSE_QUERY.name()));
      throw Problems.notFound("query");
    }
    return new QueryDesk.Taken(subject, query);
  }

  private void close(QueryDesk.Taken taken, Pile pile) {
    Chain chain = taken.subject().chain();
    if (pile.done.contains(chain) && !taken.query().isOpen()) {
      return;
    }
    desk.refuse(taken.subject(), taken.query());
    settling.refuseClosure(taken);
    Author author = taken.subject().acting().author();
    Act act = Conversation.closing(taken.query(), author, pile.text);
    boolean first = pile.answered.add(chain);
    trail.append(chain, first ? act.answering(pile.request) : act);
    pile.closures.add(new Closures.Closure(taken.query().id(), author));
  }
}
