package org.ecrf.server.redaction;

import jakarta.inject.Inject;
import java.util.List;
import org.ecrf.model.value.ItemValue;
import org.ecrf.server.access.Acting;
import org.ecrf.server.access.Permission;
import org.ecrf.server.access.Requires;
import org.ecrf.server.access.UseCase;
import org.ecrf.server.audit.Act;
import org.ecrf.server.audit.Changed;
import org.ecrf.server.audit.Request;
import org.ecrf.server.audit.Trail;
import org.ecrf.server.problem.FreeText;
import org.ecrf.server.redaction.RedactionDesk.Taken;

/** Declines a redaction: what was asked for stays. Also who has asked may take it back so. */
@UseCase
public class DeclineRedaction {
  private final RedactionDesk desk;
  private final Trail trail;

  @Inject
  DeclineRedaction(RedactionDesk desk, Trail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  @Requires(Permission.CONFIRM_REDACTION)
  public void decline(String study, long id, String reason, String request) {
    String said = FreeText.required("reason", reason);
    Request asked = Request.of(request, "decline-redaction", id, said);
    desk.take(study, id, asked).ifPresent(taken -> decline(taken, said, asked));
  }

  private void decline(Taken taken, String reason, Request asked) {
    RedactionRow row = taken.row();
    Acting acting = taken.subject().acting();
    row.decline(acting, trail.moment());
    trail.append(
        taken.subject().chain(),
        Act.of(acting.author(), "decline-redaction", row.target())
            .changing(
                List.of(
                    new Changed(
                        row.target() + "/state",
                        ItemValue.of(RedactionState.ASKED.name()),
                        ItemValue.of(RedactionState.DECLINED.name()))))
            .because(reason)
            .answering(asked));
  }
}
