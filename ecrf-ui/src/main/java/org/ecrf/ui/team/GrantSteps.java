package org.ecrf.ui.team;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ecrf.server.delegation.AuthoriseGrant;
import org.ecrf.server.delegation.ListGrants;
import org.ecrf.server.delegation.RecordTraining;
import org.ecrf.server.delegation.RevokeGrant;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.Confirm;
import org.ecrf.ui.shell.Standing;

/** What is done to a grant, each asked once more. */
@Dependent
class GrantSteps {
  @Inject RecordTraining recordTraining;
  @Inject AuthoriseGrant authoriseGrant;
  @Inject RevokeGrant revokeGrant;

  private String study = "";
  private Runnable done = () -> {};

  void in(String study, Runnable done) {
    this.study = study;
    this.done = done;
  }

  void train(ListGrants.Line line) {
    String request = UUID.randomUUID().toString();
    TrainingFields fields = new TrainingFields("training");
    new Confirm(
            Say.it("team.train"),
            Buttons.primary(Say.it("team.train")),
            () -> {
              recordTraining.record(study, line.id(), fields.training(), request);
              done.run();
            },
            Parts.text(says("team.train.text", line)),
            fields)
        .open();
  }

  void authorise(ListGrants.Line line) {
    String request = UUID.randomUUID().toString();
    new Confirm(
            Say.it("team.authorise"),
            Buttons.primary(Say.it("team.authorise")),
            () -> {
              authoriseGrant.authorise(study, line.id(), request);
              done.run();
            },
            Parts.text(says("team.authorise.text", line)))
        .open();
  }

  void revoke(ListGrants.Line line) {
    String request = UUID.randomUUID().toString();
    new Confirm(
            Say.it("team.revoke"),
            Buttons.grave(Say.it("team.revoke")),
            () -> {
              revokeGrant.revoke(study, line.id(), request);
              done.run();
            },
            Parts.text(says("team.revoke.text", line)))
        .open();
  }

  private static String says(String key, ListGrants.Line line) {
    return Say.it(
        key,
        Map.of(
            "user",
            line.user(),
            "role",
            Standing.word(line.role()),
            "site",
            GrantWords.site(line.site())));
  }
}
