package org.ecrf.ui.query;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.AssignQuery;
import org.ecrf.server.query.Assignee;
import org.ecrf.server.query.BulkReport;
import org.ecrf.server.query.CancelQuery;
import org.ecrf.server.query.CloseQueries;
import org.ecrf.server.query.CloseQuery;
import org.ecrf.server.query.ListAssignees;
import org.ecrf.server.query.RaiseQuery;
import org.ecrf.server.query.ReopenQuery;
import org.ecrf.server.redaction.AskRedactionOfWords;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/** The use cases of a query, each with a request of its own. */
public class QueryActions {
  @Inject RaiseQuery raise;
  @Inject AnswerQuery answer;
  @Inject CloseQuery close;
  @Inject ReopenQuery reopen;
  @Inject CancelQuery cancel;
  @Inject AssignQuery assign;
  @Inject ListAssignees assignees;
  @Inject CloseQueries closeTogether;
  @Inject AskRedactionOfWords askRedaction;

  public long raise(SubjectRef ref, ItemPath at, QuestionFields.Asked asked) {
    return raise.raise(
        new RaiseQuery.Command(
            ref, at, asked.text(), asked.category(), asked.assignee(), request()));
  }

  public void cancel(String study, long query, String reason) {
    cancel.cancel(study, query, reason, request());
  }

  /** Who can be asked about a place. */
  public ListAssignees.Line assignees(SubjectRef ref, ItemPath at) {
    return assignees.of(ref, at);
  }

  void assign(String study, long query, Assignee to) {
    assign.assign(study, query, to, request());
  }

  BulkReport closeTogether(String study, List<Long> queries, String text) {
    return closeTogether.close(study, queries, text, request());
  }

  public void answer(String study, long query, String text) {
    answer.answer(study, query, text, request());
  }

  public void close(String study, long query, @Nullable String text) {
    close.close(study, query, text, request());
  }

  public void reopen(String study, long query, String text) {
    reopen.reopen(study, query, text, request());
  }

  /**
   * That what was said is erased.
   *
   * @param message its number in the conversation, from 1
   */
  void asksRedaction(SubjectRef ref, long query, int message, String why) {
    askRedaction.ask(new AskRedactionOfWords.Command(ref, query, message, why, request()));
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
