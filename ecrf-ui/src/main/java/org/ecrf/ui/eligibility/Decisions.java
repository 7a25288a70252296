package org.ecrf.ui.eligibility;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.ecrf.server.eligibility.RecordScreenFailure;
import org.ecrf.server.eligibility.WithdrawSubject;
import org.ecrf.server.subject.SubjectRef;

/**
 * The decisions about one subject that are not signed, each with a request of its own; afterwards
 * the page is renewed.
 */
public class Decisions {
  @Inject RecordScreenFailure screenFailure;
  @Inject WithdrawSubject withdrawSubject;

  private SubjectRef ref;
  private Runnable done = () -> {};

  void about(SubjectRef ref, Runnable done) {
    this.ref = ref;
    this.done = done;
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
