package org.ecrf.ui.casebook;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.ecrf.server.entry.EnterByMistake;
import org.ecrf.server.entry.EntryView;
import org.ecrf.server.entry.GiveMissingCode;
import org.ecrf.server.entry.MarkVisitHeld;
import org.ecrf.server.entry.MarkVisitMissed;
import org.ecrf.server.entry.MistakeCommand;
import org.ecrf.server.entry.WrongSubject;
import org.jspecify.annotations.Nullable;

/** What a person does to a form or its visit as a whole. */
public class FormActs {
  @Inject GiveMissingCode giveMissingCode;
  @Inject MarkVisitMissed markVisitMissed;
  @Inject MarkVisitHeld markVisitHeld;
  @Inject WrongSubject wrongSubject;
  @Inject EnterByMistake enterByMistake;

  /**
   * @param section null: the whole form
   */
  EntryView giveMissing(OpenForm form, @Nullable String section, String code, String reason) {
    return giveMissingCode.give(
        new GiveMissingCode.Command(
            form.ref(), form.at().visit(), form.at().form(), section, code, reason, request()));
  }

  void missed(OpenForm form, String reason) {
    markVisitMissed.mark(form.ref(), form.at().visit(), reason, request());
  }

  void held(OpenForm form, String reason) {
    markVisitHeld.mark(form.ref(), form.at().visit(), reason, request());
  }

  /**
   * @param held versions of what the person sees in the form
   * @param request the same for a second press
   */
  EntryView takesBack(
      OpenForm form, WrongSubjectDialog.Meant meant, Map<String, Integer> held, String request) {
    return wrongSubject.takeBack(
        new WrongSubject.Command(
            form.ref(), form.at(), meant.other(), meant.cause(), meant.note(), held, request));
  }

  void mistake(OpenForm form, boolean ofVisit, String reason) {
    enterByMistake.mark(
        new MistakeCommand(
            form.ref(), form.at().visit(), ofVisit ? null : form.at().form(), reason, request()));
  }

  private static String request() {
    return UUID.randomUUID().toString();
  }
}
