package org.ecrf.ui.query;

import jakarta.inject.Inject;
import java.util.UUID;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.query.AnswerQuery;
import org.ecrf.server.query.CloseQuery;
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
  @Inject AskRedactionOfWords askRedaction;

  public long raise(SubjectRef ref, ItemPath at, String text) {
    return raise.raise(new RaiseQuery.Command(ref, at, text, request()));
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
