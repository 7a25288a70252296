package org.ecrf.ui.eligibility;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.model.study.WithdrawalScope;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.eligibility.WithdrawSubject;
import org.ecrf.server.subject.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one subject that are not signed, each with a request of its own; afterwards
 * the page is renewed.
 */
public class Decisions {
  @Inject RecordScreenFailure screenFailure;
  @Inject WithdrawSubject withdrawSubject;

  private SubjectRef ref;
  private Runnable done = () -> {};
  private StudyDefinition study;

  void about(SubjectRef ref, StudyDefinition study, Runnable done) {
    this.ref = ref;
    this.study = study;
    this.done = done;
  }

  /** What the subject can still withdraw from. */
  List<WithdrawalScope> scopes(@Nullable String before) {
    return study.withdrawal().stream().filter(s -> study.isFurther(s.code(), before)).toList();
  }

  void fail(LocalDate on, String reason) {
    screenFailure.record(ref, on, reason, request());
    done.run();
  }

  void withdraw(LocalDate on, String scope, String reason) {
    withdrawSubject.withdraw(ref, on, scope, reason, request());
    done.run();
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
