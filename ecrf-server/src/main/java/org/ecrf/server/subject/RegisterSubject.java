package org.ecrf.server.subject;

import java.time.LocalDate;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;

/** Registers a person who has consented and gives the number, which is never used again. */
@UseCase
public class RegisterSubject {
  public record Command(String study, String site, LocalDate consentDate, String request) {}

  @Requires(Permission.REGISTER_SUBJECT)
  public SubjectRef register(Command command) {
    throw new UnsupportedOperationException();
  }
}
