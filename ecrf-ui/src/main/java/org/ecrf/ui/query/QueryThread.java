package org.ecrf.ui.query;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.ecrf.server.access.Permission;
import org.ecrf.server.problem.Refused;
import org.ecrf.server.query.QueryState;
import org.ecrf.server.query.QueryView;
import org.ecrf.server.subject.SubjectRef;
import org.ecrf.ui.language.Say;
import org.ecrf.ui.look.Buttons;
import org.ecrf.ui.look.Note;
import org.ecrf.ui.look.Parts;
import org.ecrf.ui.shell.AskForRedaction;
import org.ecrf.ui.shell.Refusals;
import org.ecrf.ui.shell.Standing;
import org.jspecify.annotations.Nullable;

/** The conversation of one query, and what the person may do with it. */
public class QueryThread extends Div {
  private final String study;
  private final QueryView query;
  private final QueryActions actions;
  private final Runnable changed;
  private final Div refusal = Parts.box("");
  private final TextArea text = new TextArea();

  /**
   * @param changed called after the query has changed
   */
  public QueryThread(
      String study, QueryView query, Standing standing, QueryActions actions, Runnable changed) {
    this.study = study;
    this.query = query;
    this.actions = actions;
    this.changed = changed;
    addClassName("pq");
    boolean redacts = standing.may(Permission.ASK_REDACTION);
    add(
        Parts.box(
            "pb", head(), new Conversation(query.messages(), redacts ? this::redaction : null)));
    boolean answers = standing.may(Permission.ANSWER_QUERY) && query.state() == QueryState.OPEN;
    boolean settles = maySettle(standing);
    boolean closes = settles && isClosable() && !isOwnAnswer(standing);
    boolean reopens = settles && query.state() != QueryState.OPEN;
    boolean cancels = mayCancel(standing) && query.state().isOpen();
    if (answers || closes || reopens || cancels) {
      add(foot(new Offers(answers, closes, reopens, cancels)));
    }
  }

  private Component redaction(int message) {
    SubjectRef ref = new SubjectRef(study, query.subject());
    return new AskForRedaction(
        query.id() + "-" + message,
        Map.of(String.valueOf(message), Say.it("redaction.words")),
        (places, why) -> actions.asksRedaction(ref, query.id(), message, why));
  }

  /**
   * The raising role, or whoever may close any; what checks raise, all who raise queries; where
   * those may not look, whoever may.
   */
  private boolean maySettle(Standing standing) {
    return standing.may(Permission.CLOSE_ANY_QUERY)
        || standing.may(Permission.CLOSE_QUERY) && (query.unseen() || isOwn(standing));
  }

  private boolean isOwn(Standing standing) {
    return isByCheck()
        ? standing.may(Permission.RAISE_QUERY)
        : standing.grants().stream().anyMatch(g -> g.role().name().equals(query.role()));
  }

  /** What a check asks, a data manager only. */
  private boolean mayCancel(Standing standing) {
    return standing.may(Permission.CLOSE_ANY_QUERY)
        || !isByCheck() && standing.may(Permission.CLOSE_QUERY) && isOwn(standing);
  }

  /** What the person may do with it. */
  private record Offers(boolean answers, boolean closes, boolean reopens, boolean cancels) {}

  /** A second person has to look at it. */
  private boolean isOwnAnswer(Standing standing) {
    return query.unseen() && query.answeredBy().equals(standing.name());
  }

  /** Without an answer a check would ask again. */
  private boolean isClosable() {
    return query.state() == QueryState.ANSWERED || query.state() == QueryState.OPEN && !isByCheck();
  }

  private boolean isByCheck() {
    return query.origin() == QueryView.Origin.CHECK;
  }

  private Div head() {
    return Parts.box(
        "row w",
        QueryWords.status(query.state()).badge(),
        Parts.text(
            QueryWords.number(query)
                + " · "
                + QueryWords.age(query)
                + " · "
                + QueryWords.from(query),
            "xs",
            "dim"));
  }

  private Div foot(Offers offers) {
    boolean answers = offers.answers();
    text.setId(answers ? "answer" : "closing-text");
    text.setLabel(Say.it(answers ? "query.answer.label" : "query.closing.label"));
    text.addClassName("f-answer");
    text.setValueChangeMode(ValueChangeMode.ON_BLUR);
    Div buttons = Parts.box("row w");
    if (answers) {
      NativeButton send = Buttons.primary(Say.it("query.answer"));
      send.setId("send");
      send.addClickListener(pressed -> answer());
      // the field is left first, so that its text travels with the key
      Shortcuts.addShortcutListener(this, this::answer, Key.ENTER, KeyModifier.CONTROL)
          .listenOn(text)
          .resetFocusOnActiveElement();
      buttons.add(send);
    }
    if (offers.closes()) {
      NativeButton close =
          answers ? Buttons.plain(Say.it("query.close")) : Buttons.primary(Say.it("query.close"));
      close.setId("close-query");
      close.addClickListener(pressed -> run(q -> actions.close(study, q.id(), closing())));
      buttons.add(close);
    }
    if (offers.reopens()) {
      NativeButton reopen = Buttons.plain(Say.it("query.reopen"));
      reopen.setId("reopen-query");
      reopen.addClickListener(pressed -> reopen());
      buttons.add(reopen);
    }
    if (offers.cancels()) {
      NativeButton cancel = Buttons.quiet(Say.it("query.cancel"));
      cancel.setId("cancel-query");
      cancel.addClickListener(pressed -> withText(said -> actions.cancel(study, query.id(), said)));
      buttons.add(cancel);
    }
    return Parts.box("pf", refusal, text, buttons);
  }

  private @Nullable String closing() {
    return text.isEmpty() ? null : text.getValue().strip();
  }

  private void answer() {
    withText(said -> actions.answer(study, query.id(), said));
  }

  private void reopen() {
    withText(said -> actions.reopen(study, query.id(), said));
  }

  private void withText(Consumer<String> action) {
    String said = text.getValue().strip();
    if (said.isEmpty()) {
      say(Say.it("query.text.needed"));
      text.focus();
      return;
    }
    run(q -> action.accept(said));
  }

  /** A refusal is said above the field, whose text stays. */
  private void run(Consumer<QueryView> action) {
    try {
      action.accept(query);
    } catch (Refused refused) {
      say(Refusals.sentence(refused.refusal()));
      return;
    }
    changed.run();
  }

  private void say(String sentence) {
    refusal.removeAll();
    refusal.add(Note.refused(sentence));
  }
}
