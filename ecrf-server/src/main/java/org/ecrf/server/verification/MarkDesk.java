package org.ecrf.server.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Author;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.entry.StoredForms;
import org.ecrf.server.entry.StoredItem;
import org.ecrf.server.freeze.Doing;
import org.ecrf.server.subject.SubjectFile;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.subject.Subjects;
import org.jspecify.annotations.Nullable;

/** What marking and taking back have in common: one act for all items of a request. */
@ApplicationScoped
class MarkDesk {
  private final Subjects subjects;
  private final StoredForms forms;
  private final Marks marks;
  private final MarkViews views;
  private final Trail trail;

  @Inject
  MarkDesk(Subjects subjects, StoredForms forms, Marks marks, MarkViews views, Trail trail) {
    this.subjects = subjects;
    this.forms = forms;
    this.marks = marks;
    this.views = views;
    this.trail = trail;
  }

  /**
   * What is asked for.
   *
   * @param action as the trail names it
   * @param reason empty where none is needed
   */
  record Asking(
      SubjectRef ref, FormAt at, MarkKind kind, String action, String reason, String request) {

    Request asked(Object items) {
      return Request.of(request, action, kind, at.visit(), at.form(), items, reason);
    }

    /** Where the mark stands in the trail. */
    String path(ItemPath item) {
      return "verification/" + item + "/" + kind.word();
    }
  }

  /**
   * @param items what the request is about, by which a repeat is known
   * @param next of each item what is to stand there; null: nothing
   */
  FormMarks handle(
      Asking asking, Object items, Function<TakenForm, Map<StoredItem, @Nullable Seen>> next) {
    SubjectFile subject = subjects.lock(asking.ref());
    Request request = asking.asked(items);
    boolean repeated = trail.repeated(subject.chain(), request).isPresent();
    if (!repeated) {
      subject.demandOpen(Doing.REVIEW, asking.at().spot());
    }
    TakenForm taken =
        new TakenForm(
            subject,
            asking.at(),
            forms.items(subject, asking.at()),
            marks.of(subject, asking.at()),
            views.discretion(subject));
    if (!repeated) {
      write(taken, asking, next.apply(taken), request);
    }
    return views.of(subject, asking.at(), taken.items(), marks.of(subject, asking.at()));
  }

  private void write(
      TakenForm taken, Asking asking, Map<StoredItem, @Nullable Seen> next, Request request) {
    Author author = taken.subject().acting().author();
    List<Changed> changes = new ArrayList<>();
    next.forEach(
        (item, seen) -> {
          MarkRow mark = mark(taken, item, asking.kind());
          Seen before = mark.seen();
          if (!Objects.equals(before, seen)) {
            changes.add(new Changed(asking.path(item.path()), Seen.told(before), Seen.told(seen)));
            mark.set(seen, author, trail.moment());
            marks.store(mark);
          }
        });
    if (!changes.isEmpty()) {
      changes.sort(Comparator.comparing(Changed::path));
      trail.append(
          taken.subject().chain(),
          Act.of(author, asking.action(), "verification/" + asking.at())
              .changing(changes)
              .because(asking.reason().isEmpty() ? null : asking.reason())
              .under(taken.subject().studyVersion())
              .answering(request));
    }
  }

  private static MarkRow mark(TakenForm taken, StoredItem item, MarkKind kind) {
    return taken
        .marks()
        .row(item.path().item(), kind)
        .orElseGet(() -> new MarkRow(MarkRow.Id.of(taken.subject(), item.path(), kind)));
  }
}
