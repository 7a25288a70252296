package org.ecrf.server.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.server.audit.Author;
import org.ecrf.server.subject.SubjectFile;

/** What one step has the system say in queries: an act for each, and one statement for all. */
@ApplicationScoped
class SystemVoice {
  private final Conversation conversation;
  private final QueryBatch batch;

  @Inject
  SystemVoice(Conversation conversation, QueryBatch batch) {
    this.conversation = conversation;
    this.batch = batch;
  }

  /**
   * @param closed by the system, so that the same finding may ask again
   * @param reason of closing them; empty where there is nothing to say
   */
  void say(SubjectFile subject, List<QueryRow> closed, String reason, List<Question> asked) {
    if (closed.isEmpty() && asked.isEmpty()) {
      return;
    }
    QueryBatch.Rows rows = batch.begin();
    closed.forEach(query -> rows.move(query, close(subject, query, reason)));
    asked.forEach(question -> raise(subject, question, rows));
    batch.write(rows);
  }

  private MessageRow close(SubjectFile subject, QueryRow query, String reason) {
    return conversation.said(subject, query, Author.SYSTEM, QueryView.Kind.CLOSED, reason, null);
  }

  private void raise(SubjectFile subject, Question question, QueryBatch.Rows rows) {
    QueryRow query = conversation.row(subject, question, Author.SYSTEM);
    rows.raise(query, conversation.raised(subject, query, Author.SYSTEM, null));
  }
}
