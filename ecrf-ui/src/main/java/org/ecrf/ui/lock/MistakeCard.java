package org.ecrf.ui.lock;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ecrf.server.access.Permission;
import org.ecrf.server.eligibility.EnterSubjectByMistake;
import org.ecrf.server.eligibility.RestoreSubject;
import org.ecrf.server.subject.Mistaken;
import org.ecrf.server.subject.SubjectHead;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Card;
import org.ecrf.ui.look.Moments;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.ReasonForm;
import org.ecrf.ui.shell.Standing;

/**
 * That a subject was entered by mistake: a data manager says it with a reason, or takes it back.
 */
public class MistakeCard extends Card {
  @Inject EnterSubjectByMistake enterByMistake;
  @Inject RestoreSubject restoreSubject;

  public MistakeCard() {
    super(Say.it("mistake.title"));
    setId("mistake");
  }

  /**
   * @param done shows the subject anew
   */
  void show(SubjectHead subject, Standing standing, Runnable done) {
    getChildren().skip(1).toList().forEach(this::remove);
    boolean may = standing.may(Permission.CORRECT_REGISTRATION, subject.site());
    Mistaken mistake = subject.mistake();
    if (mistake != null) {
      body(
          Parts.strong(Say.it("mistake.because", "why", mistake.reason())),
          Parts.text(by(mistake)));
    }
    if (may) {
      add(Parts.box("bd col foot", form(subject, done)));
    }
    setVisible(may || mistake != null);
  }

  private static String by(Mistaken mistake) {
    return Say.it(
        "mistake.by", Map.of("who", mistake.by(), "when", Moments.moment(mistake.when())));
  }

  private ReasonForm form(SubjectHead subject, Runnable done) {
    String number = subject.ref().number();
    if (subject.mistake() != null) {
      return new ReasonForm(
          "restore-subject",
          Buttons.plain(Say.it("mistake.restore", "subject", number)),
          reason -> {
            restoreSubject.restore(subject.ref(), reason, request());
            done.run();
          });
    }
    ReasonForm form =
        new ReasonForm(
            "subject-mistake",
            Buttons.grave(Say.it("mistake.subject", "subject", number)),
            reason -> {
              enterByMistake.mark(subject.ref(), reason, request());
              done.run();
            });
    form.addComponentAsFirst(Parts.text(Say.it("mistake.subject.text"), "sm", "mut"));
    return form;
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
