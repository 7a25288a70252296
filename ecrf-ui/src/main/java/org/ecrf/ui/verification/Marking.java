package org.ecrf.ui.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecrf.server.entry.FormAt;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.server.verification.FormMarks;
import org.ecrf.server.verification.MarkItems;
import org.ecrf.server.verification.MarkKind;
import org.ecrf.server.verification.ShowMarks;
import org.ecrf.server.verification.TakeBackMarks;

/** The use cases of the marks of a form, each with a request of its own. */
public class Marking {
  @Inject ShowMarks show;
  @Inject MarkItems mark;
  @Inject TakeBackMarks takeBack;

  public FormMarks of(SubjectRef ref, FormAt at) {
    return show.of(ref, at.visit(), at.form());
  }

  /** As they were at a past moment. */
  public FormMarks asOf(SubjectRef ref, FormAt at, Instant then) {
    return show.asOf(ref, at.visit(), at.form(), then);
  }

  /**
   * @param versions that the person saw, by item
   */
  public FormMarks mark(SubjectRef ref, FormAt at, MarkKind kind, Map<String, Integer> versions) {
    MarkItems.Command command =
        new MarkItems.Command(ref, at.visit(), at.form(), versions, request());
    return switch (kind) {
      case SOURCE -> mark.verify(command);
      case MEDICAL -> mark.reviewMedically(command);
      case DATA -> mark.reviewData(command);
    };
  }

  public FormMarks takeBack(SubjectRef ref, FormAt at, MarkKind kind, String item, String reason) {
    TakeBackMarks.Command command =
        new TakeBackMarks.Command(ref, at.visit(), at.form(), Set.of(item), reason, request());
    return switch (kind) {
      case SOURCE -> takeBack.verification(command);
      case MEDICAL -> takeBack.medicalReview(command);
      case DATA -> takeBack.dataReview(command);
    };
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
